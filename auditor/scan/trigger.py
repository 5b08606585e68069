"""Which Python files are worth parsing: those that import a loader's library or hold a model's name."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from auditor.scan.tables import Tables

#: A string in quotes that may be a Hub name or an address of the Hub, and words that mean a model.
_NAMES: Final = (
    r"[\"'][A-Za-z0-9][\w.-]*[A-Za-z][\w.-]*/[\w.-]*[A-Za-z][\w.-]*[\"'@:]|huggingface\.co|hf\.co/",
    r"(?i:model|llm|checkpoint|embed|rerank|repo_id)",
)

#: Programs that every second script runs; what they fetch from the Hub is told by its address.
_COMMON: Final = frozenset({"python", "git", "wget", "curl", "hf", "spacy", "whisper"})


def trigger_of(tables: Tables) -> Callable[[bytes], bool]:
    """A test of a file's bytes: false where parsing it would find nothing."""
    roots = "|".join(re.escape(one) for one in tables.calls.libraries)
    hosted = "|".join(f"(?:{name})" for service in tables.services for name in service.names)
    programs = "|".join(sorted({re.escape(one.program[0]) for one in tables.commands} - _COMMON))
    reason = compiled(rf"\b(?:import|from)[ \t]+(?:{roots})\b|[\"'](?:{hosted})[\"']")
    run, program = compiled(r"os\.system|subprocess"), compiled(rf"\b(?:{programs})\b")
    name, word = (compiled(one) for one in _NAMES)
    return lambda data: bool(reason(data) or (name(data) and word(data)) or (run(data) and program(data)))


def compiled(text: str) -> Callable[[bytes], object]:
    """RE2 is ten times faster over a tree; the standard library serves where it is missing."""
    try:
        import re2
    except ImportError:
        return re.compile(text.encode()).search
    search: Callable[[bytes], object] = re2.compile(text.encode()).search
    return search
