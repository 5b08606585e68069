"""Nushell: what a script or the shell's configuration sets, in records, variables and parameters.

Its records are written as the blocks of HOCON are (nushell.sh/book, "Types of
Data"), so that these read them; what only the running shell knows is blanked.
"""

from __future__ import annotations

import re
from typing import Final

from auditor.scan.formats.hocon import read_blocks
from auditor.scan.formats.structure import Node
from auditor.scan.places import blank

#: What sets the environment, before the name; other variables; flags of a command before their names.
_SET: Final = re.compile(r"\$env\.(?=[\w.]+[ \t]*=[^=~])")
_VARIABLE: Final = re.compile(r"\$[A-Za-z_][\w.?]*|\$?\([^()\n]*\)")
_DECLARED: Final = re.compile(r"(?m)^[ \t]*(?:export[ \t]+)?(?:let|mut|const)[ \t]+")
_TYPED: Final = re.compile(r":[ \t]*(?:string|path|any)(?:@(?:\"[^\"\n]*\"|[\w-]+))?[ \t]*(?==)")
_FLAG: Final = re.compile(r"--(?=[a-z][\w-]*\??[ \t]*(?:\(-\w\))?[ \t]*[:=])")
#: Strings in single quotes and backticks, which hold no others.
_PLAIN: Final = re.compile(r"(?P<quote>['`])([^'`\"\n]*)(?P=quote)")
#: Addresses without quotes, whose signs are none of a record.
_ADDRESS: Final = re.compile(r"(?<![\"'`\w])https?://[^\s\"'`)\]}]+")
_COMMENT: Final = re.compile(r"(?m)(?:^|(?<=\s))#[^\n]*")


def read_nushell(source: str) -> Node:
    """The values of a script, under the names that they are given."""
    source = _COMMENT.sub(_blank, source)
    source = _PLAIN.sub(r'"\2"', source)
    for pattern in (_ADDRESS, _SET, _VARIABLE, _DECLARED, _TYPED, _FLAG):
        source = pattern.sub(_blank, source)
    return read_blocks(source)


def _blank(match: re.Match[str]) -> str:
    return blank(match[0])
