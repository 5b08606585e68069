# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Names that are put into a text."""

import argparse

from transformers import AutoModel

parser = argparse.ArgumentParser()
parser.add_argument("--size", default="small", choices=["small", "large"])
args = parser.parse_args()

AutoModel.from_pretrained("org-a/encoder_{:}14".format(args.size))  # finds: org-a/encoder_small14, org-a/encoder_large14
AutoModel.from_pretrained("org-a/{size}-{kind}".format(size="tiny", kind="cased"))  # finds: org-a/tiny-cased
AutoModel.from_pretrained("{1}/{0:s}-v{{1}}".format("named", "org-a"))  # undecided
AutoModel.from_pretrained("{1}/{0!s}".format("named-twice", "org-a"))  # finds: org-a/named-twice
AutoModel.from_pretrained("org-a/{:>8}".format("named"))  # undecided
AutoModel.from_pretrained("org-a/{} {".format("named"))  # undecided
