"""Where a statement stands in a policy, so that a finding can point at the line that decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

_LISTS: Final = ("allow", "review", "deny")


def line_of(text: str, path: list[str]) -> int:
    """The line on which a key of a TOML document stands, or its table; 1 if neither is found."""
    names = [part for part in path if not part.isdigit()]
    lines = text.splitlines()
    start = 0
    for depth in range(len(names) - 1, 0, -1):
        header = re.compile(
            r"^\s*\[\[?\s*(?:tool\.auditor\.)?" + re.escape(".".join(names[:depth])) + r"\s*\]\]?"
        )
        numbers = [number for number, line in enumerate(lines) if header.match(line)]
        wanted = next((int(part) for part in path if part.isdigit()), 0)
        if numbers:
            start = numbers[min(wanted, len(numbers) - 1)]
            break
    if not names:
        return 1
    key = re.compile(r"^\s*(?:\[\[?\s*(?:tool\.auditor\.)?)?\"?" + re.escape(names[-1]) + r"\"?\s*[=\].]")
    found = (number for number in range(start, len(lines)) if key.match(lines[number]))
    return next(found, start) + 1


def lines(raw: Mapping[str, Any], text: str) -> Iterator[tuple[str, int]]:
    """Every stated key with its line: `use.users`, `policy.deny: ENTRY`, `scopes.0.users`, `models.0`."""
    for table in ("use", "policy"):
        for key in raw.get(table, {}):
            yield f"{table}.{key}", line_of(text, [table, key])
    for number, scope in enumerate(raw.get("scopes", ())):
        for key in scope.get("use", {}):
            yield f"scopes.{number}.{key}", _scoped(text, number, key)
    for key in _LISTS:
        for entry in raw.get("policy", {}).get(key, ()):
            yield f"policy.{key}: {entry}", _entry(text, key, entry)
    for number, _ in enumerate(raw.get("models", ())):
        yield f"models.{number}", line_of(text, ["models", str(number), "model"])


def _scoped(text: str, number: int, key: str) -> int:
    """The line of a fact that a scope states: its own, or that of the table in one line that holds it."""
    line = line_of(text, ["scopes", str(number), "use", key])
    said = re.search(rf"\b{re.escape(key)}\b", text.splitlines()[line - 1])
    return line if said else line_of(text, ["scopes", str(number), "use"])


def _entry(text: str, key: str, entry: str) -> int:
    """The line of an entry of a list: the first that quotes it, from the list's key on."""
    start = line_of(text, ["policy", key])
    quoted = (f'"{entry}"', f"'{entry}'")
    rest = enumerate(text.splitlines()[start - 1 :], start)
    return next((number for number, line in rest if any(one in line for one in quoted)), start)
