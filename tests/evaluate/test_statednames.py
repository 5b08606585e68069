"""Stated names on references as a scan gives them: what has a record keeps its name."""

from __future__ import annotations

import pytest

from auditor.evaluate.statednames import Statements
from auditor.model import (
    Certainty,
    Gap,
    Identity,
    Location,
    ModelRecord,
    Policy,
    Reason,
    Reference,
    Resolution,
    Role,
    Scan,
    StatedNames,
    Statistics,
    Undecided,
    Unresolved,
)

MODEL = Identity("huggingface", "maker/model", "1" * 40)
PLACE = Location("app.py", 3, 1, 3, 9)


def statements(*names: str) -> Statements:
    """A policy that states names to be the model."""
    policy = Policy("auditor.toml", names=(StatedNames(MODEL, names, "compared", "kenji@example.org", 1),))
    return Statements(policy, Policy(), {"huggingface", "ollama"}, lambda _: Role.DOCUMENTATION)


def reference(
    *names: str, origin: str = "local", certainty: Certainty = Certainty.CERTAIN, role: Role = Role.TEST
) -> Reference:
    """A place that may stand for several names."""
    return Reference(names[0], origin, None, PLACE, "call", certainty, role, alternatives=names[1:])


def scan(*references: Reference, undecided: tuple[Undecided, ...] = ()) -> Scan:
    return Scan("auditor/scan/1", "project", references, undecided, (), Statistics())


def nobody(
    *names: str, origin: str = "local", reason: Reason = Reason.NOT_IN_TREE
) -> dict[Identity, Resolution]:
    """Answers that know none of the names."""
    asked = (Identity(origin, name) for name in names)
    return {one: Unresolved(one, reason) for one in asked}


def test_each_alternative_is_taken_by_itself() -> None:
    """The stated one is the model; the others stay at the place, in their order."""
    found = scan(reference("a", "b", "c"))

    taken = statements("b").applied(found, nobody("a", "b", "c")).references

    assert [(one.model, one.alternatives, one.named) for one in taken] == [
        ("maker/model", (), "b"),
        ("a", ("c",), None),
    ]
    assert {(one.location, one.role, one.how) for one in taken} == {(PLACE, Role.TEST, "call")}
    assert taken[0].origin == "huggingface" and taken[0].revision == "1" * 40


def test_a_record_goes_before_a_statement() -> None:
    """Weights that were read, or an origin that keeps records, whatever it said this time."""
    read = Identity("local", "a")
    record: dict[Identity, Resolution] = {read: ModelRecord(read, read, "tree")}
    silent = nobody("a", origin="huggingface", reason=Reason.OFFLINE)
    forged = nobody("a", origin="huggingface", reason=Reason.NO_RECORDS)

    for origin, answers in (("local", record), ("huggingface", silent), ("huggingface", forged)):
        [one] = statements("a").applied(scan(reference("a", origin=origin)), answers).references
        assert (one.model, one.named) == ("a", None)


def test_what_decides_nothing_is_left_as_it_is() -> None:
    """Documentation and mere mentions name no model that is used."""
    for one in (reference("a", role=Role.DOCUMENTATION), reference("a", certainty=Certainty.POSSIBLE)):
        assert statements("a").applied(scan(one), nobody("a")).references == (one,)


def test_a_name_that_is_spelt_out_becomes_a_place_that_decides() -> None:
    """Wherever the call stands; an expression and another name stay undecided."""
    spelt_out = [Undecided(PLACE, text, "load", Gap.WITHOUT_MODEL) for text in ("'./a'", "'./b'")]
    calls = [*spelt_out, *(Undecided(PLACE, text, "load") for text in ("args.a", "f'./{a}'"))]

    taken = statements("./a", "args.a").applied(scan(undecided=tuple(calls)), {})

    [one] = taken.references
    assert (one.model, one.named, one.how, one.role) == ("maker/model", "./a", "load", Role.EXAMPLE)
    assert taken.undecided == tuple(calls[1:])


@pytest.mark.parametrize("written", ["house-7b", "'house-7b'"])
def test_a_name_of_which_nothing_says_whose_it_is_may_be_stated(written: str) -> None:
    """In a configuration it stands without quotes, in a program with them."""
    left = Undecided(PLACE, written, "key model", Gap.WITHOUT_OWNER)

    taken = statements("house-7b").applied(scan(undecided=(left,)), {})

    assert [(one.model, one.named) for one in taken.references] == [("maker/model", "house-7b")]
    assert not taken.undecided


def test_the_model_that_a_name_may_be_is_wanted_only_where_the_name_is() -> None:
    """A statement about nothing asks nobody."""
    assert MODEL in statements("a").wanted(scan(reference("b", "a")))
    assert MODEL not in statements("a").wanted(scan(reference("b")))
