# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""As in `schemes_alone`, of weights that a group of projects keeps."""

neck = dict(init_cfg=dict(type="Pretrained", checkpoint="mmcls://mobilenet_v2"))  # finds: open-mmlab/mmengine:mobilenet_v2 from github
