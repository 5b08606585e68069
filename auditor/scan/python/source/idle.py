"""Strings that are no values: they are compared, printed, looked for, or shown to people."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

from auditor.scan.identity.weightnames import is_weights_file

#: Calls that print, look for, or take apart what they are given, and keywords that are read by people.
SPEAKS: Final = frozenset(
    {
        *("print", "echo", "write", "log", "debug", "info", "warning", "warn", "error", "critical"),
        *("startswith", "endswith", "replace", "split", "rsplit", "strip", "removeprefix", "removesuffix"),
        *("search", "match", "fullmatch", "findall", "sub", "compile", "count", "find", "index"),
        *("markdown", "title", "header", "caption", "hasattr", "isinstance", "import_module"),
        *("exception", "Exception", "ValueError", "RuntimeError", "skipif", "skip", "xfail", "deprecated"),
        *("assertEqual", "assertNotEqual", "assertIn", "assertTrue"),
        *("putText", "drawString", "multiline_text", "textbbox", "textlength", "annotate", "suptitle"),
    }
)
WORDS: Final = frozenset(
    {"help", "description", "title", "label", "placeholder", "info", "reason", "msg", "message"}
)

#: Names of what is only shown: where a node of ComfyUI stands in the menu, and the like.
LABELS: Final = frozenset({"category", "title", "label", "description", "doc_uri", "homepage"})

#: Names for lists of repositories of source code, which are called like models of the same makers.
_OF_CODE: Final = re.compile(r"(?:^|_)git(?:hub|lab)?_?(?:projects|repos(?:itories)?)$", re.IGNORECASE)

#: A digest, as programs write it: of files, of what a tokenizer makes of a text.
_DIGEST: Final = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


def texts_in(node: ast.AST) -> Iterator[int]:
    """The identities of the strings in an expression, but for addresses that a call in it is given."""
    kind = type(node)
    if kind is not ast.Name and kind is not ast.Attribute:
        inside = _strings(node)
        asked = _asked_of(node) if any("://" in str(one.value) for one in inside) else ()
        yield from (id(one) for one in inside if id(one) not in asked)


def keys_of(node: ast.Dict) -> Iterator[ast.expr]:
    """The keys of a mapping that are no values; an address of weights is one, of which it says what to do."""
    for one in node.keys:
        if one is not None and not (type(one) is ast.Constant and _is_fetched(one.value)):
            yield one


def is_of_digest(test: ast.expr) -> bool:
    """Whether a condition is that a digest is the one that is written there."""
    other = test.comparators[0] if type(test) is ast.Compare and len(test.comparators) == 1 else None
    return type(other) is ast.Constant and type(other.value) is str and bool(_DIGEST.fullmatch(other.value))


def is_of_code(name: str) -> bool:
    """Whether a name is that of a list of repositories which hold source code, and no weights."""
    return _OF_CODE.search(name) is not None


def _is_fetched(value: object) -> bool:
    return isinstance(value, str) and value[:4] == "http" and is_weights_file(value.partition("?")[0])


def _strings(node: ast.AST) -> list[ast.Constant]:
    """The strings in an expression, in no order; `ast.walk` takes three times as long.

    No other literals: those are let go of, and another node may be where one was.
    """
    found: list[ast.Constant] = []
    todo: list[object] = [node]
    while todo:
        one = todo.pop()
        if type(one) is ast.Constant:
            if type(one.value) is str:
                found.append(one)
        elif isinstance(one, ast.AST):
            todo += vars(one).values()
        elif type(one) is list:
            todo += one
    return found


def called_name(call: ast.Call) -> str | None:
    """The last part of the name of what is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", None)


def _asked_of(node: ast.AST) -> set[int]:
    """The addresses that calls are given whose answer is compared: those are asked, whatever is expected."""
    called = (one for one in ast.walk(node) if isinstance(one, ast.Call))
    asked = (one for one in called if called_name(one) not in SPEAKS)
    return {id(one) for call in asked for one in call.args if "://" in str(getattr(one, "value", ""))}
