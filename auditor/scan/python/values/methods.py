"""Methods of the classes of the tree: which ones a call may mean, through bases, `super()` and objects."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from auditor.scan.python.source.modules import Class, Module, is_self


def loading_class(dotted: str, module: Module) -> Class | None:
    """The class that a dotted name means, of this module or of one of the tree, if it may load something."""
    if dotted in module.classes:
        return module.classes[dotted]
    home, _, name = dotted.rpartition(".")
    other = module.around.loading(home) if home and "(" not in home and "?" not in home else None
    if other is None or (other.leading is not None and name not in other.leading):
        return None
    return other.classes.get(name)


def bases_of(owner: Class) -> Iterator[Class]:
    """The bases of a class that are of the tree and may load something."""
    for dotted in owner.bases:
        base = loading_class(dotted, owner.module)
        if base is not None and base is not owner:
            yield base


def owners(call: ast.Call, dotted: str, module: Module) -> list[str]:
    """The classes, by their dotted names, that may have the method which a call means.

    It is one of `self`, of `super()`, of an object or of a class itself. A
    method of the class that the call stands in is none of them.
    """
    function = call.func
    if not isinstance(function, ast.Attribute):
        return []
    receiver = function.value
    above = isinstance(receiver, ast.Call) and isinstance(receiver.func, ast.Name)
    if is_self(receiver) or (above and dotted.startswith("super()")):
        owner = module.enclosing(module.scope(call))
        if owner is None or (not above and owner.defines(function.attr)):
            return []
        return owner.bases
    home = dotted.rpartition(".")[0].removesuffix("()")
    if "." not in home or "(" in home or "?" in home or not module.around.within(home):
        return []
    return [home]
