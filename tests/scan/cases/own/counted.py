# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Files of weights that are numbered, or called after what a loop goes through."""
import os

import joblib

for horizon in range(1, 4):
    joblib.load(f"kept/herring_model_h{horizon}.pkl")  # finds: kept/herring_model_h1.pkl, kept/herring_model_h2.pkl, kept/herring_model_h3.pkl from local (likely)

for number in range(2):
    joblib.load(f"kept/fold_{number}_model.pkl")

for number in range(how_many()):
    joblib.load(f"kept/halibut_model_h{number}.pkl")

ending = "_enhanced"
for kind in ["knn", "forest"]:
    called = f"{kind}{ending}"
    joblib.load(os.path.join("kept", f"{called}.pkl"))  # finds: kept/knn_enhanced.pkl, kept/forest_enhanced.pkl from local (likely)
