# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A folder that is worked out inside the string is all that stands before a file."""
from pathlib import Path

import lighthouse


def with_weights(net):
    net.load_weights(f"{Path(lighthouse.__file__).parent}/nets/lighthouses.h5")  # finds: nets/lighthouses.h5 from local (likely)
