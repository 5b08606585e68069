"""What is said of a model that a system or a browser has for every program."""

from __future__ import annotations

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Identity
from auditor.resolve.hosted import Hosted
from tests.builders import concluded, rules


@pytest.mark.parametrize(
    "identity", [Identity("apple", "SystemLanguageModel"), Identity("chrome", "gemini-nano")]
)
def test_the_terms_of_the_platform_are_told_as_not_read(knowledge: Knowledge, identity: Identity) -> None:
    """It has no card whose publisher could be asked: its terms are to be read, as those of a service."""
    record = next(Hosted(knowledge.hosted).resolve([identity]))

    conclusion = concluded(knowledge, record)

    assert ("license-unknown", "hosted") in {(one.rule, one.variant) for one in conclusion.observations}
    assert "license-missing" not in rules(conclusion)
