# ruff: noqa
# mypy: ignore-errors
from relays.loading import Bot, load


def make(which):
    return load(which)


class Friendly(Bot):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)


class Plain(Bot):
    pass
