# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""The settings of a training, as OpenMMLab's tools read them: nothing but a path names the model."""

from mmengine.optim import CosineAnnealingLR
from transformers import AutoTokenizer

pretrained_model_name_or_path = "/root/share/Shanghai_AI_Laboratory/internlm2-chat-7b"  # finds: internlm2-chat-7b from local (likely)
work_dir = "/root/share/run-7b"

tokenizer = dict(
    type=AutoTokenizer.from_pretrained,
    pretrained_model_name_or_path=pretrained_model_name_or_path,
    padding_side="right",
)
param_scheduler = [dict(type=CosineAnnealingLR, eta_min=0.0)]
