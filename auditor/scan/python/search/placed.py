"""Arguments of calls under the names that say what they are: parameters, what is called."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Container, Mapping
from typing import Final

from auditor.scan import names, spelling
from auditor.scan.python.source.dotted import dotted_name
from auditor.scan.python.source.idle import called_name
from auditor.scan.python.source.literals import text_of
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values.attributes import class_of
from auditor.scan.python.values.calling import called
from auditor.scan.python.values.rooted import file_below

#: What is told first whose attribute it gets or sets.
_OF_THING: Final = ("getattr", "setattr")
#: What is no model but another word to look under: `first_env_var("MODEL", "openai_model")`.
_ANOTHER: Final = re.compile(r"(?i)[a-z0-9]+(?:__?[a-z0-9]+)*_model(?:_(?:name|id))?")
_DEFAULTS: Final = ("default", "fallback", "default_value")
_WITH_DEFAULT: Final = 2


def by_place(
    call: ast.Call, module: Module, told: Container[int], says_model: Callable[[str], bool]
) -> Mapping[str, ast.expr]:
    """The names of models that a function or class of the project is given by place, by its parameters.

    Those are names of the Hub's form, and names without an organisation that `says_model` knows; none that is
    `told` already, nor one of which what is made is only compared.
    """
    idle = module.searched.idle
    given = [(at, one) for at, one in enumerate(call.args) if id(one) not in told and id(one) not in idle]
    named = [(place, one) for place, one in given if _is_name(text_of(one), says_model)]
    taken = _taken(call, module) if named else []
    return {taken[place]: one for place, one in named if place < len(taken)}


def _is_name(text: str, says_model: Callable[[str], bool]) -> bool:
    """Whether a text is a name of the Hub, or a known one of which its form says that it is no plain word."""
    if names.is_hub_name(text):
        return True
    return not text.isalpha() and names.is_bare_name(text) and says_model(text)


def _taken(call: ast.Call, module: Module) -> list[str]:
    """The parameters of what a call calls, in their order; none where that is not of the project."""
    dotted = dotted_name(call.func, module) or ""
    found = called(call, dotted, module)
    owner = class_of(dotted, module) if found is None else None
    function = found[0] if found is not None else owner.method("__init__") if owner is not None else None
    if function is None:
        return []
    taken = [one.arg for one in (*function.args.posonlyargs, *function.args.args)]
    return taken[1:] if taken[:1] in (["self"], ["cls"]) else taken


def of_called(call: ast.Call, pairs: Mapping[str, ast.expr]) -> Mapping[str, ast.expr]:
    """The size of a model that something is told which says what it does: `Transcriber(model_size=…)`."""
    value, called = pairs.get("model_size"), called_name(call)
    return {f"{spelling.spelled(called)}_model_size": value} if value is not None and called else {}


def looked_up(call: ast.Call) -> Mapping[str, ast.expr]:
    """What a call gives back, or sets, where nothing stands under a word: `settings.get("model", "...")`."""
    name = called_name(call)
    if name is None or not spelling.is_under_word(name):
        return {}
    told = call.args[1:] if name in _OF_THING else call.args
    stated = next((one.value for one in call.keywords if one.arg in _DEFAULTS), None)
    value = told[1] if len(told) == _WITH_DEFAULT and not call.keywords else stated
    key, given = text_of(told[0]) if told else "", text_of(value)
    if value is None or not key or _ANOTHER.fullmatch(given):
        return {}
    return {key: value} if given or file_below(value) is not None else {}
