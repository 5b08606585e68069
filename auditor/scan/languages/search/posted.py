"""Forms that a program writes by hand: `name="model"`, an empty line, and what is asked for."""

from __future__ import annotations

import re
from typing import Final

from auditor.model import Certainty
from auditor.scan.configuration.bodies import asked_for
from auditor.scan.languages.search.finding import Finds
from auditor.scan.languages.search.names import Value
from auditor.scan.languages.search.sources import Parsed
from auditor.scan.languages.syntax import Span
from auditor.scan.loaders.tables import Tables

#: How the part of a form begins that asks for a model (RFC 7578), in a string: its quotes may be escaped.
_OPENS: Final = r"; name=\\?\"model(?:_id)?\\?\""

_BREAK: Final = r"(?:(?:\\r)?\\n|\r?\n[ \t]*)"
_PART: Final = re.compile(
    rf"{_OPENS}{_BREAK}{_BREAK}(?P<name>[A-Za-z][\w./:-]{{2,100}})(?=\\r|\\n|[\"'`\r\n])".encode()
)


def tell_posted(file: Parsed, tables: Tables, finds: Finds) -> None:
    """Tell the models that forms in the strings of a file ask for."""
    source = file.places.source
    for match in _PART.finditer(source) if b'name="model' in source or b'name=\\"model' in source else ():
        name = match["name"].decode()
        found = asked_for("model", name, None, tables)
        value = Value(name, Span(match.start("name"), match.end("name")), file.unit.path)
        if found is not None and not finds.knows(value):
            finds.tell(value, found, "form model", Certainty.LIKELY)
