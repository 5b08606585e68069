"""Scripts of the project that a Python program starts: what it gives the options that reach a loader."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from auditor.scan.loaders.loader_rows import Call
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.values.options import Scripts
from auditor.scan.python.values.rooted import file_below

#: How many words of a command come before the script that it starts, and that: `python -u script.py`.
_FIRST: Final = 4


def started(
    words: ast.List, beside: str, scripts: Scripts, finds: Finds
) -> Iterator[tuple[ast.expr, Call, str]]:
    """What a list of words in the file `beside` gives the options of a script that it starts.

    Each with the call that loads it there, and the option.
    """
    plain = [one.value if isinstance(one, ast.Constant) else None for one in words.elts]
    flags = [number for number, one in enumerate(plain) if isinstance(one, str) and one.startswith("-")]
    if not flags:
        return
    script = next((path for one in words.elts[:_FIRST] if (path := _script(one, finds))), None)
    for option, entry in scripts(script, beside).items() if script else ():
        if option not in plain or entry is None or not option.startswith("-"):
            continue
        begin = plain.index(option) + 1
        end = next((number for number in flags if number >= begin), len(plain))
        for given in words.elts[begin:end]:
            yield given, entry, f"{script} {option}"


def _script(word: ast.expr, finds: Finds) -> str | None:
    """The path of a script that a word is, or its end, where that is known."""
    for node, _ in finds.expressions(word) if not isinstance(word, ast.Constant) else ():
        if (below := file_below(node, ("py",))) is not None:
            return below[1]
    text = finds.text(word)
    return text if text is not None and text.endswith(".py") else None
