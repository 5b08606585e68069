# ruff: noqa
# mypy: ignore-errors
from relays.offered import Plain
from relays.packaged import Packaged, prepare

Plain(folder="org-a/offered")  # finds: org-a/offered
Packaged(folder="org-a/packaged")  # finds: org-a/packaged
prepare("org-a/prepared")  # finds: org-a/prepared
