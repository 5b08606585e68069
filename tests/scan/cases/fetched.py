# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Files of weights that are fetched from addresses, which a program puts together; others are none."""

import os
import urllib.request

import gdown
import requests
import wget
from urllib.request import urlretrieve

BASE = "https://huggingface.co/org-a/voice-tools/resolve/main/"  # finds: org-a/voice-tools
RELEASES = "https://github.com/owner-b/upscaler/releases/download"
HOST = "https://files.example.org/segment/"  # finds: files.example.org/segment/segment_large.pth, files.example.org/segment/segment_base.pth from url
FILES = {"large": "segment_large.pth", "base": "segment_base.pth", "notes": "notes.txt"}
MEDIA = "https://files.example.org/media/"


def fetch(name, folder):
    with requests.get(BASE + name, stream=True) as answer:
        open(os.path.join(folder, name), "wb").write(answer.content)


for file in ("content.pt", "pitch.pt"):
    fetch(file, "assets")

urlretrieve(f"{RELEASES}/v0.1.0/upscale_x4.pth", "weights/x4.pth")  # finds: owner-b/upscaler from github at v0.1.0


def segment(kind):
    wget.download(HOST + FILES[kind], out="models")


urllib.request.urlretrieve(os.path.join("https://files.example.org/face", "face.onnx"))  # finds: files.example.org/face/face.onnx from url
requests.get(MEDIA + "picture.png")
requests.get("https://api.example.org/v1/models")
gdown.download(url=f"{MEDIA}archive.zip")


# An address that says nothing: the file that it is saved as tells that it is weights.

import gdown

gdown.download("https://drive.google.com/uc?id=1CCwkKyc5ZRy5nkrKwKpVnY8kvZGwNxhQ", "net.pth")  # finds: drive.google.com/uc?id=1CCwkKyc5ZRy5nkrKwKpVnY8kvZGwNxhQ from url (likely)
gdown.download(id="1BBwkKyc5ZRy5nkrKwKpVnY8kvZGwNxhQ", output=os.path.join(CACHE, "big.ckpt"))  # finds: drive.google.com/uc?id=1BBwkKyc5ZRy5nkrKwKpVnY8kvZGwNxhQ from url (likely)
urlretrieve("https://share.example.org/download/1234?token=secret", f"{CACHE}/seg.onnx")  # finds: share.example.org/download/1234 from url (likely)
gdown.download("https://drive.google.com/uc?id=1DDwkKyc5ZRy5nkrKwKpVnY8kvZGwNxhQ", "images.zip")
gdown.download(chosen, "net.pth")
