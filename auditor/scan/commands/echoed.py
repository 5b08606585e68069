"""Files that a script writes line by line: `echo 'import whisper' >> app.py`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

#: A line that is written, and where to. What shells make of signs in it is left as it is.
_LINE: Final = re.compile(
    r"\b(?:echo(?:[ \t]+-[neE]+)*|printf)[ \t]+"
    r"(?P<quote>['\"])(?P<line>(?:\\.|(?!(?P=quote))[^\\\n])*)(?P=quote)"
    r"[ \t]*>>?[ \t]*['\"]?(?P<file>[\w./${}-]+\.(?:py|ya?ml|json|toml|env))['\"]?(?=[\s;&|)]|$)",
    re.MULTILINE,
)

#: Fewer lines are settings that are put into a file, which the commands themselves are read for.
_FEWEST: Final = 2


class Echoed(NamedTuple):
    """A file with the lines of the script that write it: its name, its text, and where each line stands."""

    name: str
    text: str
    offset: int
    indent: int


def echoed(source: str) -> Iterator[Echoed]:
    """The files that a script writes line by line; lines of it that write others are empty in them."""
    if "echo" not in source and "printf" not in source:
        return
    written: dict[str, list[re.Match[str]]] = {}
    for match in _LINE.finditer(source):
        written.setdefault(match["file"], []).append(match)
    for name, lines in written.items():
        if len(lines) < _FEWEST:
            continue
        rows: list[str] = []
        at = lines[0].start()
        for one in lines:
            rows.append("\n" * source.count("\n", at, one.start()) + _said(one))
            at = one.start()
        last = lines[1].start("line")
        indent = last - source.rfind("\n", 0, last) - 1
        yield Echoed(name.rpartition("/")[2], "".join(rows), lines[0].start("line"), indent)


def _said(line: re.Match[str]) -> str:
    """The line as the shell hands it on, as long as it was."""
    text = line["line"]
    return text.replace('\\"', '"') if line["quote"] == '"' else text
