# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Names that are set to files of weights below a folder, or to what stands in for a setting, whoever opens them."""
import os
from pathlib import Path

import boards

MODEL_DIR = Path("/srv/aviary/models")
SPECIES_ON_BOARD = MODEL_DIR / "species_board.tflite"  # finds: species_board.tflite from local (likely)
SPECIES_JOINED = os.path.join("models", "species_joined.tflite")  # finds: models/species_joined.tflite from local (likely)


def offered(folder):
    quick = Path(folder) / "quick_species.onnx"  # finds: quick_species.onnx from local (likely)
    boards.register(boards.Candidate(path=str(quick), available=quick.exists()))


def watching():
    compiled = os.environ.get("AVIARY_HEF", "/usr/share/boards/finder_h8l.hef")  # finds: finder_h8l.hef from local (likely)
    return boards.Watcher(compiled=compiled)


# What is made, what a run keeps, and what lies among results is none.
def kept(net, folder, out_dir):
    exported = Path(folder) / "exported_species.onnx"
    written = Path(folder) / "written_species.onnx"
    boards.export_model(net, written)
    last = Path(folder) / "best.onnx"
    seen = out_dir / "seen_species.onnx"
    return os.environ.get("AVIARY_LABELS", "labels.txt"), os.path.join("results", "species_of_run.onnx")


# Of several each where it is written.
def registered(folder, registry):
    for name, file, speed in [
        ("small", "finder_small_h8l.hef", 58),  # finds: finder_small_h8l.hef from local (likely)
        ("large", "finder_large_h8l.hef", 12),  # finds: finder_large_h8l.hef from local (likely)
    ]:
        path = folder / file
        registry.register(boards.Candidate(name=name, path=str(path)))
