# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Files of weights that are called by a name to which the program puts their ending."""

import os
from pathlib import Path

import onnxruntime as ort
import torch

from .places import MODEL_PATH

try:
    import tflite_runtime.interpreter as tflite
except ImportError:
    from tensorflow import lite as tflite

HARBOURS = ["harbour_small",  # finds: harbour_small.onnx from local (likely)
            "harbour_large"]  # finds: harbour_large.onnx from local (likely)


def compare(folder: Path):
    for name in HARBOURS:
        path = folder / (name + ".onnx")
        ort.InferenceSession(str(path))


for rigging in ("sloop", "ketch"):  # finds: models/sloop.onnx, models/ketch.onnx from local (likely)
    ort.InferenceSession(os.path.join("models", f"{rigging}.onnx"))


class Listener:
    model_name = None

    def __init__(self):
        model_path = os.path.join(MODEL_PATH, f"{self.model_name}.tflite")
        self.interpreter = tflite.Interpreter(model_path)


class Gulls(Listener):
    model_name = "gulls_v2"  # finds: gulls_v2.tflite from local (likely)


class Terns(Gulls):
    model_name = "terns_v4"  # finds: terns_v4.tflite from local (likely)


class Painter:
    model_name = "painter_v1"

# Something is put into a name that says enough.
style = os.environ.get("STYLE", "calm")
calm = ort.InferenceSession(Path("kept") / f"sailor_{style}.onnx")  # finds: kept/sailor_calm.onnx from local (likely)
torch.load(Path("kept") / f"train_{style}.pt")

CHECKPOINT_NAME = "cp-{epoch:04d}.ckpt"

# Parts of a data set, and what a training brings last.
for part in ("train", "valid"):
    ort.InferenceSession(os.path.join("kept", f"{part}.onnx"))  # undecided
for which in ("best", "last"):
    ort.InferenceSession("kept/" + which + ".onnx")  # undecided

# What the program writes under such names itself.
for fold in ("first", "second"):
    torch.save(net, f"kept/{fold}.pth")
    torch.load(f"kept/{fold}.pth")
for turn in ("third", "fourth"):
    kept_as = "kept/" + turn + ".ckpt"
    torch.save(net, kept_as)
    torch.load("kept/" + turn + ".ckpt")
