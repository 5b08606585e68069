# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A configuration of a detector in which nothing but the scheme of an address says that weights are fetched."""

backbone = dict(
    depth=50,
    init_cfg=dict(type="Pretrained", checkpoint="torchvision://resnet50"),  # finds: pytorch/vision:resnet50 from torchhub
)
