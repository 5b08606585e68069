# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Addresses of weights that are put together where they are used."""

import os

import requests

HUB = "https://huggingface.co"
SIZES = {"small": "encoder", "large": "encoder-large"}
SIZE = "small"
address = f"https://huggingface.co/org-a/{SIZES[SIZE]}/resolve/main/model.safetensors"  # finds: org-a/encoder (likely)
requests.get(address, timeout=30)

file = input("Which file? ")
requests.get(f"https://huggingface.co/org-a/some-files/resolve/main/{file}")  # finds: org-a/some-files (likely)
requests.get(f"{HUB}/org-a/other-files/resolve/main/{file}")  # finds: org-a/other-files (likely)
requests.get(HUB + "/org-a/added-files/resolve/main/" + file)  # finds: org-a/added-files (likely)
requests.get("https://huggingface.co/org-a/put-files/resolve/%s/%s" % ("v1", file))  # finds: org-a/put-files (likely)
requests.get("https://huggingface.co/org-a/formed-files/resolve/{}/{name}.onnx".format(file, name=file))  # finds: org-a/formed-files (likely)
requests.get(f"https://github.com/org-a/some-tool/releases/download/v2.0/{file}.onnx")  # finds: org-a/some-tool from github at v2.0 (likely)
requests.get(f"https://huggingface.co/{file}/resolve/main/model.onnx")
requests.get(f"https://huggingface.co/org-a/pictures/resolve/main/{file}.png")
requests.get(f"https://huggingface.co/org-a/{file}-encoder/resolve/main/model.onnx")
print(f"see https://huggingface.co/org-a/spoken-files/resolve/main/{file} for more")

WHICH = "org-a/stated-files"  # finds: org-a/stated-files (likely)
requests.get(f"{HUB}/{WHICH}/resolve/{os.environ['REVISION']}/weights.ckpt")
count = 3 + 4
assert requests.head("https://huggingface.co/org-a/asked-files/resolve/main/model.onnx").ok  # finds: org-a/asked-files (likely)
assert address.startswith("https://huggingface.co/org-a/looked-at/resolve/main/model.onnx")  # possible: org-a/looked-at
assert address == "https://huggingface.co/org-a/expected-files/resolve/main/model.onnx"  # possible: org-a/expected-files
