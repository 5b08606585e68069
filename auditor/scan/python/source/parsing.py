"""Python source to a module: parsed and indexed as far as it is worth that."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Final, TypeAlias

from auditor.reading import Unreadable
from auditor.scan.places import Lines
from auditor.scan.python.source.around import Around
from auditor.scan.python.source.indexing import Indexer
from auditor.scan.python.source.later import Later
from auditor.scan.python.source.modules import Module
from auditor.scan.python.source.outline import Hits, Outline, Sketch, outlined
from auditor.scan.python.source.relevance import relevant
from auditor.scan.python.source.versions import as_before

#: Largest source that is parsed, in characters: an expression nested deep enough stops any parser.
LARGEST: Final = 4_000_000

#: So many lines that are no Python are passed over, in a source of so many characters: each costs a parse.
_FAULTS: Final = 12
_TRIED: Final = 1_000_000

#: Sketches a source, in UTF-8, and tells what in it may load or name a model; None where that is doubtful.
Look: TypeAlias = "Callable[[bytes], tuple[Sketch, Hits] | None]"


def parse(
    source: str,
    path: str,
    around: Around,
    look: Look | None = None,
) -> Module:
    """Parse and index. Raises `Unreadable` for what is no Python.

    With `look`, which tells what in a source may load or name a model,
    functions that hold nothing of that are left for when they are needed, and
    of a source with a few lines that are no Python (or that of a later
    version) the rest is parsed: `fault` of the module says which it is.
    """
    if len(source) > LARGEST:
        raise Unreadable("too large to be parsed")
    text = Lines(path, source.encode(errors="surrogatepass"))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if look is not None and (seen := look(text.data)) is not None:
                sketch, hits = seen
                found = relevant(sketch, hits)
                with suppress(SyntaxError):  # what was cut wrongly is parsed whole
                    module = _indexed(text, around, outlined(sketch, found.functions, hits.offsets))
                    module.leading = found.names
                    return module
            if look is not None:
                return _as_far_as_valid(text, around, _FAULTS if len(source) <= _TRIED else 1)
            return _indexed(text, around, Outline(text.data))
    except (SyntaxError, ValueError) as error:
        raise Unreadable(_told(error)) from None
    except (RecursionError, MemoryError):
        raise Unreadable("nested too deep to be parsed") from None


def _told(error: SyntaxError | ValueError) -> str:
    line = getattr(error, "lineno", None)
    return f"not valid Python{f', line {line}' if line else ''}"


def _as_far_as_valid(text: Lines, around: Around, tries: int) -> Module:
    """The module without the lines that are no Python, if those are few: one less than `tries` at most.

    Raises SyntaxError, ValueError.
    """
    lines = as_before(text.data).split(b"\n")
    first: SyntaxError | None = None
    for _ in range(tries):
        try:
            module = _indexed(text, around, Outline(b"\n".join(lines)))
        except SyntaxError as error:
            first = first or error
            if not without_fault(lines, error):
                break
        else:
            module.fault = f"{_told(first)}; the rest was read" if first is not None else None
            return module
    raise first or SyntaxError


def without_fault(lines: list[bytes], error: SyntaxError) -> bool:
    """Empty the line of a fault, which may be the body of a block; whether there was anything in it.

    Where only a comma is missing, it is put in.
    """
    if _with_comma(lines, error):
        return True
    number = (error.lineno or 0) - 1
    line = lines[number] if 0 <= number < len(lines) else b""
    if not line.strip():
        return _without_last_decorator(lines)
    lines[number] = b"" if line.strip() == b"..." else line[: len(line) - len(line.lstrip())] + b"..."
    return True


def _without_last_decorator(lines: list[bytes]) -> bool:
    """Empty the last line if it decorates what does not stand there any more; whether it did."""
    last = next((number for number in range(len(lines) - 1, -1, -1) if lines[number].strip()), None)
    if last is None or not lines[last].lstrip().startswith(b"@"):
        return False
    lines[last] = b""
    return True


def _with_comma(lines: list[bytes], error: SyntaxError) -> bool:
    """Put a comma behind the line before that of a fault, if one seems to be missing there."""
    last = min(error.end_lineno or error.lineno or 0, len(lines)) - 1
    if last < 1 or not ("comma" in error.msg or lines[last].lstrip()[:1] in (b'"', b"'")):
        return False
    before = next((number for number in range(last - 1, -1, -1) if lines[number].strip()), last)
    ends = lines[before].rstrip()
    if before == last or ends[-1:] not in (b'"', b"'", b"]", b"}", b")"):
        return False
    lines[before] = ends + b","
    return True


def valid_lines(source: str) -> tuple[str, bool]:
    """The source without the lines that are no Python, if those are few, else empty; whether it has such."""
    lines = as_before(source.encode(errors="surrogatepass")).split(b"\n")
    for tried in range(_FAULTS if len(source) <= _TRIED else 0):
        made = b"\n".join(lines).decode(errors="surrogatepass")
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                ast.parse(made)
        except SyntaxError as error:
            if not without_fault(lines, error):
                break
        except (ValueError, RecursionError, MemoryError):
            break
        else:
            return made, tried > 0
    return "\n" * source.count("\n"), True


def _indexed(text: Lines, around: Around, outline: Outline) -> Module:
    """The module of a source, of which `outline` is what is worth parsing. Raises SyntaxError."""
    source = outline.data.decode(errors="surrogatepass")
    module = Module(text.path, ast.parse(source), around, text=text)
    module.size = len(source) - source.count("\n")
    indexer = Indexer(module, module.searched)
    emptied = []
    for function in indexer.index():
        if function.lineno in outline.emptied:
            emptied.append((function, outline.emptied[function.lineno]))
            function.body = []
        else:
            indexer.index_body(function)
    module.searched.named.extend(_named(module))
    module.later = Later(module, emptied, outline.omitted)
    return module


def _named(module: Module) -> Iterator[tuple[str, str, list[ast.expr]]]:
    for (_, name), given in module.assigned.items():
        yield name, f"variable {name}", list(given)
    for table, word in ((module.loose, "attribute"), (module.options, "option")):
        for name, given in table.items():
            yield name, f"{word} {name}", list(given)
    for owner in module.classes.values():
        for name, given in owner.fields.items():
            yield name, f"attribute {name}", list(given)
