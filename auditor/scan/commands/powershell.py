"""PowerShell, written as a shell script is, so far as that says what its commands are given.

Every character of a value keeps its place; what stands around it gives way.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Final

from auditor.scan.places import blank
from auditor.scan.shell import LONGEST, Handed

#: Texts over several lines, in which nothing is a comment, and comments, in which no text begins.
_ASIDE: Final = re.compile(
    r"(?m)@([\"'])[ \t]*\r?\n((?s:.*?))(?:^[ \t]*\1@|\Z)"
    r"|<#(?:[^#]|#(?!>))*(?:#>|\Z)|^[ \t]*#[^\n]*|(?<=[\s;{(,])#[^\n\"']*$"
)
_TYPE: Final = re.compile(r"\[[A-Za-z][\w.]*(?:\([^()\n]*\))?(?:\[\])?\](?=\s*(?:\[|\$))")
_CONTINUED: Final = re.compile(r"`\r?\n")
_SHOWN: Final = re.compile(r"(?i)\bWrite-(?:Host|Output|Verbose|Warning|Error|Information|Debug)\b")
_VARIABLE: Final = re.compile(r"(?i)\$(?:(env|global|script|local):)?(\{?)(\w+)")
_LONE: Final = re.compile(r"(?m)\$\(\$(\w+)\)(?=[\"'\s;)]|$)")

#: What follows a loop's variables: a list that has a name, or one that is written there.
_NAMED_LOOP: Final = re.compile(r"(?i)\bforeach[ \t]*\([ \t]*\$(\w+)[ \t]+in[ \t]+\$(\w+)[ \t]*\)[ \t]*\{?")
_LOOP: Final = re.compile(
    r"(?i)\bforeach[ \t]*\([ \t]*\$(\w+)[ \t]+in[ \t]+(?:@\()?([^()\n$]*)\)?\)[ \t]*\{?"
)
_PIPED: Final = re.compile(r"(?i)\$(\w+)[ \t]*\|[ \t]*(?:ForEach-Object|foreach)[ \t]*\{")

_STRING: Final = r"(?:\"[^\"$\n]*\"|'[^'\n]*')"
_STRINGS: Final = rf"{_STRING}(?:[ \t]*,[ \t]*{_STRING})"
_LIST: Final = re.compile(r"\$(\w+)([ \t]*=[ \t]*)@\(([^()$]*)\)")
_BARE_LIST: Final = re.compile(rf"\$(\w+)([ \t]*=[ \t]*)({_STRINGS}+)[ \t]*\r?\n")
_SET: Final = re.compile(r"(?m)\$(\w+)([ \t]*=[ \t]*)(?=([\"'])[^\"'\n]*\3[ \t]*(?:,?[ \t]*$|[;)}]))")
_JOINED: Final = re.compile(r"(?i)\$(\w+)[ \t]*=[ \t]*Join-Path[ \t]+(?:-Path[ \t]+)?\$\w+[ \t]+(?=[\"'])")
_FIELD: Final = re.compile(r"(?<![\w$.:-])([A-Za-z_]\w*)([ \t]+=[ \t]+)(?=[\"'])")
#: A variable of the environment that a method of .NET sets.
_KEPT: Final = re.compile(
    r"(?i)\[(?:System\.)?Environment\]::SetEnvironmentVariable\([ \t]*[\"'](\w+)[\"'][ \t]*,[ \t]*(?=[\"'])"
)
_GIVEN: Final = re.compile(rf"(?i)-(?:ArgumentList|Args)[ \t]+(@\([^()\n]*\)|{_STRINGS}*)")


def as_shell(text: str) -> tuple[str, list[Handed]]:
    """A script of PowerShell as the shell would have it, and the texts over several lines that it holds."""
    found: list[Handed] = []

    def take(match: re.Match[str]) -> str:
        if match[1] is not None:
            line = text.rfind("\n", 0, match.start()) + 1
            found.append(Handed(text[line : match.start()], match[2], match.start(2)))
        return blank(match[0])

    source = _VARIABLE.sub(partial(_variable, {}), _ASIDE.sub(take, text[:LONGEST]))
    for pattern, written in _WRITTEN:
        source = pattern.sub(partial(_in_place, written), source)
    return source + text[LONGEST:], found


def _in_place(write: Callable[[re.Match[str]], str], match: re.Match[str]) -> str:
    """What is written instead, with its end where the end was; what was there, where that is too short."""
    written = write(match)
    return written.rjust(len(match[0])) if len(written) <= len(match[0]) else match[0]


def _variable(written: dict[str, str], match: re.Match[str]) -> str:
    """A variable, as it was `written` first: small letters and capitals are the same, and part its words."""
    name = match[3] if (match[1] or "").lower() == "env" else written.setdefault(match[3].lower(), match[3])
    return f"${match[2]}{name}".rjust(len(match[0]))


def _given(match: re.Match[str]) -> str:
    """The arguments of a process, as words of its command."""
    return re.sub(r"[@(),\"']", " ", match[1])


#: What is written otherwise, in turn, and how.
_WRITTEN: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]] = (
    (_CONTINUED, lambda match: ""),
    (_TYPE, lambda match: ""),
    (_SHOWN, lambda match: "echo"),
    (_LONE, lambda match: f"${{{match[1]}-}}"),
    (_GIVEN, _given),
    (_NAMED_LOOP, lambda match: f"for {match[1]} in ${{{match[2]}[@]}};"),
    (_LOOP, lambda match: f"for {match[1]} in {match[2].replace(',', ' ')};"),
    (_PIPED, lambda match: f"for _ in ${{{match[1]}[@]}};"),
    (_LIST, lambda match: f"{match[1]}=({match[3].replace(',', ' ')})"),
    (_BARE_LIST, lambda match: f"{match[1]}=({match[3].replace(',', ' ')})"),
    (_JOINED, lambda match: f"{match[1]}="),
    (_SET, lambda match: f"{match[1]}="),
    (_KEPT, lambda match: f"{match[1]}="),
    (_FIELD, lambda match: f"--{match[1]}="),
)
