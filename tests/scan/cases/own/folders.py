# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Models of one's own that lie in a folder: it is all that what loads them can be given."""

import tensorflow
import torch
from keras.models import load_model

judge = load_model("judge_v2")  # finds: judge_v2 from local (likely)
scorer = tensorflow.saved_model.load("exported/scorer")  # finds: exported/scorer from local (likely)
reached = tensorflow.saved_model.load("runs/third/scorer")  # undecided
best = load_model("runs/third/best.h5")  # finds: runs/third/best.h5 from local (likely)

# What the program wrote itself is its own.
judge.save("again.h5")
again = load_model("again.h5")

plates = torch.hub.load(
    "ultralytics/yolov5",  # finds: ultralytics/yolov5 from torchhub
    "custom",
    path="nets/plates.pt",  # finds: nets/plates.pt from local (likely)
)
