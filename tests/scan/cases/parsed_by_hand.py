# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Options that a notebook hands to a parser, a folder of code, and what is made of the name of a file."""
import os
import sys
from pathlib import Path

import torch
from main import create_parser, main
from ultralytics import YOLO

sys.path.append("chestlab/scaled_yolov4")
main(create_parser().parse_args(args=["eval", "--dataset", "mnist", "--checkpoint", "./checkpoints/mnist_lenet.pt"]))  # finds: checkpoints/mnist_lenet.pt from local (likely)

frames, save_path = "/scratch/hands.h5", "/scratch/models/resnet3d_v2.pth"
os.system(f"python ./train/train_resnet3d.py {frames} {save_path}")

OF_YOLO = Path("checkpoint/yolo11n/weights/best.pt")  # finds: checkpoint/yolo11n/weights/best.pt from local (likely)


def quantized(pt_path=OF_YOLO, out_dir=Path("outputs")):
    net = YOLO(str(pt_path)).model
    out_path = out_dir / f"{pt_path.stem}_int8.pt"
    torch.save(net.state_dict(), out_path)
