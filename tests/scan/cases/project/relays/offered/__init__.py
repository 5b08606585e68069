# ruff: noqa
# mypy: ignore-errors
from relays.between import Plain, make
from relays.loading import Bot
