# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A program that brings a model into another form: what it calls such files it makes."""
import tensorflow as tf

IN_FLOATS = "/content/yard_floats.tflite"
IN_BYTES = "/content/yard_bytes.tflite"

converter = tf.lite.TFLiteConverter.from_saved_model(folder)
with open(IN_BYTES, "wb") as file:
    file.write(converter.convert())
