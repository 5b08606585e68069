"""Names that are given together, of which one says whose model another is: `llm_provider`, `llm_model`.

They are the fields of a class, the parameters of a function, or the variables of a module.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from auditor.scan.loaders.services import Service
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values.evaluator import Values

#: What is given to each name, in small letters, of those that stand together.
_Group: TypeAlias = Mapping[str, Sequence[ast.expr]]

#: What a model's name is followed by, and what stands before it that says nothing of its use.
_MODEL: Final = re.compile(r"(.*?)model(?:_?(?:name|id))?")
_ANY: Final = frozenset({"", "default_", "llm_", "chat_", "ai_"})

#: What the name ends in that says whose the model is.
_OWNERS: Final = ("provider", "backend", "service", "vendor")
_SIGNS: Final = (b"rovider", b"ROVIDER", b"ackend", b"ACKEND")


def stated_together(
    module: Module, tables: Tables, values: Callable[[ast.expr], Values]
) -> Iterator[tuple[int, Service]]:
    """What is given to names of models, by its identity, with the service that a name beside it states.

    `values` tells what strings an expression may be; where one of them is no word for the same service, none
    is known to be meant.
    """
    if not any(sign in module.text.data for sign in _SIGNS):
        return
    for group in _groups(module):
        for name, given in group.items():
            words = {value.text for one in _owner(name, group) for value in values(one).known}
            found = [tables.provider(word) for word in words]
            service = found[0] if found else None
            if service is not None and all(one is not None and one.origin == service.origin for one in found):
                yield from ((id(one), service) for each in given for one in (each, *_preset(each)))


def _groups(module: Module) -> Iterator[_Group]:
    """All that stands together in a module."""
    for owner in tuple(module.classes.values()):
        yield {name.casefold(): given for name, given in owner.fields.items()}
    for function in module.searched.functions:
        yield _defaults(function.args)
    yield {name.casefold(): given for (scope, name), given in module.assigned.items() if not scope}


def _defaults(arguments: ast.arguments) -> dict[str, Sequence[ast.expr]]:
    """The defaults of the parameters of a function."""
    positional = [*arguments.posonlyargs, *arguments.args]
    found = dict(zip(reversed(positional), reversed(arguments.defaults), strict=False))
    found |= {
        one: default
        for one, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
        if default is not None
    }
    return {one.arg.casefold(): [default] for one, default in found.items()}


def _owner(name: str, group: _Group) -> Sequence[ast.expr]:
    """What the name beside it is given that says whose a model is."""
    match = _MODEL.fullmatch(name)
    if match is None:
        return ()
    before = [match[1], *(_ANY if match[1] in _ANY else ()), f"{match[1]}model_"]
    found = (group.get(f"{one}{word}") for one in before for word in _OWNERS)
    return next((given for given in found if given), ())


def _preset(node: ast.expr) -> Iterator[ast.expr]:
    """What a field is unless somebody says otherwise: `Field(default="...")`, `getenv("NAME", "...")`."""
    if isinstance(node, ast.Call):
        yield from node.args
        yield from (one.value for one in node.keywords if one.arg == "default")
