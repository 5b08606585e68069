# ruff: noqa
# mypy: ignore-errors
from relays.loading import Bot


class Own(Bot):
    pass


Own(folder="org-a/of-own")  # finds: org-a/of-own
