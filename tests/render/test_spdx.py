"""SPDX 2.3: what the standard's readers find, and what its validation says."""

from __future__ import annotations

import json
import subprocess
import sysconfig
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example as one_text
from hypothesis import given
from hypothesis import settings as bounds
from hypothesis import strategies as st
from spdx_tools.spdx.model import Document
from spdx_tools.spdx.parser.jsonlikedict.json_like_dict_parser import JsonLikeDictParser
from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document

from auditor.model import (
    Audit,
    Decision,
    Identity,
    License,
    Lineage,
    LineageEdge,
    LineageNode,
    Nature,
    Obligation,
    Publisher,
    Status,
    Strength,
)
from auditor.render import render
from tests.render import test_html
from tests.render.audits import CARD, DISTILLED, LLAMA, example, finding, model
from tests.render.documents import complete, expected, hostile, own_text

#: An example audited with the shipped rules, as the tests of the page make it.
settings, made = test_html.settings, test_html.made


def bill(audit: Audit) -> Any:
    return json.loads(render(audit, "spdx", "en"))


def read(data: bytes) -> Document:
    """The document as the library reads it. Raises what the library raises."""
    return JsonLikeDictParser().parse(json.loads(data))  # type: ignore[no-untyped-call]


def faults(data: bytes) -> list[str]:
    return [one.validation_message for one in validate_full_spdx_document(read(data))]


def package(document: Any, name: str) -> Any:
    [found] = [one for one in document["packages"] if one["name"] == name]
    return found


def related(document: Any) -> set[tuple[str, str, str]]:
    """The relationships, elements by name."""
    names = {one["SPDXID"]: one["name"] for one in document["packages"]}
    names |= {"SPDXRef-DOCUMENT": "document", "NOASSERTION": "NOASSERTION"}
    return {
        (names[one["spdxElementId"]], one["relationshipType"], names[one["relatedSpdxElement"]])
        for one in document["relationships"]
    }


def only(audit: Audit, **more: Any) -> Audit:
    """The audit with its first model alone, changed."""
    return replace(audit, models=(replace(audit.models[0], **more),), findings=())


WHOLE = Lineage((LineageNode(DISTILLED, ("mit",)),))


def test_the_document_is_as_written_down() -> None:
    """Project, models, ancestors, data sets; licenses with references; lineage; what is not known."""
    assert expected("spdx.en.json", render(complete(), "spdx", "en"))


def test_the_library_and_its_command_accept_the_document(tmp_path: Path) -> None:
    """Both the validation and `pyspdxtools` have nothing to say."""
    file = tmp_path / "a.spdx.json"
    file.write_bytes(render(complete(), "spdx", "en"))
    command = Path(sysconfig.get_path("scripts")) / "pyspdxtools"

    assert not faults(file.read_bytes())
    done = subprocess.run([command, "-i", file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_library_accepts_the_example(made: Audit) -> None:
    """An audit by the shipped rules is a valid document."""
    assert not faults(render(made, "spdx", "en"))


def test_a_document_is_the_same_in_every_language_and_run() -> None:
    """Its namespace follows from its content, its time is the audit's."""
    first = render(complete(), "spdx", "en")
    other = bill(replace(complete(), root="other"))

    assert first == render(complete(), "spdx", "ja")
    assert bill(complete())["creationInfo"]["created"] == "2026-11-24T08:05:09Z"
    assert other["documentNamespace"] != bill(complete())["documentNamespace"]


def test_declared_and_concluded_licenses_are_two() -> None:
    """The label is what the card says, the conclusion everything that binds."""
    audit = only(complete(), lineage=WHOLE)
    found = package(bill(audit), DISTILLED.model)

    assert found["licenseDeclared"] == "MIT"
    assert found["licenseConcluded"] == "LicenseRef-auditor-llama-3.3-community AND MIT"


@pytest.mark.parametrize(
    "reason",
    [
        "an ancestor without record",
        "a finding",
        "a finding with an exception",
        "a license text with passages of its own",
        "the model itself",
    ],
)
def test_no_conclusion_hides_what_is_not_known(reason: str) -> None:
    """An unknown of the model or above it leaves NOASSERTION; what is known to bind stands in the comment."""
    audit = complete()
    unknown = finding("model-missing", DISTILLED, audit.findings[3].severity, Decision.REVIEW)
    given_ = {
        "an ancestor without record": only(audit),
        "a finding": replace(only(audit, lineage=WHOLE), findings=(unknown,)),
        "a finding with an exception": replace(
            only(audit, lineage=WHOLE),
            findings=(replace(unknown, suppressed=audit.exceptions[0], decision=Decision.ALLOW),),
        ),
        "a license text with passages of its own": replace(
            only(audit, lineage=WHOLE),
            findings=(replace(unknown, rule="license-text-changed", nature=Nature.CONTRADICTION),),
        ),
        "the model itself": only(
            audit, lineage=Lineage((LineageNode(DISTILLED, reason=audit.models[3].unresolved),))
        ),
    }
    assert unknown.nature is Nature.UNKNOWN
    found = package(bill(given_[reason]), DISTILLED.model)

    assert found["licenseConcluded"] == "NOASSERTION"
    assert "What is known to bind: llama-3.3-community AND mit." in found["licenseComments"]


def test_a_license_outside_the_list_is_a_reference_with_an_explanation() -> None:
    """ScanCode's name where it has one, else ours; where the text stands, for it is not shipped."""
    audit = only(complete(), lineage=WHOLE, declared="llama-3.3-community", concluded="of_mine")
    llama = replace(audit.words.licenses["llama-3.3-community"], scancode="llama-3.3-license-2024")
    newer = License("of_mine", "Mine", "permissive", spdx="Not-In-The-List-1.0")
    known = {"llama-3.3-community": llama, "of_mine": newer}
    document = bill(replace(audit, words=replace(audit.words, licenses=known)))
    found = package(document, DISTILLED.model)
    told = {one["licenseId"]: one for one in document["hasExtractedLicensingInfos"]}

    assert found["licenseDeclared"] == "LicenseRef-scancode-llama-3.3-license-2024"
    assert found["licenseConcluded"].startswith("LicenseRef-auditor-of-mine-")
    assert set(told) == {found["licenseDeclared"], found["licenseConcluded"]}
    explained = told[found["licenseDeclared"]]
    assert explained["seeAlsos"] == ["https://example.org/llama"]
    assert (
        "is not part of this document. It stands at https://example.org/llama" in explained["extractedText"]
    )
    assert not faults(render(replace(audit, words=replace(audit.words, licenses=known)), "spdx", "en"))


def test_an_expression_keeps_its_operators() -> None:
    """OR stays OR and parentheses bind; what cannot be read is not asserted."""
    audit = only(complete(), lineage=WHOLE, declared="mit OR (apache-2.0 AND mit)", concluded="mit AND OR")
    found = package(bill(audit), DISTILLED.model)

    assert found["licenseDeclared"] == "MIT OR (Apache-2.0 AND MIT)"
    assert found["licenseConcluded"] == "NOASSERTION"


def test_lineage_and_use_are_relationships() -> None:
    """The project depends on its models, they descend from theirs, through every generation."""
    found = related(bill(complete()))

    assert {
        ("document", "DESCRIBES", "shop"),
        ("shop", "DEPENDS_ON", DISTILLED.model),
        (DISTILLED.model, "DESCENDANT_OF", LLAMA.model),
        (LLAMA.model, "DESCENDANT_OF", "example-lab/gone"),
        (DISTILLED.model, "OTHER", "example/corpus"),
        ("shop", "DEPENDS_ON", "example/set"),
        ("shop", "DEPENDS_ON", "NOASSERTION"),
    } <= found


def test_a_lineage_that_names_a_model_as_it_was_asked_for_meets_its_entry() -> None:
    """A parent without a revision is the entry that answered with one, not a second package."""
    pinned = replace(LLAMA, revision="1" * 40)
    parent = model(pinned, Decision.ALLOW, "mit", lineage=Lineage((LineageNode(LLAMA, ("mit",)),)))
    audit = replace(complete(), models=(complete().models[0], parent), findings=())
    document = bill(audit)

    found = package(document, LLAMA.model)
    assert found["versionInfo"] == "1" * 40
    assert (DISTILLED.model, "DESCENDANT_OF", LLAMA.model) in related(document)


def test_a_served_model_is_a_dependency_and_a_component_is_contained() -> None:
    """Only what is made from another descends from it."""
    edges = tuple(
        LineageEdge(DISTILLED, LLAMA, relation, Strength.DECLARED, CARD)
        for relation in ("serves", "component")
    )
    audit = only(complete(), lineage=Lineage((LineageNode(DISTILLED), LineageNode(LLAMA)), edges))

    found = {
        kind for one, kind, other in related(bill(audit)) if one == DISTILLED.model and other == LLAMA.model
    }
    assert found == {"DEPENDS_ON", "CONTAINS"}


def test_a_service_has_no_download_and_the_hub_has_one() -> None:
    """Weights of the hub are fetched from it at their commit; those of a service by nobody."""
    document = bill(complete())

    assert package(document, "example-chat")["downloadLocation"] == "NONE"
    assert package(document, DISTILLED.model)["downloadLocation"] == (
        f"git+https://huggingface.co/{DISTILLED.model}@{DISTILLED.revision}"
    )
    assert package(document, DISTILLED.model)["externalRefs"] == [
        {
            "referenceCategory": "PACKAGE_MANAGER",
            "referenceType": "purl",
            "referenceLocator": f"pkg:huggingface/{DISTILLED.model}",
        }
    ]


def test_weights_in_the_tree_are_contained_and_no_package_of_anywhere() -> None:
    """A folder of the project has neither an address nor a package URL."""
    local = model(Identity("local", "weights/own"), Decision.ALLOW, "mit")
    document = bill(replace(complete(), models=(local,), findings=()))

    assert "externalRefs" not in package(document, "weights/own")
    assert package(document, "weights/own")["downloadLocation"] == "NOASSERTION"
    assert ("shop", "CONTAINS", "weights/own") in related(document)


def test_models_without_a_project_are_what_is_described() -> None:
    """`auditor model` audits no tree, so there is none in the document."""
    audit = complete()
    alone = only(
        replace(audit, coverage=replace(audit.coverage, files=0, unread=(), undecided=(), datasets=())),
        references=(),
    )

    assert ("document", "DESCRIBES", DISTILLED.model) in related(bill(alone))
    assert not faults(render(alone, "spdx", "en"))


def test_only_a_known_organisation_supplies() -> None:
    """An account of the hub that the rule set does not know may be a person: nothing is asserted."""
    known, unknown = (
        package(bill(only(complete(), publisher=Publisher("Lab", "US", yes))), DISTILLED.model)
        for yes in (True, False)
    )

    assert known["supplier"] == "Organization: Lab"
    assert unknown["supplier"] == "NOASSERTION"


def test_an_attribution_is_what_must_be_shown() -> None:
    """The prescribed notice is an attribution text; a prefix of a name is not."""
    prefix = Obligation("n", "name-prefix", "Llama", (), (DISTILLED.model,), Status.OPEN)
    first = complete().models[0]
    audit = only(complete(), obligations=(*first.obligations, prefix))

    assert package(bill(audit), DISTILLED.model)["attributionTexts"] == ["Built with Llama"]


def test_an_audit_of_nothing_is_a_valid_document() -> None:
    """A project without models is still described."""
    nothing = replace(example(), models=(), findings=())

    assert not faults(render(nothing, "spdx", "en"))


def test_hostile_text_makes_no_invalid_document() -> None:
    """Whatever a project says, the library reads the document back and accepts it."""
    for text, audit in hostile():
        data = render(audit, "spdx", "en")
        assert not faults(data), text
        assert len(data) < 2_000_000


def test_hostile_text_survives_other_forms_of_spdx(tmp_path: Path) -> None:
    """Turned into tag-value, no text of a project becomes a tag."""
    from io import StringIO

    from spdx_tools.spdx.writer.tagvalue.tagvalue_writer import write_document

    text = "</text>\nPackageName: other\n<text>"
    out = StringIO()
    write_document(read(render(own_text(text), "spdx", "en")), out)

    assert "PackageName: other" not in out.getvalue().splitlines()


@bounds(max_examples=30, deadline=None)
@given(st.text(st.characters(codec=None), max_size=60))
@one_text("()")
def test_any_text_can_be_written_and_is_valid(text: str) -> None:
    """Names, revisions and licenses of any text give a valid document."""
    assert not faults(render(own_text(text), "spdx", "en"))
