# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Names beside the commit that they are pinned to, in objects of the project's own."""

from dataclasses import dataclass

from guard.scanning import classifier


@dataclass
class Weights:
    path: str
    revision: str | None = None
    graph_path: str | None = None
    graph_revision: str | None = None


CODE = Weights(
    path="lab/codes",  # finds: lab/codes at 9090d38e7333a2c6ff00f154ab981a549842c20f
    revision="9090d38e7333a2c6ff00f154ab981a549842c20f",
    graph_path="lab/codes-onnx",  # finds: lab/codes-onnx at 2b1d298410bd98832e41e3da82e20f6d8dff1bc7
    graph_revision="2b1d298410bd98832e41e3da82e20f6d8dff1bc7",
)
TOXIC = Weights(
    path="lab/t5-small",  # finds: lab/t5-small at caa3d167fd262c76c7da23cd72c1d24cfdcafd0f
    revision="caa3d167fd262c76c7da23cd72c1d24cfdcafd0f",
)
NAMED = {
    "model_name": "BAAI/bge-m3",  # finds: BAAI/bge-m3 at 5c38ec7c405ec4b44b94cc5a9bb96e735b38267a
    "revision": "5c38ec7c405ec4b44b94cc5a9bb96e735b38267a",
}
DATA = {
    "dataset": {
        "path": "lab/asked",  # finds: lab/asked at fddf42c3008ad61cc481f90d02dd0712ba1ee2d8 as dataset
        "revision": "fddf42c3008ad61cc481f90d02dd0712ba1ee2d8",
    }
}
SOURCES = Weights(path="src/guard", revision="HEAD")
OTHER = Weights(path="lab/guard", revision="release-2")
classifier(CODE)
NEWEST = {
    "model_name": "BAAI/bge-large-en",  # finds: BAAI/bge-large-en
    "revision": "latest",
}
