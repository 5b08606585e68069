# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Classes that describe a model, whose fields only say that a file is named."""
from pydantic import BaseModel


class SpecialistModelConfig(BaseModel):
    enabled: bool = True
    path: str = "nets/new-class-specialist.pt"  # finds: nets/new-class-specialist.pt from local (likely)


class CameraConfig(BaseModel):
    path: str = "recordings/last.pt"


def save_config(config, path):
    path.write_text(config.json())
