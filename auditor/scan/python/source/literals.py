"""What a literal of Python holds: the names in a description of several things, its tuples, its elements."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from typing import Final

#: Keys under which the entry of a list of data sets has its name.
_ENTRY: Final = frozenset({"id", "name", "path", "dataset", "dataset_id", "repo_id", "hf_path"})

#: What a class of models is called, and what is made beside them.
_CLASS: Final = re.compile(
    r"[A-Z]\w*(?:Model|Pipeline|LM|Generation|Config|Tokenizer\w*|Processor|Encoder|Decoder|Classification|Net"
    r"|Transformer|VAE)"
)

#: Levels of services below which models stand.
NESTED: Final = 2

#: Levels of literals in literals.
_DEEPEST: Final = 4

#: What names are called of what is only looked for.
_LOOKED_FOR: Final = re.compile(r"(?:pattern|regex|regexp)(?:e?s)?$", re.IGNORECASE)


def names_within(node: ast.expr, depth: int = 0) -> Iterator[ast.expr]:
    """The names in a literal that describes several things: a list of dictionaries."""
    if depth > _DEEPEST:
        return
    if isinstance(node, ast.List | ast.Tuple):
        for one in node.elts:
            yield from names_within(one, depth + 1)
    elif isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            if isinstance(value, ast.List | ast.Tuple | ast.Dict):
                yield from names_within(value, depth + 1)
            elif depth and isinstance(key, ast.Constant) and key.value in _ENTRY:
                yield value


def tuples_in(node: ast.expr | None, depth: int = 0) -> Iterator[ast.Tuple]:
    """The tuples in a literal, itself among them."""
    if isinstance(node, ast.Tuple):
        yield node
    inner = node.values if isinstance(node, ast.Dict) else ()
    inner = node.elts if isinstance(node, ast.List | ast.Tuple) else inner
    for one in inner if depth <= NESTED else ():
        yield from tuples_in(one, depth + 1)


def is_address(node: ast.expr) -> bool:
    """Whether an expression is an address as it stands."""
    return "://" in text_of(node)


def text_of(node: ast.expr | None) -> str:
    """The string that is written there, empty for anything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def each_of(node: ast.expr) -> Iterable[ast.expr]:
    """A literal, or the elements of a list of such."""
    return node.elts if isinstance(node, ast.List | ast.Tuple | ast.Set) else (node,)


def held_in(node: ast.expr) -> Iterable[ast.expr]:
    """The values of a mapping, the elements of a list; anything else as it is."""
    return node.values if isinstance(node, ast.Dict) else each_of(node)


def leaves(node: ast.expr, depth: int = 0) -> Iterator[tuple[ast.Constant, str]]:
    """The strings of a literal, of the lists, tuples and mappings in it, and below the keys of those."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node, node.value
    elif depth < _DEEPEST:
        several = isinstance(node, ast.List | ast.Tuple | ast.Set)
        for one in node.values if isinstance(node, ast.Dict) else each_of(node) if several else ():
            yield from leaves(one, depth + 1)


def is_class_entry(entry: ast.Tuple) -> bool:
    """Whether a tuple is one of a table of classes: `("llama", "LlamaForCausalLM")`."""
    texts = [one.value if isinstance(one, ast.Constant) else None for one in entry.elts]
    words = [one for one in texts if isinstance(one, str) and all(map(str.isidentifier, one.split(".")))]
    return 1 < len(words) == len(texts) and any(_CLASS.fullmatch(one) for one in words)


def patterns_in(name: str, node: ast.expr) -> Iterable[ast.expr]:
    """What a call is given whose answer is named as what is looked for: `patterns = compiled(r"...")`."""
    if not isinstance(node, ast.Call) or not _LOOKED_FOR.search(name):
        return ()
    return (inner for one in node.args for inner in each_of(one))
