# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A market of others' models, which has short names for them."""

import requests

MARKET_BASE_URL = "https://api.kie.ai/api/v1"
DEFAULT_MODEL = "nano-banana-pro"  # finds: nano-banana-pro from kie (likely)
DEFAULT_RESOLUTION = "1K"


def draw(prompt):
    return requests.post(f"{MARKET_BASE_URL}/jobs/createTask", json={"model": DEFAULT_MODEL, "input": {"prompt": prompt}})
