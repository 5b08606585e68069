# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Folders into which Ultralytics brings a model: one's own, or its makers'."""

from ultralytics import YOLO

MODEL_PATH = "./weights/harbour_ncnn_model"  # finds: weights/harbour_ncnn_model from local (likely)


class Detector:
    def __init__(self, path=MODEL_PATH):
        self.model = YOLO(path)


own = YOLO("best_openvino_model/")  # finds: best_openvino_model from local (likely)
kept = YOLO("best_saved_model")  # finds: best_saved_model from local (likely)
chip = YOLO("best_full_integer_quant_edgetpu.tflite")  # finds: best_full_integer_quant_edgetpu.tflite from local (likely)
makers = YOLO("yolo11n_openvino_model/")  # finds: ultralytics/assets:yolo11n_openvino_model from github
table = YOLO("price_saved_model")  # undecided
