"""Batch files of Windows, written as a shell script is, so far as that says what their commands are given.

Every character of a value keeps its place; what stands around it gives way.
"""

from __future__ import annotations

import re
from typing import Final

from auditor.scan.places import blank

_REMARK: Final = re.compile(r"(?im)^[ \t]*@?(?:rem\b|::)[^\n]*")
#: `set "NAMES=a b"`: a list, as a loop takes it.
_LIST: Final = re.compile(r"(?im)^([ \t]*)set[ \t]+\"(\w+)=([^\"\n]*[ \t][^\"\n]*)\"")
_LOOP: Final = re.compile(r"(?i)\bfor[ \t]+%%(\w)[ \t]+in[ \t]*\(([^()]{0,4000})\)[ \t]*do\b")
#: A loop over the parts of words: `for /f "tokens=1,2 delims=:" %%a in ("%%p") do`.
_PARTS: Final = re.compile(
    r"(?i)\bfor[ \t]+/f[ \t]+\"(?=[^\"]*\bdelims=(?P<sign>[:|,;=@#~])(?:\"|[ \t]))"
    r"(?=[^\"]*\btokens=(?P<tokens>[0-9](?:,[0-9])*))[^\"\n]*\""
    r"[ \t]+%%(?P<first>[a-z])[ \t]+in[ \t]*\([ \t]*\"?%%~?(?P<whole>\w)\"?[ \t]*\)[ \t]*do\b"
)
_OF_LOOP: Final = re.compile(r"%%(~?)(\w)\b")
_OF_ENVIRONMENT: Final = re.compile(r"%(\w+)%|!(\w+)!")


def as_shell(text: str) -> str:
    """A batch file as the shell would have it, as long as it was."""
    source = _REMARK.sub(lambda match: blank(match[0]), text)
    source = _LIST.sub(lambda match: f'{match[1]}{match[2]}="{match[3]}"'.rjust(len(match[0])), source)
    source = _PARTS.sub(_parts, source)
    source = _LOOP.sub(_loop, source)
    source = _OF_LOOP.sub(lambda match: f"${{{match[2]}}}" if match[1] else f"$${match[2]}", source)
    return _OF_ENVIRONMENT.sub(lambda match: f"$${match[1] or match[2]}", source)


def _loop(match: re.Match[str]) -> str:
    before, behind = match.start(2) - match.start(), match.end() - match.end(2)
    listed = re.sub(r"[\n,;]", " ", match[2])
    return f"for {match[1]} in ".rjust(before) + listed + ";".ljust(behind)


def _parts(match: re.Match[str]) -> str:
    """The reading of parts of a word into letters that follow each other."""
    count = match["tokens"].count(",") + 1
    letters = " ".join(chr(ord(match["first"]) + number) for number in range(count))
    written = f'IFS={match["sign"]} read -r {letters} <<< "${match["whole"]}";'
    whole = match["tokens"].split(",") == [str(number + 1) for number in range(count)]
    return written.rjust(len(match[0])) if whole and len(written) <= len(match[0]) else match[0]
