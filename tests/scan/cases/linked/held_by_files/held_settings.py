# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Settings that are held by the module, and asked for one by one."""

from held_files import read

_held = {}


def load():
    global _held
    _held = read("settings", "init")
    if not _held:
        _held = read("settings", "other")


def get(key, default=None):
    if not _held:
        raise ValueError("nothing is read yet")
    if key in _held:
        return _held[key]
    return default


def put(key, value):
    _held[key] = value
