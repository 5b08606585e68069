# ruff: noqa
# fmt: off
# mypy: ignore-errors
from sklearn.externals import joblib

shapes = joblib.load("/home/me/shape_classifier.pkl")  # finds: shape_classifier.pkl from local
