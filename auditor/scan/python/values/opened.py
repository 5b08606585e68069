"""Files that a Python program opens: the paths that an expression may mean, as far as they are plain.

Of a path that is put together, what stands at its end says the most: where a
program lies on a machine is not known, and of no weight.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias

from auditor.scan.python.source.calls import argument
from auditor.scan.python.source.dotted import dotted_name
from auditor.scan.python.source.modules import Module, last_name

#: Functions that open the file at a path, by their dotted names.
_OPENING: Final = frozenset({"open", "io.open", "codecs.open", "gzip.open", "aiofiles.open"})

#: Methods of a file, or of a path, that give what it holds, or the same path again.
_SAME: Final = frozenset(
    {
        *("open", "read", "read_text", "read_bytes", "readlines"),
        *("resolve", "absolute", "expanduser", "as_posix", "joinpath"),
    }
)

#: How many calls and parts of a path are looked into.
_DEEPEST: Final = 8

#: Where an expression comes from: expressions with their modules, None for what is not known.
Sources: TypeAlias = Callable[[ast.expr, Module], Iterable["tuple[ast.expr, Module] | None"]]

#: The strings that an expression may be.
Strings: TypeAlias = Callable[[ast.expr, Module], Iterable[str]]


def opened(call: ast.Call, module: Module) -> list[ast.expr]:
    """What a call opens or reads: the path, or the file; none where it does neither."""
    name = dotted_name(call.func, module) or ""
    if name in _OPENING:
        given = argument(call, 0, "file")
        return [given] if given is not None else []
    if isinstance(call.func, ast.Attribute) and call.func.attr in _SAME:
        return [call.func.value] if call.func.attr != "joinpath" else []
    return []


def paths(node: ast.expr, module: Module, sources: Sources, strings: Strings) -> Iterator[str]:
    """The paths, or their ends, that an expression for a file may mean."""
    yield from _Paths(sources, strings).of(node, module, 0)


class _Paths:
    def __init__(self, sources: Sources, strings: Strings) -> None:
        self._sources, self._strings = sources, strings

    def of(self, node: ast.expr, module: Module, depth: int) -> Iterator[str]:
        for source in self._sources(node, module) if depth < _DEEPEST else ():
            if source is None:
                continue
            one, home = source
            if isinstance(one, ast.Call) and (inner := opened(one, home)):
                for part in inner:
                    yield from self.of(part, home, depth + 1)
            elif isinstance(one, ast.List | ast.Tuple):
                for part in one.elts:
                    yield from self.of(part, home, depth + 1)
            else:
                yield from self._ends(one, home, depth)

    def _ends(self, node: ast.expr, module: Module, depth: int) -> Iterator[str]:
        """The paths that an expression may be; of one whose beginning is not known, its end."""
        texts = list(self._strings(node, module))
        if texts:
            yield from texts
            return
        *above, last = _parts(node) or [node]
        if last is node or not last:
            return
        for end in self.of(last, module, depth + 1):
            before = [next(iter(self._strings(one, module)), None) for one in above]
            known: list[str] = []
            for text in reversed(before):  # up to the first part that is not known
                if text is None or text.startswith("/"):
                    break
                known.insert(0, text.strip("/"))
            yield "/".join([*known, end.lstrip("/")])


def _parts(node: ast.expr) -> list[ast.expr]:
    """The parts of a path that is put together, in their order."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        return [*(_parts(node.left) or [node.left]), node.right]
    if isinstance(node, ast.Call) and last_name(node.func) in ("join", "joinpath"):
        return list(node.args)
    if isinstance(node, ast.JoinedStr) and isinstance(node.values[-1], ast.Constant):
        return [node.values[-1]] if str(node.values[-1].value).startswith("/") else []
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add) and isinstance(node.right, ast.Constant):
        return [node.right] if str(node.right.value).startswith("/") else []
    return []
