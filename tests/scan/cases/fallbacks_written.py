# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A file of weights that the module writes, at a path that settings may replace."""
from pathlib import Path

import joblib

MODEL_PATH = Path(getattr(cfg, "DECAY_MODEL_PATH", "models/decay_model.pkl"))
OTHER_MODEL_PATH = Path(getattr(cfg, "OTHER_MODEL_PATH", "models/other_model.pkl"))  # finds: models/other_model.pkl from local (likely)

joblib.dump(train(), MODEL_PATH)
