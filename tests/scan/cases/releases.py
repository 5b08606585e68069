# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Addresses of weights in a file that never says what they are."""

import os
import urllib.request

SOURCES = {
    "cutout": "https://github.com/owner-a/cutout/releases/download/v0.0.0/cutout.onnx",  # finds: owner-a/cutout from github at v0.0.0
    "older": "https://files.example.org/darknet/small.weights",  # finds: files.example.org/darknet/small.weights from url
    "keras": "https://files.example.org/nets/net_weights_tf.h5",  # finds: files.example.org/nets/net_weights_tf.h5 from url
    "hands": "https://storage.googleapis.com/mediapipe-models/hands/float16/1/hands.task",  # finds: storage.googleapis.com/mediapipe-models/hands/float16/1/hands.task from url
    "kept": "https://share.example.org/s/5x5et5q84y3r01m/pytorch_model.bin?dl=1",  # finds: share.example.org/s/5x5et5q84y3r01m/pytorch_model.bin from url
    "settings": "https://share.example.org/s/9059fvix18i6why/config.json?dl=1",
    "table": "https://files.example.org/nets/table.h5",
}


def fetch(name, root):
    destination = os.path.join(root, name)
    if not os.path.exists(destination):
        urllib.request.urlretrieve(SOURCES[name], destination)
    return destination


READERS = [
    "https://github.com/JaidedAI/EasyOCR/releases/download/v1.3/korean_g2.zip",  # finds: JaidedAI/EasyOCR from github at v1.3
    "https://github.com/owner-a/tool/releases/download/v1.3/tool.zip",
]
