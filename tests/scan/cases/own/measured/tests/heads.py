# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Tests of functions make up the files that they speak of, and accounts that nobody can have."""

import tensorflow as tf


def test_loads(monkeypatch):
    tf.keras.models.load_model("models/heads.h5")
    register({"model_id": "local_axis/head_frame_v1", "model_type": "frame"})
