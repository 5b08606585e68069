# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Loaders of a library that a class holds beside their weights, and a method of it calls."""

from torchvision import models
from torchvision.models import ResNet18_Weights, resnet18
from torchvision.models.video import R3D_18_Weights, r3d_18


class Picture:
    _CONFIGS: dict = {
        18: (resnet18, ResNet18_Weights.IMAGENET1K_V1, 512),  # finds: pytorch/vision:resnet18 from torchhub
        34: (models.resnet34, "DEFAULT", 512),  # finds: pytorch/vision:resnet34 from torchhub
    }

    def __init__(self, n_layers: int = 50, pretrained: bool = True):
        factory, weights, embed_dim = self._CONFIGS[n_layers]
        self.resnet = factory(weights=weights if pretrained else None)


class Film:
    by_name = {"r3d_18": (r3d_18, R3D_18_Weights.DEFAULT)}  # finds: pytorch/vision:r3d_18 from torchhub

    def __init__(self, name):
        model, self.weights = self.by_name[name]
        self.model = model(weights=self.weights).eval()
