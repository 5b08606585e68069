# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Files of weights under names that mean a model: whose they are stays open, which is no silence."""
import argparse
import os
from pathlib import Path

FACE_MODEL = os.getenv("FACE_MODEL", "models/our_faces.tflite")  # finds: models/our_faces.tflite from local (likely)
HEARING_MODEL_PATH = os.getenv("HEARING_MODEL_PATH", "/opt/hearing/faster-whisper-small")  # finds: Systran/faster-whisper-small (likely)
DEFAULT_CHECKPOINT = Path("models/sight/resnet18_of_ours.pt")  # finds: resnet18_of_ours.pt from local (likely)
GESTURE_MODEL = "gesture_reader.task"  # finds: gesture_reader.task from local (likely)
OUTPUT_MODEL = "outputs/ours.pt"
MODEL_TO_FILL_IN = "path/to/model.onnx"
last_model = "runs/7/last.pt"  # finds: runs/7/last.pt from local (likely)
load_from = "ckpts/boxes3d.pth"  # finds: ckpts/boxes3d.pth from local (likely)


def judge(model_path="weights_of_ours.pt", table="rows.pt"):  # finds: weights_of_ours.pt from local (likely)
    return model_path, table


parser = argparse.ArgumentParser()
parser.add_argument("--detector-model", default="models/lines.onnx")  # finds: models/lines.onnx from local (likely)
