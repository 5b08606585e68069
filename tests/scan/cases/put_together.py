# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Names that a program puts together from parts."""

import itertools
import os

from transformers import AutoModel

NAMED = "{owner}/{name}-{size}"  # finds: org-a/encoder-large
AutoModel.from_pretrained(NAMED.format(owner="org-a", name="encoder", size="large"))
AutoModel.from_pretrained("{0}/{1}".format("org-b", "encoder-base"))  # finds: org-b/encoder-base
AutoModel.from_pretrained("/".join(["org-c", "encoder-" + "small"]))  # finds: org-c/encoder-small
AutoModel.from_pretrained("/".join(part for part in ("org-c", "encoder")))  # undecided
AutoModel.from_pretrained("org-d--encoder".replace("--", "/"))  # finds: org-d/encoder
AutoModel.from_pretrained("hub:org-f/encoder".removeprefix("hub:"))  # finds: org-f/encoder
AutoModel.from_pretrained("{owner.name}/encoder".format(owner=NAMED))  # undecided
AutoModel.from_pretrained("{:>9}/encoder".format("org-g"))  # undecided
AutoModel.from_pretrained(os.path.join("org-h", "encoder"))  # undecided

for size, kind in itertools.product(["70m", "1b"], ["", "-chat"]):
    AutoModel.from_pretrained(f"org-i/text-{size}{kind}")  # finds: org-i/text-70m, org-i/text-70m-chat, org-i/text-1b, org-i/text-1b-chat
