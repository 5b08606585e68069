"""What a file gives to something: to a name, a field, a call, to who calls a function of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from auditor.scan.identity.unclaimed import is_unclaimed
from auditor.scan.languages.search.clients import last_name
from auditor.scan.languages.search.wording import may_name_model
from auditor.scan.languages.syntax import (
    Either,
    Expression,
    Invoke,
    Joined,
    Listed,
    Literal,
    Member,
    Span,
    Unit,
)

#: What functions are called that compare, show or look up.
_SPEAKS: Final = re.compile(
    r"(?:assert|expect|contains?|starts|ends|equals?|includes?|has|is|matches|match|to[_A-Z]|print|log|debug"
    r"|warn|error|format|describe|lookup|find(?!_or_(?:create|initialize)|OrCreate)|count|does[A-Z]|Error"
    r"|Assert|Equal|Contains|Has|Print|Log|XCT|Is[A-Z])\w*"
    r"|get|set|add|push|insert|append|remove|delete|it|test|split|replace|index|indexOf|lastIndexOf|some|eq|ne"
    r"|info|fatal|panic|throw|join|write|case|String|to_string|to_owned|into|from|Some|Ok|Err"
    # the same as functions of their own: `id_contains(id, "...")`, `str_starts_with`, `strcmp`
    r"|\w+(?:_(?:contains|starts_?with|ends_?with|has_prefix|equals|matches|match)|Contains|StartsWith|EndsWith"
    r"|HasPrefix|Equals|Matches)|str(?:n?(?:case)?cmp|i?str|i?pos)|substr_count|preg_\w+"
    # what something is called for people, or belongs to
    r"|(?:[sS]et|[wW]ith)?_?(?:[tT]itle|[lL]abel|[dD]isplay_?[nN]ame|[dD]escription|[pP]laceholder|[fF]amily(?:_?[nN]ame)?)"
)

#: What puts a value under a key, where it is given both.
_KEEPS: Final = frozenset({"insert", "set", "add", "put"})

#: What makes something of each item of a list, and what only gives the items.
_EACH: Final = frozenset({"map", "flat_map", "flatMap", "for_each", "forEach", "each", "filter_map"})
_ITEMS: Final = frozenset({"iter", "into_iter", "copied", "cloned", "stream", "to_vec"})

#: What only says of what kind a value is: what is given the whole is given that.
_WRAPS: Final = frozenset({"String", "Some", "Ok", "from"})

#: Levels of lists and branches that are looked into.
_DEEPEST: Final = 6


def written(unit: Unit) -> Iterator[Expression]:
    """Every value that a file gives to something."""
    yield from (one.value for one in unit.definitions)
    yield from (one.value for record in unit.records for one in record.fields)
    for call in unit.invokes:
        if not only_speaks(call):
            yield from call.arguments
            yield from (one.value for one in call.named)
    yield from (one for function in unit.functions for one in function.returns)


def used_strings(unit: Unit) -> set[Span]:
    """The places of the strings that a file gives to something that may take the name of a model.

    What is only compared, shown, looked up, a key or a type is none of them.
    """
    return {place for one in named(unit) for place in _strings(one)}


def named(unit: Unit) -> Iterator[Expression]:
    """What is written, without what stands under names of other things: titles, folders, beginnings."""
    yield from (one.value for one in unit.definitions if may_name_model(one.name))
    fields = (one for record in unit.records for one in record.fields)
    calls = [call for call in unit.invokes if not only_speaks(call)]
    yield from (one.value for one in fields if may_name_model(one.name))
    yield from (one.value for call in calls for one in call.named if may_name_model(one.name))
    yield from (one for call in calls for one in call.arguments)
    yield from (one for function in unit.functions for one in function.returns)
    yield from (one for call in unit.invokes if (one := _gone_through(call)) is not None)


def _gone_through(call: Invoke) -> Listed | Literal | None:
    """The list of which something is made for each item, also in a string: `["a", "b"].iter().map(...)`."""
    if not isinstance(call.function, Member):
        return None
    if call.function.name == "split" and isinstance(call.function.of, Literal):
        return call.function.of
    if call.function.name not in _EACH:
        return None
    of = call.function.of
    while isinstance(of, Invoke) and isinstance(of.function, Member) and of.function.name in _ITEMS:
        of = of.function.of
    return of if isinstance(of, Listed) else None


def file_below(one: Expression) -> Literal | None:
    """The file of weights that a path leads to whose beginning is not known: `root + "models/a.onnx"`."""
    last = one.parts[-1] if isinstance(one, Joined) and len(one.parts) > 1 else None
    return last if isinstance(last, Literal) and is_unclaimed(last.text) else None


def _strings(one: Expression, depth: int = 0) -> Iterator[Span]:
    """The places of the strings that an expression is, or one of which it is."""
    if isinstance(one, Literal):
        yield one.span
    elif (file := file_below(one)) is not None:
        yield file.span
    elif depth < _DEEPEST:
        inner: tuple[Expression, ...] = ()
        if isinstance(one, Listed):
            inner = one.items
        elif isinstance(one, Either):
            inner = one.options
        elif isinstance(one, Member) and isinstance(one.of, Listed | Either):
            inner = (one.of,)  # each of them in turn, or one of them
        elif isinstance(one, Invoke) and last_name(one.function) in _WRAPS:
            inner = one.arguments
        for each in inner:
            yield from _strings(each, depth + 1)


def only_speaks(call: Invoke) -> bool:
    """Whether a call compares, shows or looks up what it is given, and uses nothing of it."""
    called = last_name(call.function).lstrip("_")
    if called == "join" and len(call.arguments) > 1:  # a path, where texts are joined by one sign
        return False
    if called in _KEEPS and len(call.arguments) > 1:
        return False
    return called.endswith("?") or bool(_SPEAKS.fullmatch(called.rstrip("!")))


def may_hand_on(call: Invoke) -> bool:
    """Whether a call is given anything and may use it; a method of a class of one's own may set it."""
    given = bool(call.arguments or call.named)
    return given and (not only_speaks(call) or last_name(call.function) in _KEEPS)
