# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Copies of models in folders that a program puts together of what it knows."""

import os

from transformers import AutoModel

HOME = "/opt/agent/"
STORE = "/opt/models"
AutoModel.from_pretrained(f"{HOME}models/Meta-Llama-3-70B-Instruct")  # finds: Meta-Llama-3-70B-Instruct from local (likely)
AutoModel.from_pretrained(f"{STORE}/Meta-Llama-3-8B")  # finds: Meta-Llama-3-8B from local (likely)
AutoModel.from_pretrained("/srv/models/llm/nvfp4/stepfun-ai/Step-3.7-Flash-NVFP4")  # finds: stepfun-ai/Step-3.7-Flash-NVFP4 (likely)
AutoModel.from_pretrained("/srv/data/Llama-2-7b-hf")  # finds: Llama-2-7b-hf from local (likely)
CORPUS = "/srv/data/Llama-2-7b-hf"
SIZE = "70B"
AutoModel.from_pretrained(f"{STORE}/Meta-Llama-3-{SIZE}")  # finds: Meta-Llama-3-70B from local (likely)
import torch
torch.load("/home/f/ckp/timesformer_bsz32_E(nl2_dp0.3)_D(nl4).pth")  # finds: timesformer_bsz32_E(nl2_dp0.3)_D(nl4).pth from local (likely)
torch.load("weights/tower(one, two).pth")
