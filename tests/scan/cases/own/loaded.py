# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Files of weights that a program loads by their paths: models of its own, until somebody says whose."""

import argparse
import shutil
from pathlib import Path

import cv2
import onnx
import onnxruntime
import torch
from keras.models import load_model

HERE = Path(__file__).parent
state = torch.load("weights/lanes_v3.pth", map_location="cpu")  # finds: weights/lanes_v3.pth from local (likely)
graph = onnx.load("signs.onnx")  # finds: signs.onnx from local (likely)
session = onnxruntime.InferenceSession(str(HERE / "nets" / "faces.onnx"))  # finds: nets/faces.onnx from local (likely)
judge = load_model("../kept/judge.h5")  # finds: kept/judge.h5 from local (likely)
net = cv2.dnn.readNetFromCaffe("net.prototxt", "nets/faces.caffemodel")  # finds: nets/faces.caffemodel from local (likely)
parser = argparse.ArgumentParser()
parser.add_argument("--sam-weights", type=Path, default=HERE / "nets" / "parts.pt")  # finds: nets/parts.pt from local (likely)
LANE_MODEL = HERE / "nets" / "lanes.pth"  # finds: nets/lanes.pth from local (likely)

base_path = "../kept/towers_first.hdf5"  # finds: towers_first.hdf5 from local (likely)
judge.load_weights(base_path, by_name=True)
# judge.save("../kept/judge_two.h5")
judge = load_model("../kept/judge_two.h5")  # finds: judge_two.h5 from local (likely)

# What the program makes itself, parts of a folder that only a run knows, tables and pictures.
torch.save(state, "weights/best.pth")
again = torch.load("weights/best.pth")
LAST = "last.pth"
torch.save(state, LAST)
again = torch.load(LAST)
best_of_all = HERE / "kept" / "best_lanes.pth"
shutil.copy(LAST, best_of_all)
part = torch.load(parser.parse_args().folder + "/optimizer.pt")
picture = torch.load("picture.npy")

def train(pretrained_weights="yolov8n.pt"):  # finds: Ultralytics/YOLOv8 (likely)
    return pretrained_weights

parser.add_argument("--model_weights", default="0906/_ships_best_loss.h5")  # finds: 0906/_ships_best_loss.h5 from local (likely)
DEFAULT_WEIGHTS_PATH = "local_weights/ships_v2/best_ships.pt"  # finds: local_weights/ships_v2/best_ships.pt from local (likely)
load_path = "results/seas/annotation_train.pt"
harbours = torch.load(load_path)

def count(weight: str = "nets/counted.pt"):  # finds: nets/counted.pt from local (likely)
    return weight

# A path that is put together of strings is told where its file is named.
FOLDER = "kept/harbours/"
boats = torch.load(FOLDER + "boats_v2.pth")  # finds: kept/harbours/boats_v2.pth from local (likely)
tides = torch.load(
    "/srv/nets/tides_of_the_northern_harbours/"
    + "assets/"
    + "tides_v4.pth"  # finds: tides_v4.pth from local (likely)
)

# What is loaded from the bytes of a file is that file.
import pickle

import pypdf
from onnxruntime import InferenceSession

with open("kept/waves.onnx", "rb") as opened:  # finds: kept/waves.onnx from local (likely)
    waves = InferenceSession(opened.read())
content = (HERE / "nets" / "winds.onnx").read_bytes()  # finds: nets/winds.onnx from local (likely)
winds = InferenceSession(content)
charts = pickle.loads(open("kept/charts_model.pkl", "rb").read())  # finds: kept/charts_model.pkl from local (likely)
manual = pypdf.PdfReader(open("kept/manual.pdf", "rb").read())

# That something else is saved under the same word for an argument says nothing of this file.
import tensorflow as tf
from openvino.inference_engine import IECore

kept = tf.train.Checkpoint(model=net)
gulls = IECore().read_network(model="kept/gulls.onnx")  # finds: kept/gulls.onnx from local (likely)
