# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A file whose ending says nothing of weights: only the call says that one is loaded."""

import dlib

shape = dlib.shape_predictor("landmarks.dat")  # finds: landmarks.dat from local (likely)
