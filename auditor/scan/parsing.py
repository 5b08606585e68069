"""Python source to a module: parsed and indexed as far as it is worth that."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, Final, TypeAlias

from auditor.reading import Unreadable
from auditor.scan.around import Around
from auditor.scan.indexing import Indexer
from auditor.scan.modules import Function, Module
from auditor.scan.outline import Outline, outlined
from auditor.scan.places import Text
from auditor.scan.relevance import relevant

#: Largest source that is parsed, in characters: an expression nested deep enough stops any parser.
LARGEST: Final = 4_000_000

#: The offsets in a source, in UTF-8 and sorted, of what may load or name a model.
Hits: TypeAlias = "Callable[[bytes], list[int]]"


def parse(
    source: str,
    path: str,
    around: Around,
    hits: Hits | None = None,
) -> Module:
    """Parse and index. Raises `Unreadable` for what is no Python.

    With `hits`, the places of a source that may load or name a model, the
    bodies of functions that hold none are left for when they are needed.
    """
    if len(source) > LARGEST:
        raise Unreadable("too large to be parsed")
    text = Text(path, source)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if hits is not None:
                outline = outlined(text.data, hits(text.data))
                with suppress(SyntaxError):  # what was cut wrongly is parsed whole
                    return _indexed(text, around, outline)
                return _indexed(text, around, Outline(text.data, outline.places))
            return _indexed(text, around, None)
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)
        raise Unreadable(f"not valid Python{f', line {line}' if line else ''}") from None
    except (RecursionError, MemoryError):
        raise Unreadable("nested too deep to be parsed") from None


def _indexed(text: Text, around: Around, outline: Outline | None) -> Module:
    """The module of a source, of which `outline` is what is worth parsing. Raises SyntaxError."""
    source = text.text if outline is None else outline.data.decode(errors="surrogatepass")
    module = Module(text.path, ast.parse(source), around, text=text, size=len(source))
    indexer = Indexer(module, module.searched)
    functions = wanted = indexer.index()
    if outline is not None:
        wanted = relevant(module, functions, outline)
    for function in wanted:
        if outline is not None and function.lineno in outline.emptied:
            function.body = body_of(module.source_of(function), function)
            module.size += len(module.source_of(function))
        indexer.index_body(function)
    module.searched.named.extend(_named(module))
    module.later.update({id(one): one for one in functions})
    for one in wanted:
        del module.later[id(one)]
    for one in module.later.values():
        one.body = []  # parsed again if needed: most of a tree is such bodies
    return module


def body_of(source: str, function: Function) -> list[ast.stmt]:
    """The body of a function from the lines that it stands on."""
    above = "\n" * (function.lineno - 1)
    parsed: Any = ast.parse(f"{above[1:]}if 1:\n{source}" if function.col_offset else f"{above}{source}")
    body: list[ast.stmt] = (parsed.body[0].body if function.col_offset else parsed.body)[0].body
    return body


def _named(module: Module) -> Iterator[tuple[str, str, list[ast.expr]]]:
    for (_, name), given in module.assigned.items():
        yield name, f"variable {name}", list(given)
    for table, word in ((module.loose, "attribute"), (module.options, "option")):
        for name, given in table.items():
            yield name, f"{word} {name}", list(given)
    for owner in module.classes.values():
        for name, given in owner.fields.items():
            yield name, f"attribute {name}", list(given)
