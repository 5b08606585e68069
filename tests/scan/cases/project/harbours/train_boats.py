# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A script that others start for each of several networks."""
import argparse

import timm

parser = argparse.ArgumentParser()
parser.add_argument("--arch", default="mobilenetv3_small_100")  # finds: mobilenetv3_small_100 from timm
parser.add_argument("--epochs", type=int, default=3)
args = parser.parse_args()
net = timm.create_model(args.arch, pretrained=True)
