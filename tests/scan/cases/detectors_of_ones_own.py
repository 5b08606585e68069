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
