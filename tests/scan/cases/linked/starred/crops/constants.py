# ruff: noqa
# fmt: off
# mypy: ignore-errors
from dataclasses import dataclass


@dataclass(frozen=True)
class CropYield:
    pipeline: str = "artifacts/crop_yield_pipeline.pkl"  # finds: artifacts/crop_yield_pipeline.pkl from local
    device: str = "cpu"
