"""Addresses of weights that a program puts together: by its functions, or in texts with variable parts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, TypeAlias

from auditor.model import Certainty
from auditor.scan.identity import located, weightnames
from auditor.scan.identity.addresses import weights_at
from auditor.scan.identity.found import Found
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values.calling import called
from auditor.scan.python.values.evaluator import Value

#: Calls of which a module's own functions are asked what address they make.
_MOST: Final = 200

#: Strings of so many characters say too little to be found again in an address.
_SHORT: Final = 2

_SEVERAL: Final = 2

#: What is in a function that puts the address of a model together, but for texts in three quotes.
_PARTS: Final = (b"/resolve/", b"/releases/download/", b"googleapis.com/")
_ADDRESS: Final = re.compile("|".join(re.escape(one.decode()) for one in _PARTS))
_DOCUMENTED: Final = re.compile(r"(\"{3}|'{3}).*?\1", re.DOTALL)

#: The models that are told at a place, by the identity of its node.
Places: TypeAlias = "dict[int, list[tuple[Value, Found]]]"

#: How deep a text is put together of others.
_DEEPEST: Final = 8

_SPACE: Final = re.compile(r"\s")

#: Stands for a part of a text that is not known.
_HOLE: Final = "_0_"
_PERCENT: Final = re.compile(r"%(?:\(\w+\))?[sd]")
_BRACES: Final = re.compile(r"\{[\w.\[\]]*(?:![sr])?(?::s?)?\}")


def tell_composed(
    calls: Iterable[tuple[ast.Call, str]], module: Module, tables: Tables, finds: Finds
) -> None:
    """Tell the addresses of weights that functions of the project make of what they are given."""
    left, homes = _MOST, _Homes(module)
    for call, dotted in calls:
        if left <= 0 or not (call.args or call.keywords):
            continue
        file = _file(call)
        if file is None and not (homes.may_hold(dotted) and _makes_address(call, dotted, module)):
            continue
        if tables.calls.load(dotted) is not None:
            continue
        left -= 1
        made = finds.composed(call, dotted)
        if made is None:
            continue
        given = [Value(str(file.value), file, module)] if file is not None else _given(call, module, finds)
        places = _places(made.known, given, tables)
        own = {key: told for key, told in places.items() if key not in finds.told}
        if own and (len(given) < _SEVERAL or _vary_alike(call, own, finds)):
            finds.told.update(id(value.node) for value in made.known)
            for told in own.values():
                finds.tell(sorted(told, key=_off_the_hub), "address", Certainty.LIKELY)
        elif own or (made.broken and file is not None and id(file) not in finds.told):
            finds.leave_open(call, dotted)


class _Homes:
    """The modules whose functions a module calls, asked once each for what is in an address."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._known: dict[str, bool] = {}

    def may_hold(self, dotted: str) -> bool:
        """Whether a function of that name may put an address together: nothing is parsed for it."""
        home = dotted.partition("(")[0].rpartition(".")[0]
        if home not in self._known:
            around = self._module.around
            if home:
                self._known[home] = around.holds(home, _PARTS) and around.loads(home)
            else:
                self._known[home] = any(part in self._module.text.data for part in _PARTS)
        return self._known[home]


def _makes_address(call: ast.Call, dotted: str, module: Module) -> bool:
    """Whether a call is of a function of the project in which an address is put together, by its words."""
    if not module.own(call.func):
        return False
    found = called(call, dotted, module)
    if found is None:
        return False
    function, there = found
    text = there.text.lines(function.lineno, function.end_lineno or function.lineno)
    return _ADDRESS.search(text) is not None and _ADDRESS.search(_DOCUMENTED.sub("", text)) is not None


def _given(call: ast.Call, module: Module, finds: Finds) -> list[Value]:
    """The strings of the module that a call is given."""
    given = (*call.args, *(one.value for one in call.keywords))
    known = (value for one in given for value in finds.values(one).known)
    return [value for value in known if value.module is module and len(value.text) > _SHORT]


def _places(made: Iterable[Value], given: Iterable[Value], tables: Tables) -> Places:
    """The models at addresses that a call makes, each with the string given to the call that stands in it."""
    places: Places = {}
    given = sorted(given, key=lambda value: -len(value.text))
    for value in made:
        found = weights_at(value.text, tables)
        of = next((one for one in given if one.text.rpartition("/")[2] in value.text), None)
        if found is not None and of is not None:
            places.setdefault(id(of.node), []).append((Value(value.text, of.node, of.module), found))
    return places


def _vary_alike(call: ast.Call, places: Places, finds: Finds) -> bool:
    """Whether it is sure what belongs together: one argument varies, or whatever varies, the model is one."""
    given = (*call.args, *(one.value for one in call.keywords))
    several = [one for one in given if len(finds.values(one).known) > 1]
    models = {found.model for told in places.values() for _, found in told}
    return len(several) < _SEVERAL or len(models) == 1


def tell_assembled(module: Module, tables: Tables, finds: Finds, fetched: Iterable[ast.expr]) -> None:
    """Tell the addresses of weights among the texts of a module that have variable parts, or are fetched."""
    for node in (*module.searched.assembled, *_filled(module), *fetched):
        inside = [one for one in ast.walk(node) if isinstance(one, ast.Constant | ast.JoinedStr)]
        if any(id(one) in finds.told for one in inside):
            continue
        places: Places = {}
        for value in _texts(node, module, finds):
            found = weights_at(value.text, tables)
            if found is None or _HOLE in found.model:
                continue
            if found.revision is not None and _HOLE in found.revision:
                found = replace(found, revision=None)
            place = _named_in(node, found.model, finds) or value
            if (file := _file_below(node, place)) is not None:
                place = Value(value.text, file, module)
            if place.module is module and id(place.node) not in finds.told:
                places.setdefault(id(place.node), []).append((place, found))
        spoken = (one for one in inside if isinstance(one, ast.Constant) and "/" in str(one.value))
        idle = any(id(one) in module.searched.idle for one in spoken)
        finds.told.update(id(one) for one in inside if places)
        for told in places.values():
            finds.tell(told, "address", Certainty.POSSIBLE if idle else Certainty.LIKELY)


def _filled(module: Module) -> Iterator[ast.Call]:
    """The texts that `format` puts something into."""
    for call in module.calls.get("format", ()):
        text = call.func.value if isinstance(call.func, ast.Attribute) else None
        if isinstance(text, ast.Constant) and located.is_of_address(str(text.value)):
            yield call


def _texts(node: ast.expr, module: Module, finds: Finds) -> Iterable[Value]:
    """What a text may be, or what is known of it with its open parts marked."""
    return finds.values(node).known or (Value(_outline(node, finds), node, module),)


def _outline(node: ast.expr, finds: Finds, depth: int = 0) -> str:
    """What is known of a text: a part that may be several things, or anything, is a hole."""
    if isinstance(node, ast.FormattedValue):
        node = node.value
    if depth > _DEEPEST:
        return _HOLE
    if isinstance(node, ast.JoinedStr):
        return "".join(_outline(one, finds, depth + 1) for one in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _outline(node.left, finds, depth + 1) + _outline(node.right, finds, depth + 1)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
        return _PERCENT.sub(_HOLE, _outline(node.left, finds, depth + 1))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
        return _BRACES.sub(_HOLE, _outline(node.func.value, finds, depth + 1))
    known = finds.values(node)
    return known.known[0].text if known.complete and len(known.known) == 1 else _HOLE


def _named_in(node: ast.expr, model: str, finds: Finds) -> Value | None:
    """The literal of the part of a text in which a model's name stands as a whole."""
    for one in ast.walk(node):
        if isinstance(one, ast.Name | ast.Attribute | ast.Constant):
            for value in finds.values(one).known:
                if model in value.text and isinstance(value.node, ast.Constant):
                    return value
    return None


def _file_below(node: ast.expr, named: Value) -> ast.Constant | None:
    """The literal of a text that says which file of weights lies below an address that stands elsewhere."""
    inside = [one for one in ast.walk(node) if isinstance(one, ast.Constant)]
    if "://" not in named.text or any(one is named.node for one in inside):
        return None
    return next((one for one in inside if _is_file(str(one.value).rpartition("/")[2])), None)


def _file(call: ast.Call) -> ast.Constant | None:
    """The file of weights that a call is given by its name."""
    for one in call.args:
        if type(one) is ast.Constant and type(one.value) is str and _is_file(one.value):
            return one
    for keyword in call.keywords:
        one = keyword.value
        if type(one) is ast.Constant and type(one.value) is str and _is_file(one.value):
            return one
    return None


def _is_file(text: str) -> bool:
    return "." in text and weightnames.is_weights_file(text) and "://" not in text and not _SPACE.search(text)


def _off_the_hub(one: tuple[Value, Found]) -> bool:
    """The Hub goes before its mirrors."""
    return one[1].origin != "huggingface"
