# ruff: noqa
# mypy: ignore-errors
"""What stands between this and the loaders says nothing of a model."""

from relays.between import Friendly, Plain, make
from relays.farther import Friendlier, prepare
from relays.loading import Bot

make("org-a/over-one")  # finds: org-a/over-one
prepare("org-a/over-two")  # finds: org-a/over-two
Friendly(folder="org-a/friendly")  # finds: org-a/friendly
Friendly("org-a/friendly-too")  # finds: org-a/friendly-too
Plain(folder="org-a/plain")  # finds: org-a/plain
Friendlier(folder="org-a/friendlier")  # finds: org-a/friendlier


class Here(Bot):
    pass


Here(folder="org-a/here")  # finds: org-a/here
