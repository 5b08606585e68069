"""Texts that a program puts together: by `%`, `format` and `join`, and as the parts of an address."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from string import Formatter
from typing import Final
from urllib.parse import urljoin

from auditor.scan import names
from auditor.scan.python.source.calls import shown
from auditor.scan.python.source.modules import last_name

#: What stands between the parts of a name.
_BETWEEN: Final = frozenset({"", "-", "_", "."})


#: The folder of whoever runs a program, which stands for itself.
_HOME: Final = re.compile(
    r"(?:os\.)?(?:environ(?:\.get)?|getenv)[(\[][\"']HOME[\"'][)\]]|(?:pathlib\.)?Path\.home\(\)"
)


def is_home(node: ast.expr) -> bool:
    """Whether an expression asks for the home folder of whoever runs the program."""
    return isinstance(node, ast.Call | ast.Subscript) and _HOME.fullmatch(shown(node)) is not None


def percent(texts: Sequence[str]) -> str | None:
    """`"..." % (...)` with strings."""
    template, given = texts[0], texts[1:]
    parts = template.split("%s")
    if len(parts) != len(given) + 1 or "%" in "".join(parts):
        return None
    return "".join(f"{part}{one}" for part, one in zip(parts, [*given, ""], strict=True))


def braces(texts: Sequence[str], names: Sequence[str | None]) -> str | None:
    """`"...{}...{name}...".format(...)` with strings; `names` are those that they are given by, if any."""
    plain = iter([text for text, name in zip(texts[1:], names, strict=True) if name is None])
    given = {name: text for text, name in zip(texts[1:], names, strict=True) if name is not None}
    given |= {str(number): text for number, text in enumerate(texts[1:]) if names[number] is None}
    made = ""
    try:
        for text, field, form, conversion in Formatter().parse(texts[0]):
            made += text
            if field is None:
                continue
            value = given.get(field) if field else next(plain, None)
            if value is None or form not in ("", "s") or conversion not in (None, "s"):
                return None
            made += value
    except ValueError:
        return None
    return made


def joining(node: ast.Call) -> list[ast.expr]:
    """The parts that a call joins to one text, first what stands between them, or what they stand behind."""
    function = node.func
    name = last_name(function)
    if name == "urljoin":
        return node.args[:2]
    if name != "join" or not isinstance(function, ast.Attribute) or not node.args:
        return []
    if not isinstance(function.value, ast.Constant):
        return node.args if shown(function).endswith("path.join") else []
    given = node.args[0]
    return [function.value, *given.elts] if isinstance(given, ast.List | ast.Tuple) else []


def lined_up(node: ast.Call, texts: Sequence[str]) -> str | None:
    """What a call joins its parts to: an address, or a text of parts of a name; else None."""
    function = node.func
    if (
        isinstance(function, ast.Attribute)
        and isinstance(function.value, ast.Constant)
        and (texts[0] in _BETWEEN or (texts[0] == "/" and _is_name(node.args[0], texts[1:])))
    ):
        return texts[0].join(texts[1:])
    if not any("://" in one for one in texts[:2]):
        return None
    if not isinstance(node.func, ast.Attribute) or node.func.attr == "urljoin":
        try:
            return urljoin(texts[0], texts[1]) if len(texts) == 2 else None
        except ValueError:
            return None
    if isinstance(node.func.value, ast.Constant):
        return texts[0].join(texts[1:])
    return "/".join([*(one.rstrip("/") for one in texts[:-1]), texts[-1]])


def _is_name(parts: ast.expr, texts: Sequence[str]) -> bool:
    """Whether parts make a name of the Hub, and are written there or constants.

    What variables hold in turn may be anything's key: `"/".join([group, name])`.
    """
    variables = (one.id for one in ast.walk(parts) if isinstance(one, ast.Name))
    called = any(isinstance(one, ast.Call | ast.Attribute | ast.Subscript) for one in ast.walk(parts))
    return not called and all(one.isupper() for one in variables) and names.is_hub_name("/".join(texts))
