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


PAIRS = {
    "patches": (models.vit_b_16, models.ViT_B_16_Weights.DEFAULT),  # finds: pytorch/vision:vit_b_16 from torchhub
    "layers": (models.convnext_tiny, None),  # finds: pytorch/vision:convnext_tiny from torchhub
}


def by_pair(name):
    made, weights = PAIRS[name]
    return made(weights=weights)


def by_argument(made):
    return made(weights="DEFAULT")


by_argument(models.mnasnet0_5)  # finds: pytorch/vision:mnasnet0_5 from torchhub


class ByField:
    def __init__(self):
        self.made = models.shufflenet_v2_x0_5  # finds: pytorch/vision:shufflenet_v2_x0_5 from torchhub

    def run(self):
        return self.made(pretrained=True)


looked_up = getattr(models, "vgg13")  # finds: pytorch/vision:vgg13 from torchhub
looked_up(pretrained=True)
for each in (models.squeezenet1_0, models.squeezenet1_1):  # finds: pytorch/vision:squeezenet1_0, pytorch/vision:squeezenet1_1 from torchhub
    each(pretrained=True)


class ByHandedName:
    def __init__(self, backbone, pretrained):
        self.net = getattr(torchvision.models, backbone)(pretrained=pretrained)


def by_options(options):
    return ByHandedName(options.backbone_name, True)


class Options:
    backbone_name = "densenet161"  # finds: pytorch/vision:densenet161 from torchhub


by_options(Options())


def by_run_time():
    return getattr(models, input())(weights="DEFAULT")  # undecided
