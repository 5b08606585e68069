"""What is looked up in a module by a name that the program has as a string: `models.__dict__[name]`."""

from __future__ import annotations

import ast
import re
from typing import Final, NamedTuple

from msgspec import structs

from auditor.scan.loaders.calls import Calls
from auditor.scan.loaders.loader_rows import Argument, Call
from auditor.scan.python.source.dotted import dotted_name
from auditor.scan.python.source.modules import Module

#: What a function that makes a model of a size is called: `resnet50`, `ResNet50V2`, `vgg16_bn`, `alexnet`.
MADE: Final = re.compile(
    r"[A-Za-z](?=[A-Za-z0-9_]*?(?:\d|net|Net|ception|next|NeXt))[A-Za-z0-9_]*|swin_[a-z]+|maxvit_[a-z]+|raft_[a-z]+"
)


class Chosen(NamedTuple):
    """A function that makes a model and is looked up by a name: what says the name, the loader, its name."""

    name: ast.expr
    loader: Call
    dotted: str


def chosen_loader(node: ast.Call, module: Module, calls: Calls) -> Chosen | None:
    """What a call looks up by a name among functions called like the models they make, as one loader."""
    looked = chosen(node.func)
    within = dotted_name(looked[0], module) if looked is not None else None
    loader = calls.load(f"{within}.*") if within else None
    if looked is None or loader is None or loader.callee is None:
        return None
    told = structs.replace(
        loader,
        model=Argument(),
        callee=None,
        bare=loader.callee,
        within=f"^({MADE.pattern})$",
        hub_names=False,
    )
    return Chosen(looked[1], told, loader.call)


def chosen(node: ast.expr) -> tuple[ast.expr, ast.expr] | None:
    """The module and the name, of `getattr(module, name)`, `module.__dict__[name]`, `vars(module)[name]`."""
    if isinstance(node, ast.Call):
        return (node.args[0], node.args[1]) if _is_call_of(node, "getattr") and len(node.args) > 1 else None
    if not isinstance(node, ast.Subscript):
        return None
    holder = laid_open(node.value)
    return (holder, node.slice) if holder is not None else None


def laid_open(node: ast.expr) -> ast.expr | None:
    """What a mapping holds the names of: `thing.__dict__`, `vars(thing)`; None if it is no such mapping."""
    if isinstance(node, ast.Attribute) and node.attr == "__dict__":
        return node.value
    if isinstance(node, ast.Call) and _is_call_of(node, "vars") and node.args:
        return node.args[0]
    return None


def _is_call_of(node: ast.Call, name: str) -> bool:
    return isinstance(node.func, ast.Name) and node.func.id == name
