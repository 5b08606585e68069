"""Mappings whose keys a program offers as its models: `MODEL_IDS = Object.keys(MODELS)`."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.scan import spelling
from auditor.scan.languages.syntax import Definition, Expression, Invoke, Member, Name, Span
from auditor.scan.loaders.tables import Tables, unsorted


def offered(definitions: Sequence[Definition], tables: Tables) -> frozenset[Span]:
    """The mappings of which a name that means models is given the keys: what is there is asked for.

    So it is although the mapping says what each costs.
    """
    listed = {
        name
        for one in definitions
        if (name := _listed(one.value)) and tables.key(unsorted(spelling.parted(one.name))) is not None
    }
    return frozenset(one.value.span for one in definitions if one.name in listed)


def _listed(value: Expression) -> str:
    """The name of the mapping whose keys a value is, empty for any other."""
    match value:
        case Invoke(function=Member(of=Name(name="Object"), name="keys"), arguments=(Name() as of,)):
            return of.name
    return ""
