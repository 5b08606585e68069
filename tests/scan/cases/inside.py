# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Loaders that are called inside functions under the names that imports give them."""

import mistralai
import torchvision.models as vision
from keras.applications import VGG16 as Features
from sentence_transformers import SentenceTransformer as Encoder
from tensorflow.keras import applications
from torchvision.models import resnet50

client = mistralai.Mistral(api_key="")

SMALL = "all-MiniLM-L12-v2"  # finds: sentence-transformers/all-MiniLM-L12-v2


def by_name():
    return resnet50(pretrained=True)  # finds: pytorch/vision:resnet50 from torchhub


def by_another_name():
    return Features(weights="imagenet")  # finds: VGG16 from keras


def by_a_module():
    return vision.vit_b_16(weights="DEFAULT")  # finds: pytorch/vision:vit_b_16 from torchhub


def by_a_package():
    return applications.ResNet50(weights="imagenet")  # finds: ResNet50 from keras


def by_a_client(document, name="mistral-ocr-latest"):  # finds: mistral-ocr-latest from mistral
    return client.ocr(model=name, document=document)


def by_a_method(name=SMALL):
    """Encoder("all-mpnet-base-v2") is only spoken of here."""
    # Encoder("all-mpnet-base-v2")
    return Encoder(name)


class Resnet50:
    """Of this module: nobody's loader."""

    def __init__(self, pretrained=True):
        self.pretrained = pretrained

    def untouched(self):
        return Resnet50(pretrained=True)


def by_a_resource(region):
    return {"modelArn": f"arn:aws:bedrock:{region}::foundation-model/amazon.nova-lite-v1:0"}  # finds: amazon.nova-lite-v1:0 from bedrock
