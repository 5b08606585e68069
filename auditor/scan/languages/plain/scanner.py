"""Source in languages without a grammar: read by its strings, and by what brackets and signs give them to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, Final

from auditor.model import Reference
from auditor.reading import SourceFile, Unreadable
from auditor.scan.endings import ANY_WEIGHTS
from auditor.scan.identity.known import Known
from auditor.scan.inside import Reader
from auditor.scan.languages.livebook import fenced
from auditor.scan.languages.plain.unread import HEAD, Seeming
from auditor.scan.languages.search.linking import NoLinks
from auditor.scan.languages.search.sources import Parsed, Places
from auditor.scan.languages.syntax import Unit
from auditor.scan.loaders.calls import Calls
from auditor.scan.loaders.shapes import Shape
from auditor.scan.loaders.tables import Tables
from auditor.scan.patterns import pattern_of
from auditor.scan.python.source import lookout
from auditor.scan.seam import Find

#: A larger source is written by a program, or data.
_LARGEST: Final = 1_000_000

_NO_CALLS: Final = Calls(loads=())

#: A name that means a model with a text behind it, whatever sign stands between.
_GIVEN: Final = (
    r"(?i:model|llm|embed|rerank|repo_?id|checkpoint)[\w.-]*[\"'\]})]*[ \t]*(?:As[ \t]+String[ \t]*)?"
    r"(?:=>|->|<-|:=|=|:|\(|,|[ \t])[ \t]*[@&~({\[]*[\"'`]"
)
#: A name of the Hub's form as a string, where the source speaks of a model.
_HUB: Final = r"[\"'`][A-Za-z0-9][\w.-]*[A-Za-z][\w.-]*/[\w.-]*[A-Za-z][\w.-]*[\"'`@:]"


class PlainScanner:
    """Reads source of the languages whose shape is known, and nothing else of them."""

    def __init__(self, tables: Tables, known: Known, inner: Reader | None = None) -> None:
        """Scan with `tables`; names that are `known` are told wherever they are used.

        `inner` reads what stands inside of a program as a file of its own.
        """
        self._tables, self._known, self._inner = tables, known, inner
        self._seeming = Seeming(tables, known)

    def accepts(self, path: str) -> bool:
        """Whether the file is source of such a language, by its name."""
        return bool(self._shapes(path))

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield what the file refers to. Raises `Unreadable` where that may not be all."""
        if b"\0" in file.data[:HEAD]:
            return
        shape = next(one for one in self._shapes(file.path) if one.sign is None or _holds(file, one.sign))
        calls = self._tables.languages.get(shape.tables or shape.language.lower(), _NO_CALLS)
        if not self._worth.search(file.data) and not any(one.encode() in file.data for one in calls.imports):
            return
        if len(file.data) > _LARGEST:
            self._tell(file, f"source in {shape.language} that is too long")
            return
        from auditor.scan.languages.plain.lexis import Broken, tokens
        from auditor.scan.languages.plain.lists import Lists
        from auditor.scan.languages.plain.phrases import Phrases
        from auditor.scan.languages.search.searching import Search
        from auditor.scan.languages.search.settings import written_down

        source = file.text.encode()
        if shape.cells is not None:
            source = fenced(source, shape.cells)
        try:
            words = tokens(source, shape)
        except Broken:
            self._tell(file, f"{shape.language} in which a text or a remark has no end")
            return
        reader = Lists(file.path, len(source)) if shape.lisp else Phrases(file.path, len(source), shape)
        parsed = Parsed(reader.read(words), Places(file.path, source))
        found = Search(parsed, calls, self._tables, self._known, None, NoLinks()).run()
        if self._inner is not None:
            told = {_line_of(one) for one in found}
            found += [one for one in written_down(parsed, self._inner) if _line_of(one) not in told]
        yield from found
        line = self._left(parsed.unit, parsed.places, {one.location.line for one in found})
        if line is not None:
            raise Unreadable(
                f"only the strings of {shape.language} are read, and line {line} seems to name a model"
            )

    def _tell(self, file: SourceFile, what: str) -> None:
        """Say what a file is that is not read. Raises `Unreadable` where it seems to name a model."""
        line = self._seeming.line(file.data)
        if line is not None:
            raise Unreadable(f"{what}, and line {line} seems to name a model")

    def _left(self, unit: Unit, places: Places, told: set[int]) -> int | None:
        """The line of a string that is given to something, and seems to name a model that nobody told."""
        from auditor.scan.languages.search.giving import used_strings

        used = used_strings(unit)
        for one in unit.literals:
            if (
                one.span in used
                and self._seeming.is_model(one.text)
                and (line := places.at(one.span).line) not in told
            ):
                return line
        return None

    def _shapes(self, path: str) -> Sequence[Shape]:
        """The shapes that a file may have, by its name."""
        name = path[path.rfind("/") + 1 :].lower()
        at = name.rfind(".")
        known = self._named.get(name[at:]) if at >= 0 else None
        return known or self._named.get(name, ())

    @cached_property
    def _named(self) -> dict[str, Sequence[Shape]]:
        found: dict[str, list[Shape]] = {}
        for shape in self._tables.shapes:
            for name in (*shape.endings, *shape.names):
                found.setdefault(name, []).append(shape)
        return dict(found)

    @cached_property
    def _worth(self) -> Any:
        """What a file must hold: a name of a service's model, an address of weights, a name for a model."""
        hosted = "|".join(f"(?:{name})" for name in lookout.hosted_names(self._tables))
        store = r"(?:huggingface\.co|hf\.co|modelscope\.c[no])/"
        weights = rf"https?://[^\s\"'`<>]+\.(?:{ANY_WEIGHTS})\b"
        return pattern_of(rf"[\"'`(:\s>](?:{hosted})[\"'`)\s<]|{_GIVEN}|{_HUB}|{store}|{weights}")


def _holds(file: SourceFile, sign: str) -> bool:
    return re.search(sign.encode(), file.data) is not None


def _line_of(find: Find) -> tuple[int, str]:
    """The line of a find, and what is found there."""
    return find.location.line, find.model if isinstance(find, Reference) else ""
