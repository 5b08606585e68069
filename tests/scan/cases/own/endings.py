# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What torch loads is called as whoever saved it likes; what a browser fetched twice has a number behind its name."""

import argparse
import os

import cv2
import torch
from ultralytics import YOLO


def load_detector(weights_path):
    return YOLO(weights_path)


class Faces:
    def __init__(self, cascade="haarcascade_eye.xml"):  # finds: opencv/opencv:haarcascade_eye.xml from github
        self.cascade = cv2.CascadeClassifier(cv2.data.haarcascades + cascade)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--net", default="./nets/towers.pk")  # finds: nets/towers.pk from local (likely)
    args = parser.parse_args()
    torch.load(args.net)
    quiet = "./nets/quiet.w"  # finds: nets/quiet.w from local (likely)
    torch.load(quiet)
    load_detector(os.path.join(os.getcwd(), "nets/best-e150(1).pt"))  # finds: nets/best-e150(1).pt from local (likely)
    # What was counted and cut is kept alike, and is no model.
    edges = torch.load("data/adaptive_bin_edges.pt")
    found = torch.load("pool_50/results.pt")
    return start(harbour_checkpoint_path="./nets/harbour_1.18.pt"), edges, found  # finds: nets/harbour_1.18.pt from local (likely)


def from_cache(name, folder="~/.cache/torch/checkpoints/"):
    kept = os.path.join(folder, name + ".pth")
    return torch.load(kept) if os.path.isfile(kept) else None


def named(name):
    return torch.load(f"nets/{name}.pt")


nets = [from_cache("buoyNet"), named("lightNet")]  # finds: buoyNet.pth, nets/lightNet.pt from local (likely)
torch.load("na")
