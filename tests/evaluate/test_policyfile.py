"""auditor.toml: read, checked, and every fault one sentence with its line."""

from __future__ import annotations

from contextlib import suppress
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.evaluate.policyfile import BadPolicy, parse
from auditor.evaluate.policywords import verify
from auditor.evaluate.readypolicies import ready, ready_names
from auditor.knowledge import Knowledge


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
            ["[[models]]", 'model = "a/b"', "[[models]]", 'model = "c/d"', 'names = ["x"]', 'reason = "r"'],
            "auditor.toml:4: models.1: names, reason and owner go together; owner is missing: "
            "who answers for the names",
        ),
        (
            ["[[models]]", 'model = "a/b"', 'reason = "r"', 'owner = "o"'],
            "auditor.toml:2: models.0: names, reason and owner go together; names is missing: "
            "what the project calls the model",
        ),
        (["[[models]]", 'model = "a/b"', "names = []", 'reason = "r"', 'owner = "o"'], "models.0.names"),
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


def test_a_ready_policy_fills_what_the_file_leaves_open() -> None:
    """Its use and values stand below ours, its lists beside ours; the line that decided is known."""
    policy = parse(
        policy_text(
            "[use]",
            'distribution = "product"',
            "[policy]",
            'extends = "commercial-saas"',
            'deny = ["cc-by-4.0"]',
            'fail-on = "deny"',
        ),
        "auditor.toml",
    )

    assert (policy.use.commercial, policy.use.distribution) == (True, "product")
    assert (policy.fail_on, policy.deny) == ("deny", ("cc-by-4.0",))
    assert "network-copyleft" in policy.review
    assert policy.place("policy.deny: cc-by-4.0") == "auditor.toml:5"
    ready = policy.place("policy.review: network-copyleft")
    assert ready.startswith("policies/commercial-saas.toml:")
    source = resources.files("auditor.rules").joinpath("policies/commercial-saas.toml")
    assert "network-copyleft" in source.read_text(encoding="utf-8").splitlines()[int(ready.split(":")[1]) - 1]


@pytest.mark.parametrize("name", ready_names())
def test_every_ready_policy_is_sound(name: str, knowledge: Knowledge) -> None:
    """Each parses, names only what the rule set has, and says in three languages what it is for."""
    verify(parse(policy_text("[policy]", f'extends = "{name}"'), "auditor.toml"), knowledge)

    assert set(ready(name).title) == set(ready(name).description) == {"en", "ja", "zh"}


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (["[policy]", 'deny = ["mit", "cc-by-nc-4"]'], 'auditor.toml:2: policy.deny: "cc-by-nc-4" is not in'),
        (["[policy]", "deny = [", '"noncomercial",', "]"], 'auditor.toml:3: .*did you mean "noncommercial"'),
        (["[policy]", 'review = ["clause:user-treshold"]'], 'did you mean "user-threshold"'),
        (
            [
                "[[exceptions]]",
                'rule = "use-teritory"',
                'reason = "r"',
                'owner = "o"',
                "expires = 2030-01-01",
            ],
            'did you mean "use-territory"',
        ),
    ],
)
def test_a_word_that_the_rule_set_lacks_is_refused(
    lines: list[str], sentence: str, knowledge: Knowledge
) -> None:
    """Else a misspelt license would be denied by nobody, in silence."""
    with pytest.raises(BadPolicy, match=sentence):
        verify(parse(policy_text(*lines), "auditor.toml"), knowledge)


def test_publishers_countries_and_origins_are_taken_as_written(knowledge: Knowledge) -> None:
    """The rule set does not know every publisher: these are not refused."""
    named = 'deny = ["publisher:Nobody We Know", "country:XX", "origin:ours"]'

    verify(parse(policy_text("[policy]", named), "auditor.toml"), knowledge)


@pytest.mark.parametrize("second", ["e/f", "a/b"])
def test_a_name_can_be_stated_once(knowledge: Knowledge, second: str) -> None:
    """Of two statements about one name nobody could say which holds; not even if they agree."""
    entry = 'names = ["x", "{}"]\nreason = "r"\nowner = "o"'
    text = (
        f'[[models]]\nmodel = "a/b"\n{entry.format("y")}\n[[models]]\nmodel = "{second}"\n{entry.format("z")}'
    )

    with pytest.raises(BadPolicy) as fault:
        verify(parse(text.encode(), "auditor.toml"), knowledge)

    assert str(fault.value) == 'auditor.toml:7: models.names: "x" is stated already in auditor.toml:2'
