"""Scripts of SQL: names of models among the values that they set, and what functions are told to ask."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Final

from auditor.model import Certainty, Kind, Route
from auditor.reading import SourceFile
from auditor.scan import spelling
from auditor.scan.configuration.bodies import asked_for, requested
from auditor.scan.configuration.scanner import AS_DATA, LARGEST
from auditor.scan.identity import weightnames
from auditor.scan.identity.addresses import weights_at
from auditor.scan.identity.forms import by_look
from auditor.scan.identity.found import Found, reference
from auditor.scan.identity.identify import by_call
from auditor.scan.identity.provided import served
from auditor.scan.identity.relayed import Relayed
from auditor.scan.identity.unclaimed import own
from auditor.scan.identity.under_key import by_key
from auditor.scan.inside import Reader
from auditor.scan.kinds.columns import named
from auditor.scan.kinds.created import created
from auditor.scan.languages.search.wording import NOTHING, may_name_model
from auditor.scan.loaders.calls import Calls
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.tables import Tables
from auditor.scan.parts import Part, read_part
from auditor.scan.places import Text, blank
from auditor.scan.seam import Find, LeftOut

#: What says nothing: comments. What only looks for rows: a condition, to the end of its statement. What may
#: stand in a column, and is not chosen: a check.
_PASSED: Final = re.compile(
    r"--[^\n]*|/\*.*?\*/|\bWHERE\b(?:'(?:[^']|'')*'|[^;'])*"
    r"|\bCHECK\s*\((?:'(?:[^']|'')*'|[^()']|\((?:'(?:[^']|'')*'|[^()']|\([^()]*\))*\))*\)",
    re.DOTALL | re.IGNORECASE,
)
_STRING: Final = re.compile(r"'((?:[^'\n]|''){3,200})'")

#: A name, which is no word of a statement.
_NAME: Final = r"(?!(?:ALTER|TABLE|COLUMN|ADD|DECLARE|IF|EXISTS|CREATE|FUNCTION)\b)[A-Za-z_]\w*"

#: A name with what it is given: an argument or a variable, a column with its default, an entry of settings.
#: Words of its type stand between a column and `DEFAULT`.
_GIVEN: Final = re.compile(
    rf"\b(?P<key>{_NAME})\"?"
    rf"(?:(?:\s+{_NAME}(?:\.\w+)*(?:\([\d, ]*\))?(?:\[\])?){{1,5}}?\s*(?:\bDEFAULT\s|:=)|\s*(?:=>|:=))"
    r"\s*'(?P<value>(?:[^'\n]|''){2,200})'"
    rf"|(?:\bSET\b|,)\s*\"?(?P<column>{_NAME})\"?\s*=\s*'(?P<set>(?:[^'\n]|''){{2,200}})'",
    re.IGNORECASE,
)

#: A string of a list of JSON.
_IN_LIST: Final = re.compile(r"\"([^\"\\]{2,100})\"")

#: The model of an index that a database keeps (Snowflake, "CREATE CORTEX SEARCH SERVICE").
_INDEXED: Final = re.compile(
    r"\bSEARCH\s+SERVICE\b(?:'(?:[^']|'')*'|[^';]){1,2000}?\bEMBEDDING_MODEL\s*=\s*'(?P<model>[\w.-]{3,100})'",
    re.IGNORECASE,
)

#: An object of JSON in a string, as requests are sent and settings kept; how far before it an address is
#: looked for.
_BODY: Final = re.compile(r"'(\s*\{(?:[^']|''){2,20000}+)'")
_ADDRESS: Final = re.compile(r"'(https?://[^'\s]{1,300})'")
_NEAR: Final = 1_000

#: A function and the beginning of what it is given, as far as strings without brackets reach.
_FUNCTION: Final = re.compile(
    r"\b([A-Za-z_]\w*(?:\.[A-Za-z_]\w*){0,2})\s*\((?=((?:'(?:''|[^'\n])*'|[^'()]){2,600}))"
)
_ARGUMENT: Final = re.compile(
    r"\s*(?:\"?(?P<said>[A-Za-z_]\w*)\"?\s*(?:=>|:=)\s*)?"
    r"(?:'(?P<value>(?:''|[^'\n])*)'|\"(?P<double>[^\"'\n]*)\"|[^',]*)[^,]*(?:,|$)"
)


class SqlScanner:
    """Reads scripts of SQL; a string counts where it names a model by itself."""

    def __init__(self, tables: Tables, inner: Reader | None = None) -> None:
        """Know names of models by `tables`; settings in a column are read by `inner`."""
        self._tables, self._inner = tables, inner
        self._calls = tables.languages.get("sql") or Calls(())

    def accepts(self, path: str) -> bool:
        """Whether the file is such a script, by its name."""
        return path.lower().endswith(".sql")

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield the models that are set. Raises `LeftOut`, `Unreadable`."""
        if len(file.data) > LARGEST:
            raise LeftOut(AS_DATA)
        text = Text(file.path, file.text)
        source = _PASSED.sub(lambda match: blank(match[0]), file.text)
        asked = set()
        router = cache(lambda: self._tables.routers.spoken_of(file.path, source))
        relayed = Relayed(router, router)
        for found, how, start, length in self._asked(source):
            asked.add(start)
            yield reference(found, text.at(start, length), how, Certainty.CERTAIN)
        for found, name, start, length in self._given(source):
            if start not in asked:
                asked.add(start)
                found = relayed.read(found, source[start : start + length])
                yield reference(found, text.at(start, length), f"key {name}", Certainty.LIKELY)
        for match in _STRING.finditer(source):
            told = weights_at(match[1], self._tables) or by_look(match[1], self._tables)
            if told is not None and match.start(1) not in asked:
                place = text.at(match.start(1), len(match[1]))
                told = relayed.read(told, match[1])
                yield reference(told, place, "text", Certainty.LIKELY)
        for match in _BODY.finditer(source):
            kept = list(self._kept(match[1], match.start(1), text))
            yield from kept or self._requested(match[1], match.start(1), source, text)

    def _kept(self, body: str, start: int, text: Text) -> Iterator[Find]:
        """What settings refer to that a column holds as JSON."""
        if self._inner is not None:
            place = text.at(start, 0)
            part = Part(body.replace("''", "' "), place.line, place.column)
            yield from read_part(self._inner, "column.json", part, text.path)

    def _requested(self, body: str, start: int, source: str, text: Text) -> Iterator[Find]:
        """The models that a request asks for, at the service whose address stands before it."""
        before = source[max(source.rfind(";", 0, start), start - _NEAR) + 1 : start]
        address = next(iter(reversed(_ADDRESS.findall(before))), "")
        service = self._tables.service_at(address) if address else None
        for name, model, at in requested(body, body):
            found = asked_for(name, model, service, self._tables)
            if found is not None:
                yield reference(found, text.at(start + at, len(model)), f"body {name}", Certainty.LIKELY)

    def _given(self, source: str) -> Iterator[tuple[Found, str, int, int]]:
        """What names are given that mean a model: the model, the name, where the string stands."""
        for match in _GIVEN.finditer(source):
            name, part = (match["key"], "value") if match["key"] else (match["column"], "set")
            for item in _IN_LIST.finditer(match[part]) if match[part][0] == "[" else ():
                if (found := self._named(name, item[1])) is not None:
                    yield found, name.lower(), match.start(part) + item.start(1), len(item[1])
            if (found := self._named(name, match[part])) is not None:
                yield found, name.lower(), match.start(part), len(match[part])
        for one in chain(named(source), created(source)):
            section = (self._tables.provider(above) for above in reversed(one.above))
            service = next((service for service in section if service is not None), None)
            if (found := self._named(one.name, one.value, service)) is not None:
                yield found, one.name, one.offset, len(one.value)

    def _named(self, name: str, text: str, service: Service | None = None) -> Found | None:
        """The model that a value is, by what it is called and by whose settings it stands among."""
        if not may_name_model(name) or text.lower() in NOTHING:
            return None
        key = self._tables.key(name.lower()) or self._tables.key(spelling.parted(name))
        if key is None:
            return None
        if key.weighs and "/" in text and (file := own(text, key.kind)) is not None:
            return file
        found = weights_at(text, self._tables) or by_key(text, key, service, self._tables)
        found = found or served(text, key.kind, self._tables)
        return found if found is not None and not weightnames.is_weights_file(found.model) else None

    def _asked(self, source: str) -> Iterator[tuple[Found, str, int, int]]:
        """What functions of the database are told to ask: the model, the function, where the name stands."""
        for match in _INDEXED.finditer(source):
            indexed = Found(match["model"], "snowflake", Route.ROUTER, Kind.MODEL)
            yield indexed, "search service", match.start("model"), len(match["model"])
        for match in _FUNCTION.finditer(source):
            name = match[1].lower()
            entry = self._calls.load(name)
            if entry is None:
                continue
            position = 0
            for one in _ARGUMENT.finditer(match[2]):
                said = one["said"].lower() if one["said"] else None
                takes = said in entry.model.keywords if said else entry.model.position == position
                position += said is None
                part = "value" if one["value"] else "double"  # as Spark writes strings, too
                found = by_call(one[part], entry, self._tables) if takes and one[part] else None
                if found is not None:
                    yield found, name, match.start(2) + one.start(part), len(one[part])
