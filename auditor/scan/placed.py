"""Arguments of calls under the names that say what they are: parameters, what is called."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from typing import Final

from auditor.scan import names, spelling
from auditor.scan.idle import called_name
from auditor.scan.literals import text_of
from auditor.scan.modules import Module

#: What is told first whose attribute it gets or sets.
_OF_THING: Final = ("getattr", "setattr")
#: What is no model but another word to look under: `first_env_var("MODEL", "openai_model")`.
_ANOTHER: Final = re.compile(r"(?i)[a-z0-9]+(?:__?[a-z0-9]+)*_model(?:_(?:name|id))?")
_DEFAULTS: Final = ("default", "fallback", "default_value")
_WITH_DEFAULT: Final = 2


def by_place(call: ast.Call, module: Module) -> Mapping[str, ast.expr]:
    """The names of the Hub's form that a function of the module is given by place, by its parameters."""
    named = [(place, one) for place, one in enumerate(call.args) if _is_hub_name(one)]
    of = module.functions.get(call.func.id) if named and isinstance(call.func, ast.Name) else None
    taken = [one.arg for one in (*of.args.posonlyargs, *of.args.args)] if of is not None else []
    return {taken[place]: one for place, one in named if place < len(taken)}


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
    if value is None or not (key and given) or _ANOTHER.fullmatch(given):
        return {}
    return {key: value}


def _is_hub_name(node: ast.expr) -> bool:
    return names.is_hub_name(text_of(node))
