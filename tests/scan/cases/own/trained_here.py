# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What a training brings is the program's own, wherever it puts it: which model that is, nothing here says."""

import os

import torch
from ultralytics import YOLO

model = YOLO("yolo11n.pt")  # finds: Ultralytics/YOLO11
model.train(data="carts.yaml", epochs=100, name="carts")
best = YOLO("runs/detect/carts/weights/best.pt")  # undecided
best.export(format="onnx")


def keep_best(net, folder, args):
    called = args.name if args.name else "best_of_all.pth.tar"
    kept = os.path.join(folder, called)
    torch.save(net.state_dict(), kept)
    return torch.load(kept)
