"""Models that a program asks a server for itself, by HTTP, where the address is that of no known service."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import Final

from auditor.model import Certainty, Role
from auditor.scan.identity.own_servers import asked_of_own, is_called, is_interface
from auditor.scan.loaders.tables import Tables
from auditor.scan.purposes import role_of
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.search.reached import sent_by, word
from auditor.scan.python.source.literals import text_of
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values.evaluator import Value


def tell_asked(
    calls: Iterable[tuple[ast.Call, str]], module: Module, tables: Tables, finds: Finds
) -> Iterator[tuple[ast.expr, str]]:
    """Tell the models that `calls` ask one's own servers for; those are given back of which it is open.

    An address is known for that of such a server by its path, `/v1/chat/completions`. Where its host is known
    too and no service's, the model is one's own. Tests ask for what they have made up.
    """
    if role_of(module.path) is Role.TEST:
        return
    for call, _ in calls:
        sent = sent_by(call, module)
        address, whole = _address(sent.address, finds) if sent is not None else ("", False)
        if sent is None or not is_interface(address) or tables.service_at(address) is not None:
            continue
        for value in (one for mapping in sent.mappings for one in _models(mapping, finds)):
            if value.module is not module or id(value.node) in finds.told or not is_called(value.text):
                continue
            own = asked_of_own("model", value.text, {"base_url": address}, tables) if whole else None
            if own is not None:
                finds.tell([(value, own)], "key model", Certainty.LIKELY)
            else:
                yield value.node, "key model"
    for mapping in module.searched.dictionaries:
        keys = {word(key) for key in mapping.keys}
        if _MESSAGES in keys and _ANSWERS.isdisjoint(keys):
            values = (one for one in _models(mapping, finds) if one.module is module)
            yield from ((one.node, "key model") for one in values if is_called(one.text))


def _address(node: ast.expr | None, finds: Finds) -> tuple[str, bool]:
    """What is known of an address, its end at least, and whether that is all of it."""
    known = finds.text(node) if node is not None else None
    if known is not None:
        return known, "://" in known
    last = node.values[-1] if isinstance(node, ast.JoinedStr) and node.values else None
    last = node.right if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add) else last
    return (text_of(last) if last is not None else ""), False


#: Keys of what is sent, as every such server has them, and of what it answers.
_MODEL: Final = "model"
_MESSAGES: Final = "messages"
_ANSWERS: Final = frozenset({"choices", "usage", "created"})


def _models(mapping: ast.expr, finds: Finds) -> Iterator[Value]:
    """The strings that are sent as the name of a model."""
    if not isinstance(mapping, ast.Dict):
        return
    for key, value in zip(mapping.keys, mapping.values, strict=True):
        if word(key) == _MODEL:
            yield from finds.values(value, here=True).known
