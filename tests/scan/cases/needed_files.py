# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Files of weights that must be there, and lists of them, by paths that are put together."""

from pathlib import Path

from quay import Model, require_file, save_file

ROOT = Path(__file__).parent


def check():
    require_file(ROOT / "arcface" / "harbour.ckpt", "recognition")  # finds: arcface/harbour.ckpt from local (likely)
    save_file(ROOT / "arcface" / "made.ckpt")


def models(vendor, out_dir):
    return [
        Model(
            id="pier",
            required_paths=(
                vendor / "pier" / "harbour_1a.onnx",  # finds: pier/harbour_1a.onnx from local (likely)
                vendor / "pier" / "labels.tar",
            ),
        ),
        Model(id="mole", files=[out_dir / "mole.onnx"]),
    ]
