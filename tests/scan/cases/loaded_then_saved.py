# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Weights that a function loads whose name says that something is saved, and others that are loaded by name."""
import argparse
import os

import onnx
import open_clip
import torch
from fastai.vision.all import *
from keras.applications.inception_resnet_v2 import InceptionResNetV2


def evaluate_and_save(path, name):
    state = torch.load(path)
    torch.save(state, "scores.bin")


def main():
    best = os.path.join("models", "sharpest_v1.pt")  # finds: models/sharpest_v1.pt from local (likely)
    evaluate_and_save(best, "Best")
    last = os.path.join("models", "last_v1.pt")
    train_and_save(last)


MODEL_PATH = os.environ.get("MODEL_PATH", "/app/models/day4/plates.onnx")  # finds: models/day4/plates.onnx from local (likely)
inception = InceptionResNetV2(weights=None, include_top=True)
inception.load_weights("colours_v1.h5")  # finds: colours_v1.h5 from local (likely)
network = models.vgg16(pretrained=True)  # finds: pytorch/vision:vgg16 from torchhub
untrained = models.resnet18()

parser = argparse.ArgumentParser()
parser.add_argument("--controlnet-weights", default="net/models/control_edges.pth")  # finds: net/models/control_edges.pth from local (likely)
parser.add_argument("--out-controlnet-weights", default="net/models/control_tuned.pth")
parser.add_argument("--out-model", default=os.path.join("models", "landmarks_made.pkl"))
parser.add_argument("--save_model_path", default="models/landmarks_kept.pth")
parser.add_argument(
    "--onnx_filename",
    type=str,
    help="name of file to save as",
    default="landmarks_net.onnx",
)
settings = parser.parse_args()
GRAPH_NAME = settings.onnx_filename
GRAPH_PATH = os.path.join(settings.folder, GRAPH_NAME)
torch.onnx.export(network, None, GRAPH_PATH)
graph = onnx.load(GRAPH_PATH)


def load_encoder(name="b-16"):
    known = {
        "b-16": "ViT-B-16",  # finds: ViT-B-16/laion2b_s34b_b88k from open_clip
        "h-14": "ViT-H-14",  # finds: ViT-H-14/laion2b_s34b_b88k from open_clip
    }
    return open_clip.create_model_and_transforms(known.get(name.lower()), pretrained="laion2b_s34b_b88k")


GGUF_FILE = "models/own-7b.gguf"  # finds: models/own-7b.gguf from local (likely)
DETECTOR_MODEL_FILE = "models/plates_v3.tflite"  # finds: models/plates_v3.tflite from local (likely)
MODEL_FILE = "models/settings.json"


import h5py
import joblib
from pathlib import Path
from tensorflow.keras.models import load_model

LEARNED_MODEL_PATH = Path("models") / "linguistic_logreg.joblib"
joblib.dump(train(), LEARNED_MODEL_PATH)
BEST_MODEL_FILE = "fires_best.pth"
best_path = os.path.join("checkpoints", BEST_MODEL_FILE)
torch.save(network.state_dict(), best_path)
layers = h5py.File("./weight/layers_38.h5", mode="r")  # finds: weight/layers_38.h5 from local (likely)
samples = h5py.File("./data/samples_38.h5", mode="r")
written = h5py.File("./weight/written_38.h5", mode="w")
ages = load_model("my_model2.h5")  # finds: my_model2.h5 from local (likely)
boxes = torch.load("detections/" + camera + "/boxes.pth")
