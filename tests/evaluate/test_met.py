"""Duties that the tree shows to be met, with the place; what is not found stays open."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Status
from auditor.pipeline import audit
from tests.change.worlds import loads, settings, write
from tests.licenses.texts import text as spdx_text

LLAMA = "meta-llama/Llama-3.1-8B-Instruct"
USE = """[use]
commercial = true
distribution = "product"
users = 1000
territories = ["JP"]
fine-tunes = false
trains-on-outputs = false
hosts-models = false
fields = ["customer-support"]
"""


def status(
    knowledge: Knowledge, root: Path, files: dict[str, str], kind: str
) -> tuple[Status, tuple[str, ...]]:
    """The status of the duty of that kind, and the places in the tree that its findings name."""
    write(root, {"app.py": loads(LLAMA), "auditor.toml": USE, **files})
    result = audit(root, settings(root, knowledge))
    [duty] = [one for one in result.obligations if one.kind == kind]
    seen = (one for finding in result.findings if finding.clause in duty.clauses for one in finding.evidence)
    return duty.status, tuple(one.locator for one in seen if one.source == "tree")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("web/footer.html", "<p>x</p>\n<footer>Built   with\nLlama</footer>"),
        ("README.md", "# Bot\n\nBuilt with Llama.\n"),
        ("ui/About.tsx", "export const About = () => <p>BUILT WITH LLAMA</p>\n"),
    ],
)
def test_a_notice_that_people_read_is_found(
    knowledge: Knowledge, tmp_path: Path, path: str, text: str
) -> None:
    """Blanks and case do not matter; the place is shown."""
    found, places = status(knowledge, tmp_path, {path: text}, "display-notice")

    assert found is Status.MET
    assert places and places[0].startswith(path)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("README.md", "Built with Llamas and love\n".replace("Llamas", "L lama")),
        ("app2.py", '"""Built with Llama"""\n'),
        ("Built with Llama.bin", "x"),
        ("README.md", "x" * 600_000 + "Built with Llama"),
    ],
)
def test_what_people_do_not_read_meets_nothing(
    knowledge: Knowledge, tmp_path: Path, path: str, text: str
) -> None:
    """Source, names of files and other words are no notice."""
    assert status(knowledge, tmp_path, {path: text}, "display-notice") == (Status.OPEN, ())


def test_a_prescribed_notice_counts_in_a_file_that_goes_along(knowledge: Knowledge, tmp_path: Path) -> None:
    """The text of a notice file stands in NOTICE or its like, not in any page."""
    license_ = knowledge.licenses["llama-3.1-community"]
    [notice] = [clause.text for clause in license_.clauses if clause.kind == "notice-file"]
    assert notice

    assert status(knowledge, tmp_path, {"docs/page.md": notice}, "notice-file")[0] is Status.OPEN
    assert status(knowledge, tmp_path, {"NOTICE": notice}, "notice-file")[0] is Status.MET


def test_a_duty_that_is_met_is_still_a_duty(knowledge: Knowledge, tmp_path: Path) -> None:
    """The model stays allowed with obligations: somebody has to keep it so."""
    write(tmp_path, {"app.py": loads(LLAMA), "auditor.toml": USE, "README.md": "Built with Llama\n"})

    result = audit(tmp_path, settings(tmp_path, knowledge))

    [finding] = [one for one in result.findings if one.rule == "display-notice-missing"]
    assert (finding.case, finding.severity) == ("met", "info")
    assert result.models[0].decision == "allow-with-obligations"


def test_a_copy_of_the_license_is_recognised_by_its_words(knowledge: Knowledge, tmp_path: Path) -> None:
    """Unchanged, beside other notices; the project's own license is no copy for a model."""
    apache = spdx_text("Apache-2.0")
    write(tmp_path, {"app.py": loads("mistralai/Mistral-7B-v0.1"), "auditor.toml": USE})

    def copy(files: dict[str, str | None]) -> Status:
        write(tmp_path, files)
        result = audit(tmp_path, settings(tmp_path, knowledge))
        [duty] = [one for one in result.obligations if one.kind == "license-copy"]
        return duty.status

    assert copy({"LICENSE": apache}) is Status.OPEN
    assert copy({"licenses/LICENSE-mistral.txt": apache.replace("irrevocable", "revocable")}) is Status.OPEN
    assert copy({"licenses/LICENSE-mistral.txt": apache}) is Status.MET


def test_somebody_else_s_mit_notice_is_no_copy(knowledge: Knowledge, tmp_path: Path) -> None:
    """The notice of the rights holder has to stand in it, and nobody can see here whose it is."""
    write(
        tmp_path,
        {"app.py": loads("zai-org/GLM-4.5"), "auditor.toml": USE, "licenses/x.txt": spdx_text("MIT")},
    )

    result = audit(tmp_path, settings(tmp_path, knowledge))

    assert {one.status for one in result.obligations} == {Status.UNCHECKED}


TUNES = USE.replace("fine-tunes = false", "fine-tunes = true")


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ('model.push_to_hub("acme/Llama-3.1-8B-support")', Status.MET),
        ('model.push_to_hub("acme/llama_3.1_support")', Status.MET),
        ('model.push_to_hub("acme/support-llama")', Status.OPEN),
        ('model.push_to_hub("acme/Llama-a"); model.push_to_hub("acme/support")', Status.OPEN),
        ("model.push_to_hub(args.name)", Status.OPEN),
        ("pass", Status.OPEN),
    ],
)
def test_a_derivative_s_name_is_read_where_it_is_published(
    knowledge: Knowledge, tmp_path: Path, published: str, expected: Status
) -> None:
    """Every name that the program publishes under must begin as asked; one that nobody can see does not."""
    files = {"app.py": f"{loads(LLAMA)}\n{published}\n", "auditor.toml": TUNES}

    found, places = status(knowledge, tmp_path, files, "name-prefix")

    assert found is expected
    assert all(one.startswith("app.py:") for one in places)
    assert bool(places) or expected is Status.OPEN


def test_another_model_s_name_proves_nothing_for_this_one(knowledge: Knowledge, tmp_path: Path) -> None:
    """What is published beside the model counts; a name from another program only where none stands there."""
    files = {
        "app.py": f'{loads(LLAMA)}\nmodel.push_to_hub("acme/support")\n',
        "other.py": 'model.push_to_hub("acme/Llama-other")\n',
        "auditor.toml": TUNES,
    }

    assert status(knowledge, tmp_path, files, "name-prefix")[0] is Status.OPEN


def test_the_card_of_an_adapter_in_the_tree_says_its_name(knowledge: Knowledge, tmp_path: Path) -> None:
    """A folder with an adapter is published under the name that its card gives it."""
    adapter = {
        "tuned/adapter_config.json": f'{{"peft_type": "LORA", "base_model_name_or_path": "{LLAMA}"}}',
        "auditor.toml": TUNES,
    }
    for name, expected in (("Llama-3.1-support", Status.MET), ("support", Status.OPEN)):
        card = f"---\nbase_model: {LLAMA}\nmodel-index:\n- name: {name}\n  results: []\n---\n"
        files = {**adapter, "app.py": "", "tuned/README.md": card}
        write(tmp_path, files)
        audited = audit(tmp_path, settings(tmp_path, knowledge))
        [duty] = [one for one in audited.obligations if one.kind == "name-prefix"]
        assert duty.status is expected, name


def test_what_no_tree_can_show_is_unchecked_and_says_why(knowledge: Knowledge, tmp_path: Path) -> None:
    """Conduct, contracts with recipients and free wording are for a person; each says the reason in words."""
    write(tmp_path, {"app.py": loads(LLAMA), "auditor.toml": USE})

    audited = audit(tmp_path, settings(tmp_path, knowledge))

    acting = [one for one in audited.obligations if one.condition is None]
    checked = {one.kind for one in acting if one.status is not Status.UNCHECKED}
    why = {one.kind: one.because for one in acting if one.status is Status.UNCHECKED}
    assert {"display-notice", "notice-file", "license-copy"} <= checked
    assert why["acceptable-use"] == "conduct"
    assert all(one.because is None for one in audited.obligations if one.status is not Status.UNCHECKED)
    assert {f"unchecked.{one}" for one in why.values()} <= audited.words.terms.keys()


def test_every_kind_of_duty_says_why_a_tree_may_not_show_it(knowledge: Knowledge) -> None:
    """No duty is called open where nothing could ever close it: each kind has its reason in words."""
    vocabulary = knowledge.vocabulary
    duties = {name: kind for name, kind in vocabulary.kinds.items() if kind.nature == "duty"}

    assert all(f"unchecked.{kind.unchecked}" in vocabulary.terms for kind in duties.values())
    assert not [name for name, kind in vocabulary.kinds.items() if kind.unchecked and name not in duties]
