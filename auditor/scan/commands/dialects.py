"""Scripts of other shells, and files that hold commands, as a shell script is written."""

from __future__ import annotations

import re
from typing import Final

from auditor.scan.commands import batch, powershell
from auditor.scan.places import blank
from auditor.scan.shell import Handed, handed_texts

#: The sign before a program that is none of Nushell's own commands.
_EXTERNAL: Final = re.compile(r"(?<![^\s({|;])\^(?=[\w/.~])")
#: What a unit of systemd runs and sets (systemd.exec, systemd.service), with the marks before a command.
_UNIT: Final = re.compile(r"(?m)^(?:ExecStart(?:Pre|Post)?|ExecReload|Environment)=[-@:+!]*")
#: A word that a shell has for a command, and the signs around the command: `alias ask="ollama run ..."`.
_ALIAS: Final = re.compile(
    r"(?m)^(?P<head>[ \t]*(?:alias|abbr)(?:[ \t]+-[\w-]+)*[ \t]+[\w.:+-]+[= \t][ \t]*)"
    r"(?P<quote>[\"'])(?P<command>[^\"'\n]+)(?P=quote)(?=[ \t]*(?:#.*)?$)"
)
_COMMENT: Final = re.compile(r"(?m)^[ \t]*(?:#|REM\b|::).*$")


def as_shell(path: str, text: str) -> tuple[str, list[Handed]]:
    """A file of commands as the shell would have it, every offset kept, and the texts that it hands on."""
    name = path.lower()
    if name.endswith((".ps1", ".psm1", ".psd1")):
        return powershell.as_shell(text)
    if name.endswith((".bat", ".cmd")):
        return handed_texts(batch.as_shell(text))
    source, handed = handed_texts(_COMMENT.sub(lambda match: " " * len(match.group()), text))
    if "alias " in source or "abbr " in source:
        source = _ALIAS.sub(lambda match: f"{blank(match['head'])} {match['command']} ", source)
    if path.endswith(".nu"):
        source = _EXTERNAL.sub(" ", source)
    if path.endswith(".service"):
        source = _UNIT.sub(lambda match: " " * len(match[0]), source)
    return source, handed
