# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Loaders of a library that are named in one place and called in another."""

import torchvision
from torchvision import models

NETS = {
    "small": models.resnet18,  # finds: pytorch/vision:resnet18 from torchhub
    "wide": models.wide_resnet50_2,  # finds: pytorch/vision:wide_resnet50_2 from torchhub
}
PLAIN = {"plain": models.resnet34}


def by_mapping(name):
    return NETS[name](pretrained=True)


def by_variable(large):
    made = torchvision.models.vgg11  # finds: pytorch/vision:vgg11 from torchhub
    if large:
        made = torchvision.models.vgg19  # finds: pytorch/vision:vgg19 from torchhub
    return made(weights="DEFAULT")


def by_get(name):
    made = NETS.get(name, models.swin_t)  # finds: pytorch/vision:swin_t from torchhub
    return made(weights="DEFAULT")


def without_weights(name):
    return PLAIN[name](num_classes=10)
