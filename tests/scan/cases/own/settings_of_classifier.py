# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Models of classical learning under names that mean a model; what is only beside one is none."""

import argparse
import os
from pathlib import Path

MODEL_PATH = Path(os.environ.get("MODEL_PATH", "models/third_pipeline.joblib"))  # finds: models/third_pipeline.joblib from local (likely)
SPLITS = Path(os.environ.get("SPLITS_PATH", "data/splits.pkl"))

parser = argparse.ArgumentParser()
parser.add_argument("--model", type=Path, default=Path("models/second_pipeline.joblib"))  # finds: models/second_pipeline.joblib from local (likely)
parser.add_argument("--scaler", type=Path, default=Path("models/scaler.joblib"))
