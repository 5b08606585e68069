# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What a script that brings weights into another form calls them is what it makes."""

ASSET = "../android/assets/towers_float16.tflite"
INPUT = "towers_full.onnx"  # finds: towers_full.onnx from local (likely)
