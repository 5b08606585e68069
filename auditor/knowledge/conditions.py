"""Conditions of the rule set in CEL, with a third truth value: unknown.

The one module that knows the CEL engine (cel-expr-python). A fact that was
not stated is left out of what the condition is evaluated with; the engine's
own logic then answers (`false && unknown` is false), and only an answer that
needs the fact is None. What this rests on is pinned in tests.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

#: Longest condition, in characters: the engine bounds depth and iterations, not length.
LONGEST: Final = 2000

#: Every name a condition may use, with its type. A misspelt one is an error at load.
NAMES: Final[Mapping[str, str]] = {
    "use.commercial": "bool",
    "use.distribution": "string",
    "use.users": "amounts",
    "use.revenue": "amounts",
    "use.product_revenue": "amounts",
    "use.territories": "strings",
    "use.fine_tunes": "bool",
    "use.trains_on_outputs": "bool",
    "use.hosts_models": "bool",
    "use.fields": "strings",
    "use.organisation": "string",
    "clause.kind": "string",
    "clause.number": "int",
    "clause.unit": "string",
    "clause.text": "string",
    "clause.items": "strings",
    "clause.effect": "string",
    "clause.only": "string",
    "license.id": "string",
    "license.name": "string",
    "license.category": "string",
    "license.clauses": "strings",
    "license.grants": "words",
    "model.route": "string",
    "model.relation": "string",
    "model.multimodal": "bool",
    "relation": "string",
    "contains": "bool",
    "family": "bool",
    "pair": "bool",
    "same": "bool",
    "direct": "bool",
    "upstream.id": "string",
    "upstream.category": "string",
    "upstream.clauses": "strings",
    "upstream.keeps": "string",
    "upstream.values": "strings",
    "downstream.id": "string",
    "downstream.category": "string",
    "downstream.clauses": "strings",
    "downstream.free": "bool",
}

#: What the engine says when the only thing missing is a fact.
_UNKNOWN: Final = ("No value with name", "Key not found in map")


class BadCondition(ValueError):
    """A condition that does not compile, or fails for another reason than an unknown fact."""


class Condition:
    """A compiled condition."""

    def __init__(self, text: str) -> None:
        """Compile `text`. Raises `BadCondition` with the engine's own line and caret."""
        self.text = text
        if len(text) > LONGEST:
            raise BadCondition(f"a condition of {len(text)} characters; at most {LONGEST} are read")
        try:
            self._compiled = _environment().compile(text)
        except RuntimeError as error:
            raise BadCondition(f"{text!r}: {error}") from None
        if self._compiled.return_type() != _truth():
            raise BadCondition(f"{text!r}: a condition is true or false, this is neither")

    def holds(self, facts: Mapping[str, object]) -> bool | None:
        """True, False, or None where a fact that is not in `facts` decides.

        Raises `BadCondition` if the condition fails for any other reason.
        """
        try:
            answer = self._compiled.eval(data=dict(facts)).value()
        except RuntimeError as error:  # the engine's own bounds: iterations, depth
            raise BadCondition(f"{self.text!r}: {error}") from None
        if isinstance(answer, bool):
            return answer
        if any(known in str(answer) for known in _UNKNOWN):
            return None
        raise BadCondition(f"{self.text!r}: {answer}")


@cache
def compiled(text: str) -> Condition:
    """Compile once, keep for the process. Raises `BadCondition`."""
    return Condition(text)


@cache
def _truth() -> Any:
    from cel_expr_python import cel

    return cel.Type.BOOL


@cache
def _environment() -> Any:
    from cel_expr_python import cel

    kind = cel.Type
    types = {
        "bool": kind.BOOL,
        "int": kind.INT,
        "string": kind.STRING,
        "strings": kind.List(kind.STRING),
        "amounts": kind.Map(kind.STRING, kind.INT),
        "words": kind.Map(kind.STRING, kind.STRING),
    }
    return cel.NewEnv(variables={name: types[type_] for name, type_ in NAMES.items()})
