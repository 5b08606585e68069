"""Services: the model behind a string, whose terms apply, and what the caller is not bound by."""

from __future__ import annotations

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Decision, Identity, ModelRecord, Route
from auditor.resolve.hosted import Hosted
from auditor.scan.loaders.joining import tables
from tests.test_traps import judged_at


def served(knowledge: Knowledge, origin: str, model: str) -> list[str]:
    """The Hub models that a model string of an origin stands for."""
    [answer] = Hosted(knowledge.hosted).resolve([Identity(origin, model)])
    assert isinstance(answer, ModelRecord)
    return [base.identity.model for base in answer.bases]


@pytest.mark.parametrize(
    ("origin", "model", "behind"),
    [
        ("openrouter", "deepseek/deepseek-r1", "deepseek-ai/DeepSeek-R1"),
        ("openrouter", "deepseek/deepseek-r1:free", "deepseek-ai/DeepSeek-R1"),
        ("groq", "llama-3.3-70b-versatile", "meta-llama/Llama-3.3-70B-Instruct"),
        ("bedrock", "meta.llama3-1-8b-instruct-v1:0", "meta-llama/Llama-3.1-8B-Instruct"),
        ("together", "meta-llama/Llama-3.3-70B-Instruct-Turbo", "meta-llama/Llama-3.3-70B-Instruct"),
        ("huggingface-inference", "Qwen/Qwen3-8B:groq", "Qwen/Qwen3-8B"),
        ("deepinfra", "somebody/some-model", "somebody/some-model"),
        ("cloudflare", "@cf/meta/llama-3.2-3b-instruct", "meta-llama/Llama-3.2-3B-Instruct"),
        ("watsonx", "meta-llama/llama-3-3-70b-instruct", "meta-llama/Llama-3.3-70B-Instruct"),
        ("qianfan", "Llama-2-7b-chat", "meta-llama/Llama-2-7b-chat-hf"),
        ("docker", "ai/llama3.2", "meta-llama/Llama-3.2-3B-Instruct"),
        ("docker", "ai/qwen2.5:3B-Q4_K_M", "Qwen/Qwen2.5-3B-Instruct"),
        ("fireworks", "accounts/fireworks/models/llama-v3p1-8b-instruct", "meta-llama/Llama-3.1-8B-Instruct"),
    ],
)
def test_a_model_string_leads_to_the_open_model(
    knowledge: Knowledge, origin: str, model: str, behind: str
) -> None:
    """By the table, without the variant of a route, or as the Hub's own name where the service uses it."""
    assert served(knowledge, origin, model) == [behind]


@pytest.mark.parametrize(
    ("origin", "model"),
    [
        ("openai", "gpt-4o"),
        ("azure", "my-deployment"),
        ("openrouter", "openai/gpt-4o"),
        ("together", "odd name"),
        ("docker", "ai/llama3.2:405B-Q4_0"),
        ("docker", "ai/llama3.25"),
        ("maritaca", "sabia-3"),
    ],
)
def test_other_strings_lead_nowhere(knowledge: Knowledge, origin: str, model: str) -> None:
    """A closed model, the name of a deployment and no name of the Hub stand for no open weights."""
    assert served(knowledge, origin, model) == []


def test_every_service_that_the_scan_can_name_is_in_the_table(knowledge: Knowledge) -> None:
    """A hosted origin or a router of the loader tables never meets a resolver that has not heard of it."""
    loaders = tables(knowledge.loaders)
    calls = [*loaders.calls.loads, *(one for spoken in loaders.languages.values() for one in spoken.loads)]
    stated = [(call.origin, call.route) for call in calls]
    stated += [(service.origin, service.route) for service in loaders.services]
    stated += [(key.origin, key.route) for document in loaders.documents for key in document.keys]
    named = {origin for origin, route in stated if route is not Route.WEIGHTS}

    assert named - {"huggingface", "local"} <= set(knowledge.hosted)


def test_a_registry_of_weights_hands_their_license_on(knowledge: Knowledge) -> None:
    """Docker's page says Apache-2.0 for every Qwen2.5; the 3B is a copy of weights for research only."""
    [found] = judged_at(knowledge, Identity("docker", "ai/qwen2.5:3B-Q4_K_M")).models
    [unknown] = judged_at(knowledge, Identity("docker", "ai/somebodys:1B")).models

    assert found.route is Route.WEIGHTS and found.concluded == "qwen-research"
    assert found.lineage.edges[0].relation == "quantized"
    assert unknown.decision is Decision.REVIEW


@pytest.mark.parametrize(
    ("origin", "model"),
    [("watsonx", "ibm/granite-3-3-8b-instruct"), ("maritaca", "sabia-3"), ("qianfan", "ernie-4.0-8k-latest")],
)
def test_a_service_whose_terms_nobody_read_is_for_review(
    knowledge: Knowledge, origin: str, model: str
) -> None:
    """What a service's contract says is unknown, whatever the weights behind it allow."""
    [found] = judged_at(knowledge, Identity(origin, model)).models

    assert found.decision is Decision.REVIEW


def test_the_evidence_says_where_data_are_processed(knowledge: Knowledge) -> None:
    """What a service says of the place of processing is shown; where it says nothing, nothing is."""
    [said, silent] = Hosted(knowledge.hosted).resolve([Identity("zai", "glm-4.5"), Identity("groq", "x")])

    assert isinstance(said, ModelRecord) and isinstance(silent, ModelRecord)
    assert said.claims[0].evidence.excerpt == "data processed in SG"
    assert not silent.claims


def test_the_license_of_the_weights_binds_no_caller_of_their_maker(knowledge: Knowledge) -> None:
    """Mistral's research license is for who holds the weights; over a router it comes along."""
    own = judged_at(knowledge, Identity("mistral", "mistral-large-2407")).models[0]
    router = judged_at(knowledge, Identity("huggingface-inference", "mistralai/Mistral-Large-Instruct-2407"))

    assert own.concluded == "mistral-commercial-terms"
    assert router.models[0].concluded == "mistral-mrl-0.1"


def test_a_service_has_its_own_publisher_and_country(knowledge: Knowledge) -> None:
    """A service in the table is known by name and country, and no question is raised about it."""
    audit = judged_at(knowledge, Identity("groq", "llama-3.3-70b-versatile"))

    assert audit.models[0].publisher is not None
    assert (audit.models[0].publisher.name, audit.models[0].publisher.country) == ("Groq", "US")
    assert "publisher-unknown" not in {finding.rule for finding in audit.findings}
