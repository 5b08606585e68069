# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What another module gives with all its others, which it has from a third."""

from crops import *
import joblib


class Predictor:
    def __init__(self, path):
        self.model = joblib.load(path)["model"]


predictor = Predictor(path=CropYield.pipeline)
