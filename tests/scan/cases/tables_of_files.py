# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A program's own names for files of weights that it keeps in a folder of its own."""
from pathlib import Path

FOLDER = Path("weights")
DEPTH_MODELS = {
    "small": "our_depth_small.pth",  # finds: our_depth_small.pth from local (likely)
    "large": "our_depth_large.pth",  # finds: our_depth_large.pth from local (likely)
    "hands": ["our_hands.onnx", "our_arms.onnx"],  # finds: our_hands.onnx, our_arms.onnx from local (likely)
    "pictures": "flux1-dev.safetensors",  # finds: black-forest-labs/FLUX.1-dev (likely)
}
MIXED = {"weights": "our_depth_small.pth", "labels": "labels.txt", "picture": "cat.png"}  # finds: our_depth_small.pth from local (likely)
SETTINGS = {
    "landmarks_path": "./data/landmarks/HR18.pth",  # finds: data/landmarks/HR18.pth from local (likely)
    "faces": "./data/faces",
    "output_path": "./data/landmarks/mine.pth",
}
PAIR = {"old": "a_net.pth", "new": "b_net.pth"}


def path_of(size):
    return FOLDER / DEPTH_MODELS[size]
