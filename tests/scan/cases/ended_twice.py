# ruff: noqa
# mypy: ignore-errors
"""What tries a file's name with several endings puts none behind a name that has one."""

from pathlib import Path

from diffusers import StableDiffusionXLPipeline

ENDINGS = (".safetensors", ".ckpt")
NAMES = (
    "RealVis_V5.safetensors",  # finds: RealVis_V5.safetensors from local (likely)
    "juggernaut_xl",  # finds: juggernaut_xl.safetensors from local (likely)
)


def file_of(name, folder):
    candidate = folder / name
    if candidate.is_file():
        return candidate
    for ending in ENDINGS:
        candidate = folder / f"{name}{ending}"
        if candidate.is_file():
            return candidate
    return None


for one in NAMES:
    path = file_of(one, Path(__file__).parent)
    if path:
        StableDiffusionXLPipeline.from_single_file(str(path))
