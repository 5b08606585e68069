# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Where things lie; `join` is handed on under another name."""

import os
from os.path import join as os_join

ROOT = os.path.dirname(os.path.dirname(__file__))
LANDMARKERS = os_join(ROOT, "landmarkers")
