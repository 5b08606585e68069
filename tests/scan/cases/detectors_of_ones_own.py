# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Weights of one's own, which a library that fetches files of other names only opens."""

from ultralytics import YOLO

published = YOLO("yolov8x-worldv2.pt") # finds: ultralytics/assets:yolov8x-worldv2.pt from github
own = YOLO("license_plate_detector.pt") # finds: license_plate_detector.pt from local (likely)
trained = YOLO("best.pt") # finds: best.pt from local (likely)


# Files that a maker has called so, wherever a copy of one lies and whoever loads it.
import torch
from models.common import DetectMultiBackend
from models.experimental import attempt_load

copied = YOLO("weights/yolov8n.pt")  # finds: Ultralytics/YOLOv8 from huggingface (likely)
tiny = torch.load("weights/yolov7-tiny.pt")  # finds: WongKinYiu/yolov7:yolov7-tiny.pt from github (likely)
small = attempt_load("yolov5s.pt", map_location="cpu")  # finds: ultralytics/yolov5:yolov5s.pt from github (likely)
plates = attempt_load("weights/plates.pt")  # finds: weights/plates.pt from local (likely)
signs = DetectMultiBackend("signs.onnx", device="cpu")  # finds: signs.onnx from local (likely)


# What is told of weights in a report is not written by it; what is exported is.
import json
from pathlib import Path

from _common import WEIGHTS_DIR, write_json


def evaluate(given):
    weights = given.resolve()
    if not weights.is_file():
        weights = WEIGHTS_DIR / "tracks.pt"  # finds: tracks.pt from local (likely)
    model = YOLO(str(weights))
    fallback = "lanes.pt"  # finds: lanes.pt from local (likely)
    lanes = YOLO(fallback)
    write_json("report.json", {"weights": str(weights), "of": model.val()})
    Path("lanes.json").write_text(json.dumps({"weights": fallback}))
    made = "written.pt"
    torch.save(lanes.state_dict(), made)
    again = YOLO(made)  # undecided

# What is called like a maker's file and is none of them is one's own.
small = YOLO("YOLOv8_Small_2nd_Model.pt")  # finds: YOLOv8_Small_2nd_Model.pt from local (likely)
exported = YOLO("yolo11n-seg.onnx")  # finds: ultralytics/assets:yolo11n-seg.onnx from github


def shown(net):
    net.train()  # a state of the network, no training
    return torch.load("runs/train/carts/weights/best.pt")  # finds: runs/train/carts/weights/best.pt from local (likely)


from ultralytics import RTDETR

large = RTDETR("rtdetr-l.pt")  # finds: ultralytics/assets:rtdetr-l.pt from github
carts = RTDETR("carts-rtdetr.pt")  # finds: carts-rtdetr.pt from local (likely)
