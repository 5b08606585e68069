"""What a configuration file holds, as the Python expression that a program gets when it reads the file."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath
from typing import Final

from auditor.reading import SourceFile, Unreadable
from auditor.scan.configuration.composed import composed_of
from auditor.scan.formats import structures
from auditor.scan.formats.structure import Node, Pair, Scalar, Table
from auditor.scan.places import Lines, Text
from auditor.scan.python.source.around import Around
from auditor.scan.python.source.modules import Held, Module

#: The endings of files that programs read as mappings and lists.
READ: Final = (".yaml", ".yml", ".json", ".json5", ".toml", ".ini", ".cfg", ".conf", ".env")

#: The longest file that is read so, in bytes: settings are short, what is longer is data.
_LONGEST: Final = 200_000

#: What stands for a value that is set elsewhere.
_SET_ELSEWHERE: Final = ("${", "{{", "!ENV")


def expressed(file: SourceFile, around: Around, beside: Callable[[str], Iterable[str]]) -> Module | None:
    """A module whose one statement is what a file holds, each value at its place; None where that is unclear.

    Of several documents the first counts. What the file is composed of stands in other files, of which
    `beside` gives those of a folder.
    """
    text = Text(file.path, file.text)
    if len(file.data) > _LONGEST or text.is_template:
        return None
    suffix = ".env" if file.name.startswith(".env") else PurePosixPath(file.name).suffix
    try:
        node = next(iter(structures(text, suffix)), None)
    except Unreadable:
        return None
    if node is None:
        return None
    held = _expression(node, text)
    if isinstance(node, Table) and isinstance(held, ast.Dict):
        for key, path in composed_of(node, file.path, beside):
            held.keys.append(ast.Constant(key) if key is not None else None)
            held.values.append(Held(path))
    statement = ast.Expr(held)
    source = Lines(file.path, file.text.encode(errors="surrogatepass"))
    return Module(file.path, ast.Module([statement], []), around, text=source)


def held_in(module: Module) -> ast.expr | None:
    """What the file holds that a module was made of."""
    statement = module.tree.body[0] if module.tree.body else None
    return statement.value if isinstance(statement, ast.Expr) else None


def is_mixed(whole: ast.expr, module: Module) -> bool:
    """Whether a mapping of a file holds things of several kinds, and so is no table of like ones."""
    kinds = {type(one) for one in whole.values} if isinstance(whole, ast.Dict) else set()
    return len(kinds) > 1 and not module.path.endswith(".py")


def _expression(node: Node, text: Text) -> ast.expr:
    if isinstance(node, Scalar):
        return _constant(node, text)
    if isinstance(node, Table):
        keys: list[ast.expr | None] = [_constant(_key(pair), text) for pair in node.pairs]
        return _placed(ast.Dict(keys, [_expression(pair.value, text) for pair in node.pairs]))
    return _placed(ast.List([_expression(one, text) for one in node.items], ast.Load()))


def _constant(node: Scalar, text: Text) -> ast.expr:
    """A value at its place, as the configuration itself is told at: without the quotes around it."""
    known = node.value if node.string and not any(one in node.value for one in _SET_ELSEWHERE) else None
    number = node.value if not node.string and node.value.replace(".", "", 1).isdigit() else None
    made = ast.Constant(known if known is not None else number)
    place = text.at(node.offset, len(node.value))
    line = text.lines(place.line, place.line)
    before = len(line[: place.column - 1].encode(errors="surrogatepass"))
    made.lineno = made.end_lineno = place.line
    made.col_offset = before
    made.end_col_offset = before + len(node.value.encode(errors="surrogatepass"))
    return made


def _key(pair: Pair) -> Scalar:
    return Scalar(pair.key, pair.offset, pair.offset, pair.offset + len(pair.key))


def _placed(node: ast.expr) -> ast.expr:
    """A mapping or list needs a place, which nothing is told at."""
    node.lineno = node.end_lineno = 1
    node.col_offset = node.end_col_offset = 0
    return node
