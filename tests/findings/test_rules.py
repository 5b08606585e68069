"""Every rule against what must make it speak and what must not, written down beside one another.

`tests/findings/RULE.yaml` holds `fires` and `silent`, each a list of cases:
what it shows (`why`), a world (`worlds.py` says how), and for those that fire
what the finding must be (`expect`: fields of a `Finding`). A rule is added by
its own file and this one, and no program.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Finding
from tests.findings.worlds import judged
from tests.written import written

FOLDER = Path(__file__).parent
RULES = FOLDER.parent.parent / "rules" / "findings"


def cases(part: str) -> list[Any]:
    """Every case of one part, named by its rule and what it shows."""
    return [
        pytest.param(path.stem, case, id=f"{path.stem}: {case['why']}")
        for path in sorted(FOLDER.glob("*.yaml"))
        for case in written(path)[part]
    ]


def spoken(rule: str, case: dict[str, Any], knowledge: Knowledge, root: Path) -> list[Finding]:
    """The findings of the rule in the world of a case."""
    return [one for one in judged(case, knowledge, root).findings if one.rule == rule]


@pytest.mark.parametrize(("rule", "case"), cases("fires"))
def test_a_rule_speaks_where_it_must(
    rule: str, case: dict[str, Any], knowledge: Knowledge, tmp_path: Path
) -> None:
    """The finding is there, as the case expects it, and no place of its sentences is left empty."""
    found = spoken(rule, case, knowledge, tmp_path)

    assert found
    for name, wanted in case.get("expect", {}).items():
        assert str(getattr(found[0], name)) == str(wanted), name
    for sentence in (found[0].message, found[0].remedy):
        assert sentence and "{" not in sentence, sentence


@pytest.mark.parametrize(("rule", "case"), cases("silent"))
def test_a_rule_is_silent_where_it_must_be(
    rule: str, case: dict[str, Any], knowledge: Knowledge, tmp_path: Path
) -> None:
    """What looks alike and is not meant gives no finding of the rule."""
    assert not spoken(rule, case, knowledge, tmp_path)


def test_every_rule_has_its_test_file_and_no_file_is_left_over() -> None:
    """A rule without cases, or cases without a rule, fail here."""
    assert {path.stem for path in FOLDER.glob("*.yaml")} == {path.stem for path in RULES.glob("*.yaml")}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_what_must_not_be_found_is_as_long_as_what_must(path: Path) -> None:
    """False alarms are tested as hard as hits."""
    parts = written(path)

    assert set(parts) == {"fires", "silent"}
    assert 0 < len(parts["fires"]) <= len(parts["silent"])
