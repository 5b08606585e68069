# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What is looked up in a library by a name that the program has as a string."""

import argparse

import torchaudio
import torchvision.models as models
from torchvision import models as nets

ALIGNERS = {
    "en": "WAV2VEC2_ASR_BASE_960H",  # finds: pytorch/audio:WAV2VEC2_ASR_BASE_960H from torchhub
    "fr": "VOXPOPULI_ASR_BASE_10K_FR",  # finds: pytorch/audio:VOXPOPULI_ASR_BASE_10K_FR from torchhub
}
OTHERS = {"en": "WAV2VEC2_ASR_LARGE_960H"}

parser = argparse.ArgumentParser()
parser.add_argument("--arch", default="resnet18")  # finds: pytorch/vision:resnet18 from torchhub
parser.add_argument("--scratch", default="resnet34")
args = parser.parse_args()

model = models.__dict__[args.arch](pretrained=True)
scratch = models.__dict__[args.scratch]()
scratch = models.__dict__["resnet50"](pretrained=False)
vgg = getattr(nets, "vgg16")(weights="IMAGENET1K_V1")  # finds: pytorch/vision:vgg16 from torchhub
dense = vars(nets)["densenet121"](pretrained=True)  # finds: pytorch/vision:densenet121 from torchhub


def make(name="resnet101"):  # finds: pytorch/vision:resnet101 from torchhub
    return getattr(models, name)(pretrained=True)


def align(language):
    name = ALIGNERS[language]
    if name in torchaudio.pipelines.__all__:
        return torchaudio.pipelines.__dict__[name].get_model()


bundle = getattr(torchaudio.pipelines, "HUBERT_BASE")  # finds: pytorch/audio:HUBERT_BASE from torchhub
