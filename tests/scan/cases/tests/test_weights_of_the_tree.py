# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Tests of a service with its own weights: files of the project, and files that a test makes up."""
import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parents[2]
BACKEND_DIR = BASE_DIR / "backend"
os.environ.setdefault("MODEL_PATH", str(BASE_DIR / "linear_svm_model.pkl"))  # finds: linear_svm_model.pkl from local (likely)
os.environ.setdefault("URL_MODEL_PATH", str(BACKEND_DIR / "url_detector.pkl"))  # finds: url_detector.pkl from local (likely)
MODEL_PATH = Path(__file__).resolve().parent.parent / "models" / "day4" / "plates.onnx"  # finds: models/day4/plates.onnx from local (likely)


def boxes_of_plates(tmp_path):
    repository = Path(__file__).resolve().parents[2]
    model_path = repository / "models" / "day5" / "plates.onnx"  # finds: models/day5/plates.onnx from local (likely)
    assert boxes(model_path)
    made_model_path = tmp_path / "made.onnx"
    assert boxes(made_model_path)
    assert not boxes(BASE_DIR / "nothing.onnx")
