# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Files of weights whose names say what they are of, with each word of a list put in."""

import json

import joblib
import torch
from prophet.serialize import model_from_json

for crop in ["Apple", "Rice"]:
    path = f"price_model_{crop.lower()}.pkl"  # finds: price_model_apple.pkl, price_model_rice.pkl from local (likely)
    joblib.load(path)

for fold in (1, 2):
    torch.load(f"model_fold{fold}.pt")

with open("sales_model.json") as kept:  # finds: sales_model.json from local (likely)
    sales = model_from_json(json.load(kept))
with open("visits_model.json") as kept:  # finds: visits_model.json from local (likely)
    visits = model_from_json(kept.read())
