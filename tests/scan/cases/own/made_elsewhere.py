# mypy: ignore-errors
# ruff: noqa: E501
# fmt: off
"""Models at paths that the program has written itself, by another program or without an ending."""

import argparse
import subprocess
import sys

import joblib
import tensorflow as tf
import torch
from onnx_tf.backend import prepare

parser = argparse.ArgumentParser()
parser.add_argument("--output_dir", default="onnx2tf_converted/")
parser.add_argument("--save-dir", default="nets/kept.pth")  # finds: nets/kept.pth from local (likely)
args = parser.parse_args()
torch.load(args.save_dir)

prepare(object()).export_graph(args.output_dir + "onnx2tf_model")
tf.saved_model.load(args.output_dir + "onnx2tf_model")

made = "outputs/pipeline_quays.joblib"
subprocess.run([sys.executable, "scripts/export_model.py", "export", "--output", made], check=True)
joblib.load(made)

given = "outputs_of_others/pipeline_boats.joblib"  # finds: outputs_of_others/pipeline_boats.joblib from local (likely)
subprocess.run([sys.executable, "scripts/compare.py", "--input", given], check=True)
joblib.load(given)

tf.saved_model.load("nets/quays_v2")  # finds: nets/quays_v2 from local (likely)


class Recordings:
    """Matrices that are made once."""

    def __init__(self, root):
        self.matrices = root + "state/f.pt"

    def read(self):
        torch.save(1, self.matrices)
        return torch.load(self.matrices)


Recordings(root="/data/recordings/")
