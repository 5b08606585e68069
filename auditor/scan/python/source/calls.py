"""Arguments of calls of Python, and calls of Python itself: what they give back, what a container holds."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from auditor.scan.python.source.modules import Each

#: Calls that make a list of what they are given: of a mapping its keys.
LISTING: Final = frozenset({"list", "tuple", "set", "sorted", "reversed", "iter"})

#: Calls whose first argument comes back, as far as strings in it are concerned.
_PASSING: Final = frozenset(
    {
        *("str", "Path", "pathlib.Path", "os.path.expanduser"),
        *LISTING,
    }
)
_LAST: Final = frozenset({"typing.cast", "cast"})
#: So many numbers are few.
_FEW: Final = 16
_ENVIRONMENT: Final = ("environ.get", "environ.setdefault", "getenv", "decouple.config")
_FIELDS: Final = frozenset(
    {
        *("Field", "field", "Option", "Argument", "Body", "Query", "Form", "Param", "Parameter"),
        *("mapped_column", "ib", "attrib"),
        *("ConfigValue", "ConfigField", "Setting", "DefaultValue"),
    }
)
#: Methods that give back what they are of, as far as strings in it are concerned: of a text, of a path.
_UNCHANGED: Final = frozenset(
    {"strip", "rstrip", "lstrip", "resolve", "absolute", "as_posix", "expanduser"},
)


def argument(call: ast.Call, position: int | None, *keywords: str | None) -> ast.expr | None:
    """The argument of a call by keyword or position; None if it is not given plainly.

    A mapping that is written down where it is unpacked gives it plainly too: `**{"model": "name"}`.
    """
    for given in call.keywords:
        if given.arg is not None and given.arg in keywords:
            return given.value
        if given.arg is None and isinstance(given.value, ast.Dict):
            found = next((value for key, value in entries_of(given.value) if key in keywords), None)
            if found is not None:
                return found
    if position is not None and -len(call.args) <= position < len(call.args):
        plain = call.args[: position + 1 or None]
        return None if any(isinstance(one, ast.Starred) for one in plain) else plain[-1]
    return None


def spread(call: ast.Call, *keywords: str | None) -> Iterator[ast.expr]:
    """What a call may be given under a keyword by a mapping that is unpacked into it."""
    for given in call.keywords:
        if given.arg is None:
            entries = (ast.Subscript(given.value, ast.Constant(one), ast.Load()) for one in keywords if one)
            yield from (ast.copy_location(one, given.value) for one in entries)


def starred(call: ast.Call, position: int | None) -> Iterator[ast.expr]:
    """What a call may be given at a position by a list that is unpacked into it."""
    for number, given in enumerate(call.args[: position + 1] if position is not None else ()):
        if isinstance(given, ast.Starred):
            entry = ast.Subscript(given.value, ast.Constant((position or 0) - number), ast.Load())
            yield ast.copy_location(entry, given.value)
            return


#: Calls that have a function called later, by the last part of their names, and where they take it.
LATER: Final = {"partial": 0, "to_thread": 0, "submit": 0, "run_in_executor": 1, "partialmethod": 0}


#: Calls that have a function called for each element of containers, by the last part of their names.
EACH: Final = ("map", "imap", "imap_unordered", "starmap")

#: Calls that start a function elsewhere with `args` and `kwargs`, by the last part of their names.
STARTS: Final = ("Process", "Thread")


def later(call: ast.Call, name: str) -> ast.Call | None:
    """The call that is only prepared, or handed to someone else to be made: `partial(load, "name")`."""
    last = name.rpartition(".")[2]
    made = None
    if last in STARTS:
        made = _started(call)
    elif last in EACH and len(call.args) > 1:
        each: list[ast.expr] = [
            ast.copy_location(ast.Subscript(one, Each(), ast.Load()), call) for one in call.args[1:]
        ]
        made = ast.Call(call.args[0], each, [])
    elif (position := LATER.get(last)) is not None and len(call.args) > position:
        made = ast.Call(call.args[position], call.args[position + 1 :], call.keywords)
    return ast.copy_location(made, call) if made is not None else None


def _started(call: ast.Call) -> ast.Call | None:
    """The call that a thread or a process makes: `Thread(target=load, args=("name",))`."""
    target, args, kwargs = (argument(call, None, one) for one in ("target", "args", "kwargs"))
    if target is None:
        return None
    named = entries_of(kwargs) if kwargs is not None else ()
    given = args.elts if isinstance(args, ast.Tuple | ast.List) else []
    return ast.Call(target, given, [ast.keyword(key, value) for key, value in named])


def entries_of(node: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    """The entries of a mapping that is written down, as far as their keys are plain."""
    for key, value in zip(node.keys, node.values, strict=True) if isinstance(node, ast.Dict) else ():
        if isinstance(key, ast.Constant) and isinstance(key.value, str):
            yield key.value, value


def passed(call: ast.Call, name: str) -> list[ast.expr]:
    """The arguments of a call of Python that come back from it; none if it makes something new."""
    last = name.rpartition(".")[2]
    if name in _PASSING:
        return call.args[:1]
    if name in _LAST:
        return call.args[-1:]
    if name == "next" or name == "getattr":
        return _next(call, name)
    if name in ("max", "min"):
        each = [ast.Subscript(one, Each(), ast.Load()) for one in call.args]
        return list(call.args) if len(call.args) > 1 else list(each)
    if name.endswith(_ENVIRONMENT):
        given = argument(call, 1, "default")
        return [given] if given is not None else []
    if last.startswith("DEFINE_"):
        return call.args[1:2]
    if last in _FIELDS:
        given = argument(call, 0, "default", "default_factory")
        return [_made_by(given, call)] if given is not None else []
    if isinstance(call.func, ast.Attribute) and (last in _UNCHANGED or _parts_list(call, last)):
        return [call.func.value]
    return []


def read_from(node: ast.expr) -> ast.expr | None:
    """What an expression reads whole, the file or its path; None where it is no such call."""
    if not isinstance(node, ast.Call) or node.args or node.keywords:
        return None
    reads = isinstance(node.func, ast.Attribute) and node.func.attr in ("read", "read_bytes")
    return node.func.value if isinstance(node.func, ast.Attribute) and reads else None


def _made_by(given: ast.expr, call: ast.Call) -> ast.expr:
    """What a field begins with: a default, or what the function or class makes that is given for it."""
    if isinstance(given, ast.Lambda):
        return given.body
    factory = given is argument(call, None, "default_factory")
    return ast.copy_location(ast.Call(given, [], []), given) if factory else given


def _parts_list(call: ast.Call, name: str) -> bool:
    """Whether a call parts a list in one string that stands elsewhere: its names are those that it holds."""
    if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Constant):
        return False
    sign = call.args[0] if name == "split" and len(call.args) == 1 else None
    return isinstance(sign, ast.Constant) and sign.value in (",", ";")


def stated(call: ast.Call, name: str) -> list[ast.expr]:
    """The default that the making of an object states, as descriptions of settings and of inputs do."""
    given = argument(call, None, "default") if name.rpartition(".")[2][:1].isupper() else None
    return [given] if isinstance(given, ast.Constant) and isinstance(given.value, str) else []


def _next(call: ast.Call, name: str) -> list[ast.expr]:
    if name == "next" and call.args:
        return [ast.Subscript(call.args[0], ast.Constant(0), ast.Load())]
    attribute = call.args[1] if len(call.args) > 1 else None
    if isinstance(attribute, ast.Constant) and isinstance(attribute.value, str):
        named = ast.Attribute(call.args[0], attribute.value, ast.Load())
        return [ast.copy_location(named, attribute), *call.args[2:3]]
    return []


def is_open(call: ast.Call, name: str) -> bool:
    """Whether something outside the program may decide in place of the argument."""
    return name.endswith(_ENVIRONMENT)


def view(node: ast.expr, which: str) -> ast.expr:
    """A dictionary's `items()`, `keys()` or `values()` as a list."""
    if not isinstance(node, ast.Dict):
        return node
    pairs = [(key, value) for key, value in zip(node.keys, node.values, strict=True) if key is not None]
    made: dict[str, list[ast.expr]] = {
        "items": [ast.Tuple([key, value], ast.Load()) for key, value in pairs],
        "keys": [key for key, _ in pairs],
        "values": [value for _, value in pairs],
    }
    return ast.List(made[which], ast.Load())


def counted(node: ast.expr) -> list[ast.expr]:
    """The numbers that a loop goes through, if they are written down and few: `range(1, 4)`; else none."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "range"):
        return []
    given = [one.value if isinstance(one, ast.Constant) else None for one in node.args]
    if not 1 <= len(given) <= len(("start", "stop", "step")) or node.keywords:
        return []
    numbers = [one for one in given if type(one) is int]
    if len(numbers) < len(given) or numbers[2:] == [0]:
        return []
    steps = range(*numbers)
    return [ast.copy_location(ast.Constant(one), node) for one in steps] if len(steps) <= _FEW else []


def elements(node: ast.expr, wanted: set[object] | None, *, keys: bool) -> list[ast.expr]:
    """The elements of a literal container under the wanted keys, all of them if None.

    `keys`: a loop over a dictionary takes its keys.
    """
    if isinstance(node, ast.Dict):
        pairs = [(key, value) for key, value in zip(node.keys, node.values, strict=True) if key is not None]
        if keys:
            return [key for key, _ in pairs]
        if wanted is None:
            return [value for _, value in pairs]
        fitting = [value for key, value in pairs if isinstance(key, ast.Constant) and key.value in wanted]
        return fitting or [value for key, value in pairs if not isinstance(key, ast.Constant)]
    if isinstance(node, ast.List | ast.Tuple | ast.Set):
        for one in wanted or ():
            if isinstance(one, int) and -len(node.elts) <= one < len(node.elts):
                return [node.elts[one]]
        return list(node.elts)
    listed = keys and isinstance(node, ast.Constant) and isinstance(node.value, str) and "," in node.value
    return [node] if listed else []


def shown(node: ast.expr) -> str:
    """The expression as source; of one nested too deep only that it is one."""
    try:
        return ast.unparse(node)
    except RecursionError:
        return "…"
