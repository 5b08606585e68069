# mypy: ignore-errors
"""Addresses below one that stands elsewhere: each file is told where it is named."""

from core import WeightFile

RELEASE = "https://github.com/owner-c/denoiser/releases/download"

MANIFEST = [
    WeightFile(
        filename="one.pth",
        url=f"{RELEASE}/v1.0/one.pth",  # finds: owner-c/denoiser from github at v1.0
    ),
    WeightFile(
        filename="two.pth",
        url=RELEASE + "/v1.1/two.pth",  # finds: owner-c/denoiser from github at v1.1
    ),
]
