# ruff: noqa
# mypy: ignore-errors
from relays.loading import *


class Starred(Bot):
    pass


Starred(folder="org-a/starred")  # finds: org-a/starred
