"""What a word of a command line leads to by itself: an address of weights, a publisher's file, a copy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from auditor.model import Certainty, Gap, Kind
from auditor.scan.commands.arguments import place_of
from auditor.scan.identity.addresses import weights_at
from auditor.scan.identity.filed import filed_as
from auditor.scan.identity.found import reference
from auditor.scan.identity.left_open import left_open
from auditor.scan.identity.stored import as_on_hub
from auditor.scan.loaders.tables import Tables
from auditor.scan.places import Text
from auditor.scan.seam import Find
from auditor.scan.shell import Word, substitute

#: An address of a file of the Hub: which one it is may be open.
_FILE_OF_HUB: Final = re.compile(r"https?://(?:www\.)?(?:huggingface\.co|hf\.co|hf-mirror\.com)/.*/resolve/")


def led_to(
    word: Word, text: Text, variables: Mapping[str, Word], tables: Tables, of_option: bool
) -> Iterator[Find]:
    """The weights that an address or a path leads to, whatever the program makes of it.

    Copies are told only `of_option`s: what stands alone is a folder that a command makes, lists or looks at
    as well.
    """
    beyond = "$" in word.text and "/resolve/" in word.text  # behind an address that a variable holds
    if "://" not in word.text and not beyond:
        yield from _filed(word, text, variables, tables, of_option)
        return
    known = substitute(word.text.lstrip("=") if beyond else word.text, variables)
    found = weights_at(known if known is not None else word.text, tables)
    place = place_of(word, text, variables)
    if found is not None:
        yield reference(found, place, "address", Certainty.LIKELY)
    elif known is None and _FILE_OF_HUB.match(word.text):
        yield left_open(place, word.text, "address", Gap.RUN_TIME)


def _filed(
    word: Word, text: Text, variables: Mapping[str, Word], tables: Tables, of_option: bool
) -> Iterator[Find]:
    """The model whose file a path leads to, by its publisher's folder, or of which it leads to a copy."""
    known = substitute(word.text, variables) if "/" in word.text or "\\" in word.text else None
    found = filed_as(known) if known is not None else None
    if found is None and known is not None and of_option:
        found = as_on_hub(known, Kind.MODEL, tables)
    if found is not None:
        yield reference(found, place_of(word, text, variables), "path", Certainty.LIKELY)
