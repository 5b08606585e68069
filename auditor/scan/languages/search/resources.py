"""Files of weights whose name and ending a call is given apart: `forResource: "net", ofType: "mlmodelc"`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from auditor.model import Certainty
from auditor.scan.identity import weightnames
from auditor.scan.identity.files import of_file, told
from auditor.scan.identity.found import Found
from auditor.scan.languages.search.finding import Finds
from auditor.scan.languages.search.meaning import Meaning
from auditor.scan.languages.syntax import Expression
from auditor.scan.loaders.loader_rows import Call
from auditor.scan.loaders.tables import Tables

#: An ending that files of all kinds have: the name itself must say that a model is in it.
_ANY: Final = "bin"


def tell_parted(
    names: Sequence[Expression],
    endings: Sequence[Expression],
    entry: Call,
    loader: str,
    meaning: Meaning,
    tables: Tables,
    finds: Finds,
) -> None:
    """Tell the files of weights that one call is given, each where its name stands."""
    known = {value.text.lstrip(".") for one in endings for value in meaning.values(one)}
    for value in (each for one in names for each in meaning.values(one)):
        for ending in sorted(known):
            found = _of(value.text, ending, entry, tables)
            if found is not None and not finds.tests(value):
                finds.tell(value, found, loader, Certainty.LIKELY)


def _of(name: str, ending: str, entry: Call, tables: Tables) -> Found | None:
    """The model in a file of that name and ending, None where that is no file of weights."""
    file = f"{name}.{ending}"
    if not name or not weightnames.is_weights_file(file):
        return None
    return told(file, tables) if ending.lower() == _ANY else of_file(file, entry.kind, tables)
