"""auditor.toml: read, checked, and every fault one sentence with its line."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.evaluate.policyfile import BadPolicy, parse


def policy_text(*lines: str) -> bytes:
    return "\n".join(lines).encode()


def test_every_fact_of_the_use_is_read() -> None:
    """Amounts get their units; days may be written with or without quotes."""
    policy = parse(
        policy_text(
            "[use]",
            "commercial = true",
            'distribution = "hosted"',
            "users = {monthly = 1000, daily = 50}",
            'revenue = "1_000_000 USD"',
            'territories = ["JP", "EU"]',
            "fine-tunes = false",
            "[[exceptions]]",
            'rule = "use-noncommercial"',
            'reason = "r"',
            'owner = "o"',
            "expires = 2027-01-31",
        ),
        "auditor.toml",
    )

    assert policy.use.users == {"monthly-active-users": 1000, "daily-active-users": 50}
    assert policy.use.revenue == {"USD-per-year": 1_000_000}
    assert policy.use.fine_tunes is False
    assert policy.use.trains_on_outputs is None
    assert policy.exceptions[0].expires == "2027-01-31"


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (
            ["[use]", "comercial = true"],
            'auditor.toml:2: unknown key "comercial" in [use]; did you mean "commercial"?',
        ),
        (["[use]", "", 'distribution = "hostd"'], 'auditor.toml:3: use.distribution: "hostd" is not one of'),
        (["[use]", 'users = "many"'], "auditor.toml:2: use.users"),
        (["[polcy]", 'fail-on = "deny"'], 'unknown key "polcy" in the file; did you mean "policy"?'),
        (["[[exceptions]]", 'model = "a/b"', 'reason = "x"'], '"owner" is a required property'),
        (["[use", "x = 1"], "not valid TOML"),
        (
            ["[policy]", 'extends = "strickt"'],
            'auditor.toml:2: policy.extends: there is no ready policy "strickt"; did you mean "strict"?',
        ),
    ],
)
def test_a_fault_is_one_sentence(lines: list[str], sentence: str) -> None:
    """The file, the line, what is wrong, and the nearest right key."""
    with pytest.raises(BadPolicy) as fault:
        parse(policy_text(*lines), "auditor.toml")

    assert sentence in str(fault.value)
    assert "\n" not in str(fault.value).strip() or "TOML" in str(fault.value)


@given(st.binary(max_size=400))
def test_any_bytes_are_a_policy_or_a_sentence(data: bytes) -> None:
    """Whatever the file holds, it is read or refused, never a crash."""
    with suppress(BadPolicy):
        assert parse(data, "auditor.toml").digest
