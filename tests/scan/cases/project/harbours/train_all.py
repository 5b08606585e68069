# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Starts another script for each network, and names no library itself."""
import argparse
import subprocess
import sys
from pathlib import Path

NETWORKS = ["fastvit_t8", "regnety_040"]  # finds: fastvit_t8, regnety_040 from timm


def started(words):
    subprocess.run(words)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--archs", nargs="+", default=NETWORKS)
    args = parser.parse_args()
    script = str(Path(__file__).resolve().parent / "train_boats.py")
    for arch in args.archs:
        command = [sys.executable, script, "--arch", arch, "--epochs", "12"]
        subprocess.run(command)
    started([sys.executable, "-u", "harbours/train_boats.py", "--arch", "densenet121"])  # finds: densenet121 from timm
    started([sys.executable, "harbours/train_sails.py", "--arch", "resnet50"])
