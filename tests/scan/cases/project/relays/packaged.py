# ruff: noqa
# mypy: ignore-errors
from relays.offered import Bot, make


class Packaged(Bot):
    pass


def prepare(which):
    return make(which)
