"""Source in languages whose grammar is not there: told as not read, where it seems to name a model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

from auditor.reading import SourceFile, Unreadable
from auditor.scan import names
from auditor.scan.identity.known import Known
from auditor.scan.loaders.tables import Tables
from auditor.scan.patterns import pattern_of
from auditor.scan.seam import Find

#: Endings of file names to languages that nothing here reads.
_LANGUAGES: Final = dict.fromkeys((".nb", ".wl", ".wls"), "Mathematica")

#: What begins a file that is no text, whatever its ending says.
HEAD: Final = 4096

#: A symbol of a Lisp, `'gpt-4o`, which stands for itself.
_SYMBOL: Final = r"['(:]([A-Za-z][A-Za-z0-9._:-]{3,60})[\s()]"
#: A name of several words in quotes; whether it is a model's is looked up.
_QUOTED: Final = r"[\"'`]([A-Za-z0-9][A-Za-z0-9._/@-]{3,100}(?::[A-Za-z0-9._-]{1,40})?)[\"'`]"
#: An address of a file of the Hub, which weights are fetched from; other addresses lead to pages.
_ADDRESS: Final = r"(?:huggingface\.co|hf\.co)/([A-Za-z0-9][\w.-]{0,95}/[\w.-]{1,96})/(?:resolve|raw)/"
_TELLING: Final = re.compile(r"[a-z][a-z0-9]*[-_.][A-Za-z0-9@:._-]{1,60}")


class Seeming:
    """A look at the bytes of a source, for what seems to be the name of a model."""

    def __init__(self, tables: Tables, known: Known) -> None:
        """Know names of models by `tables`, and those that are `known`."""
        self._tables = tables
        self._known = known

    def line(self, data: bytes) -> int | None:
        """The first line that seems to name a model, remarks and all."""
        for match in self._pattern.finditer(data):
            name = (match[1] or match[2] or match[3] or b"").decode(errors="replace")
            if match[2] is not None or self.is_model(name):
                return data.count(b"\n", 0, match.start()) + 1
        return None

    @cached_property
    def _pattern(self) -> Any:
        return pattern_of(f"{_QUOTED}|{_ADDRESS}|{_SYMBOL}")

    def is_model(self, name: str) -> bool:
        """Whether a string is the name of a model by itself: of a service, or of the Hub."""
        if "/" not in name:
            return _TELLING.fullmatch(name) is not None and self._tables.told_by(name) is not None
        plain = name.partition(":")[0]
        return names.is_hub_name(plain) and (self._known.is_model(plain) or self._tables.says_model(plain))


class UnreadLanguages:
    """Looks at the bytes of source that no reader is there for."""

    def __init__(self, tables: Tables, known: Known) -> None:
        """Know names of models by `tables`, and those that are `known`."""
        self._seeming = Seeming(tables, known)

    def accepts(self, path: str) -> bool:
        """Whether the file is source of such a language, by its name."""
        return _language(path) is not None

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield nothing. Raises `Unreadable` where the file seems to name a model."""
        line = self._seeming.line(file.data) if b"\0" not in file.data[:HEAD] else None
        if line is not None:
            language = _language(file.path)
            raise Unreadable(f"there is no reader of {language}, and line {line} seems to name a model")
        yield from ()


def _language(path: str) -> str | None:
    """The language of a file that nothing here reads, by its name; None for any other file."""
    name = path.rpartition("/")[2].lower()
    return _LANGUAGES.get(f".{name.rpartition('.')[2]}" if "." in name else "")
