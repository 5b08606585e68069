"""How files that hold weights end: lists for patterns, and for who opens them."""

from __future__ import annotations

from typing import Final

#: Endings of files that hold weights, whoever asks; as a tuple, and as alternatives of a pattern.
WEIGHTS: Final = ("safetensors", "sft", "gguf", "ggml", "onnx", "pt", "pth", "pyth", "ckpt", "tflite")
ANY_WEIGHTS: Final = "|".join(WEIGHTS)

#: Endings of files that hold weights where something else says that a model is meant, those of classical
#: learning among them; as alternatives.
SAID_WEIGHTS: Final = (
    "joblib|skops|pkl|pickle|sav|dill|cbm|task|keras|h5|hdf5|nemo|caffemodel|engine|trt|mnn|t7|pdparams|rknn|weights"
    "|hef|dlc|dnn|params"
)

#: Endings of files that may hold anything, which are weights where a name says that a model is there.
OTHER_WEIGHTS: Final = "pb|pk|mar|pmml|ort|pt2|ftz|arpa|pdmodel|plan|torchscript|jit|rds|npz|mat|dat|model"

#: Endings of files that are weights and nothing else, in whatever program a string ends so; as alternatives.
ONLY_WEIGHTS: Final = "tflite|onnx|mlmodelc|mlpackage|rknn|mnn|caffemodel|pth|trt|hef|dlc|dnn"
