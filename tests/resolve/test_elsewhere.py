"""Models of the Hub that a library loads under names of its own.

timm: `default_cfgs` of `huggingface/pytorch-image-models`; OpenCLIP:
`src/open_clip/pretrained.py` of `mlfoundations/open_clip@0134a455`.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Identity, ModelRecord, Unresolved
from auditor.resolve import Resolved, ResolveSettings, resolve
from tests.change import worlds
from tests.hub import Hub, Served

RESNET = Served("timm/resnet50.a1_in1k", {"license": "apache-2.0"})
CLIP = Served("laion/CLIP-ViT-B-32-laion2B-s34B-b79K", {"license": "mit"})


def asked(hub: Hub, knowledge: Knowledge, *wanted: Identity) -> Resolved:
    """Resolve through the hub, with a catalogue that knows nothing."""
    return resolve(wanted, ResolveSettings(endpoint=hub.url), replace(knowledge, catalogue=()))


@pytest.mark.parametrize(
    ("origin", "name", "model", "license_"),
    [
        ("timm", "resnet50.a1_in1k", RESNET, "apache-2.0"),
        ("open_clip", "ViT-B-32/laion2b_s34b_b79k", CLIP, "mit"),
    ],
)
def test_the_hub_answers_for_the_library_s_name(
    knowledge: Knowledge, origin: str, name: str, model: Served, license_: str
) -> None:
    """The record is the Hub's, under the name that the project uses; the evidence names the Hub's."""
    wanted = Identity(origin, name)
    with Hub(model) as hub:
        found = asked(hub, knowledge, wanted).answers[wanted]

    assert isinstance(found, ModelRecord)
    assert [claim.value for claim in found.claims] == [license_]
    assert found.identity == Identity(origin, name, model.sha)
    assert model.name in found.claims[0].evidence.locator


def test_the_same_weights_are_asked_for_once(knowledge: Knowledge) -> None:
    """A project may use both names: they are two models of the report, and one request."""
    both = (Identity("timm", "resnet50.a1_in1k"), Identity("huggingface", "timm/resnet50.a1_in1k"))
    with Hub(RESNET) as hub:
        answers = asked(hub, knowledge, *both).answers

    assert all(isinstance(answers[one], ModelRecord) for one in both)
    assert len(hub.requests) == 1


@pytest.mark.parametrize("name", ["resnet50", "resnet51.a1_in1k"])
def test_a_name_that_leads_to_nothing_stays_unresolved(knowledge: Knowledge, name: str) -> None:
    """Without a tag the library decides which weights it takes; with a wrong one there are none."""
    wanted = Identity("timm", name)
    with Hub(RESNET) as hub:
        found = asked(hub, knowledge, wanted).answers[wanted]

    assert isinstance(found, Unresolved) and found.identity == wanted


def test_the_lock_answers_under_the_library_s_name(knowledge: Knowledge, tmp_path: Path) -> None:
    """What the hub said stands in the lock by the name that the project uses."""
    project = 'import timm\ntimm.create_model("resnet50.a1_in1k", pretrained=True)\n'
    worlds.write(tmp_path, {"app.py": project})
    with Hub(RESNET) as hub:
        written = worlds.locked(tmp_path, knowledge, hub.url)
    checked = worlds.checked(tmp_path, knowledge)

    assert [(one.origin, one.model, one.concluded) for one in checked.models] == [
        ("timm", "resnet50.a1_in1k", "apache-2.0")
    ]
    assert worlds.rules(checked) == worlds.rules(written)
