# ruff: noqa
# mypy: ignore-errors
from relays.between import Friendly, make


def prepare(which):
    return make(which)


class Friendlier(Friendly):
    pass
