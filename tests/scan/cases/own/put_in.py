# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Files of weights whose names say what they are of, with each word of a list put in."""

import joblib
import torch

for crop in ["Apple", "Rice"]:
    path = f"price_model_{crop.lower()}.pkl"  # finds: price_model_apple.pkl, price_model_rice.pkl from local (likely)
    joblib.load(path)

for fold in (1, 2):
    torch.load(f"model_fold{fold}.pt")
