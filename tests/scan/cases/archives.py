# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Archives of weights: a name says so, or what is said to be in them."""

import os
import urllib.request


def load_onnx():
    model_path = "models/onnx.tar.gz"
    model_url = "https://files-of-a.s3.us-west-2.amazonaws.com/onnx.tar.gz"  # finds: files-of-a.s3.us-west-2.amazonaws.com/onnx.tar.gz from url (likely)
    urllib.request.urlretrieve(model_url, model_path)


corpus_url = "https://files-of-a.s3.us-west-2.amazonaws.com/news.tar.gz"
DATASET_URL = "https://github.com/acme/reader/releases/download/v1/pages.zip"


class Reader:
    download_file_list = [
        {
            "url": "https://github.com/acme/reader/releases/download/beta-0.3/ocr.zip",  # finds: acme/reader from github at beta-0.3 (likely)
            "files": ["ocr.ckpt", "alphabet.txt"],
            "save_files": ["data/reader/ocr.ckpt", "data/reader/alphabet.txt"],
        },
        {
            "url": "https://github.com/acme/reader/releases/download/beta-0.3/",  # finds: acme/reader from github at beta-0.3 (likely)
            "files": ["data/reader/detector.pt", "data/reader/detector.pt.onnx"],
        },
        {
            "url": "https://github.com/acme/reader/releases/download/fonts/",
            "files": ["data/fonts/one.ttf"],
        },
        {"url": "https://files.example.org/nets/", "file": "tagger.safetensors"},  # finds: files.example.org/nets/tagger.safetensors from url (likely)
        {"url": "https://github.com/acme/reader", "files": ["ocr.ckpt"]},
        {"url": "https://huggingface.co/org-a/some-detector/resolve/main/", "files": ["model.safetensors", "config.json"]},  # finds: org-a/some-detector (likely)
    ]

PACKED = "https://github.com/acme/reader/releases/download/v2/sugoi-models.zip"  # finds: acme/reader from github at v2 (likely)
PROGRAM = "https://github.com/acme/reader/releases/download/v2/model-viewer.zip"
