"""Settings that are described as a model, whatever they are called: the inputs of a workflow."""

from __future__ import annotations

import re
from typing import Final

from auditor.scan.configuration.entries import CHOICES, Entry
from auditor.scan.identity.forms import by_look
from auditor.scan.loaders.table_rows import Key
from auditor.scan.loaders.tables import Tables

#: Keys of what a setting is where nothing else is chosen, and of what may be.
_SET: Final = CHOICES | {"default"}

#: A description says that a setting is a model.
_OF_MODEL: Final = re.compile(r"(?i)\b(?:models?|llms?|vlms?|checkpoint)\b")


def chosen_as(entry: Entry, tables: Tables) -> Key | None:
    """What the default or a choice of a setting means whose description says model.

    Of a setting that is called otherwise only a name that nothing else has is taken.
    """
    if len(entry.path) < 2 or entry.key.lower() not in _SET:
        return None
    if not _OF_MODEL.search(entry.about) or by_look(entry.value, tables) is None:
        return None
    return Key(entry.path[-2])
