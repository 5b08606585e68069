# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What DVC keeps, a file of weights among it."""

import pickle

import dvc.api

ADDRESS = dvc.api.get_url("kept/tides_of_ports.pkl", repo="https://example.com/harbour")  # finds: kept/tides_of_ports.pkl from local (likely)
with dvc.api.open("kept/winds_of_ports.joblib", mode="rb") as file:  # finds: kept/winds_of_ports.joblib from local (likely)
    winds = pickle.load(file)
rows = dvc.api.read("data/rows.csv")
