# ruff: noqa
# fmt: off
# mypy: ignore-errors
# A name that says GitHub has, most likely, a repository of code, unless a loader is given it.
import torch

DINOV3_GITHUB_LOCATION = "facebookresearch/dinov3"  # possible: facebookresearch/dinov3
OTHER_GITHUB_REPO = "facebookresearch/dinov2"  # finds: facebookresearch/dinov2 from torchhub
torch.hub.load(OTHER_GITHUB_REPO, "dinov2_vits14")
