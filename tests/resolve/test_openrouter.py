"""OpenRouter's list of models, beside the table of the rule set.

The shape of the list is that of OpenRouter's documentation ("List available
models": `id`, `canonical_slug`, `hugging_face_id`), as public clients read it.
"""

from __future__ import annotations

from typing import Any

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Identity, ModelRecord
from auditor.resolve import Resolved, ResolveSettings, resolve
from tests.hub.pages import Page, Pages, page

LIST = "/api/v1/models"


def entry(model: str, hub: Any, slug: str = "") -> dict[str, Any]:
    return {"id": model, "canonical_slug": slug or model, "name": model, "hugging_face_id": hub}


def asked(knowledge: Knowledge, site: Pages | None, *models: str) -> Resolved:
    """Resolve models of the router, with its list or without."""
    where = {} if site is None else {"openrouter": site.url}
    given = ResolveSettings("http://127.0.0.1:9", addresses=where, ask_hub=False, longest_wait=1.0)
    return resolve([Identity("openrouter", model) for model in models], given, knowledge)


def behind(resolved: Resolved, model: str) -> list[str]:
    """The open models that stand behind an id."""
    answer = resolved.answers[Identity("openrouter", model)]
    assert isinstance(answer, ModelRecord)
    return [base.identity.model for base in answer.bases]


def test_the_list_says_what_stands_behind_an_id_that_the_table_does_not_have(knowledge: Knowledge) -> None:
    """The open model is an ancestor with the list's entry as evidence; variants are the same model."""
    listed = page(
        {"data": [entry("maker/new", "Maker/New-70B", "maker/new-0901"), entry("maker/closed", "")]}
    )
    with Pages({LIST: listed}) as site:
        resolved = asked(knowledge, site, "maker/new", "maker/new:free", "maker/new-0901", "maker/closed")

    for name in ("maker/new", "maker/new:free", "maker/new-0901"):
        assert behind(resolved, name) == ["Maker/New-70B"]
    assert behind(resolved, "maker/closed") == []
    answer = resolved.answers[Identity("openrouter", "maker/new")]
    assert isinstance(answer, ModelRecord)
    assert answer.bases[0].evidence.excerpt == "hugging_face_id: Maker/New-70B"
    assert answer.claims[0].licenses == ("openrouter-terms",)


def test_the_list_is_asked_once_and_names_no_model_of_the_project(knowledge: Knowledge) -> None:
    """One request a run, the same for everybody."""
    with Pages({LIST: page({"data": [entry("a/b", "A/B")]})}) as site:
        resolved = asked(knowledge, site, *(f"maker/{number}" for number in range(20)))

    assert site.paths == [LIST]
    assert resolved.requests == 1


def test_list_and_table_are_both_believed_where_they_differ(knowledge: Knowledge) -> None:
    """The terms of either model may bind: both are ancestors."""
    with Pages({LIST: page({"data": [entry("deepseek/deepseek-r1", "Somebody/Other")]})}) as site:
        resolved = asked(knowledge, site, "deepseek/deepseek-r1")

    assert behind(resolved, "deepseek/deepseek-r1") == ["Somebody/Other", "deepseek-ai/DeepSeek-R1"]


@pytest.mark.parametrize(
    "answer",
    [Page(status=500), Page(b"{"), page({"data": 3}), page([]), page({"data": [3, {"id": 4}, {"id": "x"}]})],
)
def test_without_a_readable_list_the_table_answers(knowledge: Knowledge, answer: Page) -> None:
    """A fault of the list costs nothing that was known without it, and is remarked."""
    with Pages({LIST: answer}) as site:
        resolved = asked(knowledge, site, "deepseek/deepseek-r1", "nobody/knows")

    assert behind(resolved, "deepseek/deepseek-r1") == ["deepseek-ai/DeepSeek-R1"]
    unknown = resolved.answers[Identity("openrouter", "nobody/knows")]
    assert isinstance(unknown, ModelRecord) and unknown.remarks


def test_a_hostile_name_stands_for_nothing(knowledge: Knowledge) -> None:
    """What is no name of the Hub is no model of it."""
    names = ["../../etc", "a/b/c", "a b/c", "x" * 500 + "/y", 3, None, ["a/b"]]
    listed = [entry(f"m/{number}", name) for number, name in enumerate(names)]
    with Pages({LIST: page({"data": listed})}) as site:
        resolved = asked(knowledge, site, *(f"m/{number}" for number in range(len(names))))

    assert all(not behind(resolved, f"m/{number}") for number in range(len(names)))


def test_the_service_is_not_asked_unless_that_is_turned_on(knowledge: Knowledge) -> None:
    """By itself the table answers, and nothing is sent."""
    resolved = asked(knowledge, None, "deepseek/deepseek-r1")

    assert resolved.requests == 0
    assert behind(resolved, "deepseek/deepseek-r1") == ["deepseek-ai/DeepSeek-R1"]
