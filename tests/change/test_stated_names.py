"""`names` of `[[models]]`: what a reviewer found out settles a name, and never anything that has a record."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Audit, AuditedModel, Decision, Identity, Reason
from auditor.pipeline import audit, audit_models, drift, exit_code
from auditor.render import render
from auditor.render.json import read
from auditor.resolve.lockfile import parse, sealed
from auditor.resolve.lockfile import write as dump
from tests.change.worlds import NOWHERE, change, checked, commit, loads, locked, rules, settings, write
from tests.hub import Hub, Served

USE = '[use]\ncommercial = true\ndistribution = "hosted"\nusers = 1000\n'
FREE, RESEARCH = "deepseek-ai/DeepSeek-R1", "Qwen/Qwen2.5-3B-Instruct"
SERVER = "http://10.0.0.3:8000/v1"


def asks(*models: str) -> str:
    """A module that asks a server of one's own for models by the server's names."""
    lines = [f'client.chat.completions.create(model="{model}", messages=[])' for model in models]
    made = f'client = OpenAI(base_url="{SERVER}", api_key="none")'
    return "\n".join(["from openai import OpenAI", made, *lines, ""])


def stated(model: str, *names: str, revision: str | None = None, origin: str | None = None) -> str:
    """An entry that states names to be a model."""
    pin = f'revision = "{revision}"\n' if revision else ""
    where = f'origin = "{origin}"\n' if origin else ""
    listed = json.dumps(names)
    who = 'reason = "Digests compared on 2026-03-01."\nowner = "kenji@example.org"\n'
    return f'[[models]]\nmodel = "{model}"\n{where}{pin}names = {listed}\n{who}'


def audited(root: Path, knowledge: Knowledge, files: dict[str, str], hub: str = NOWHERE) -> Audit:
    """The audit of a project, as the command makes it."""
    write(root, files)
    return audit(root, settings(root, knowledge, hub=hub))


def only(result: Audit) -> AuditedModel:
    """The one model of an audit."""
    [model] = result.models
    return model


# ------------------------------------------------------------------- it settles


def test_a_name_becomes_the_model_with_its_places_and_roles(knowledge: Knowledge, tmp_path: Path) -> None:
    """Server, folder and file are places of the one model, at its revision; nothing is left open."""
    model = Served("maker/model", {"license": "mit"})
    files = {
        "client.py": asks("house-model"),
        "train.yaml": "base_model: /workspace/models/house-7b\nadapter: lora\n",
        "app.py": 'from transformers import AutoModel\nAutoModel.from_pretrained("./tuned")\n',
        "auditor.toml": USE + stated("maker/model", "house-model", "house-7b", "./tuned", revision=model.sha),
    }
    with Hub(model) as hub:
        result = audited(tmp_path, knowledge, files, hub.url)

    found = only(result)
    assert (found.origin, found.model, found.revision) == ("huggingface", "maker/model", model.sha)
    assert found.concluded == "mit" and found.unresolved is None
    assert [(one.location.path, one.role, one.named) for one in found.references] == [
        ("app.py", "runtime", "./tuned"),
        ("client.py", "runtime", "house-model"),
        ("train.yaml", "training", "house-7b"),
    ]
    assert not result.coverage.undecided
    assert not rules(result) & {"model-not-in-project", "reference-without-model", "revision-unpinned"}
    [statement] = [one for one in result.findings if one.rule == "identity-stated"]
    assert statement.arguments["names"] == ("house-model", "house-7b", "./tuned")
    assert {place.path for place in statement.places} == {"app.py", "client.py", "train.yaml"}
    assert statement.evidence[0].locator == "auditor.toml:6"
    assert statement.evidence[0].excerpt == "kenji@example.org: Digests compared on 2026-03-01."


def test_a_model_that_the_use_does_not_allow_is_denied_under_its_local_name(
    knowledge: Knowledge, tmp_path: Path
) -> None:
    """The decision follows the license of the model that is said to be there."""
    files = {"client.py": asks("house"), "auditor.toml": USE + stated(RESEARCH, "house")}

    result = audited(tmp_path, knowledge, files)

    assert only(result).decision is Decision.DENY
    [found] = [one for one in result.findings if one.rule == "use-noncommercial"]
    assert [place.path for place in found.places] == ["client.py"]
    assert exit_code(result, "review", knowledge) == 1


def test_the_use_of_a_scope_holds_for_the_places_of_the_name(knowledge: Knowledge, tmp_path: Path) -> None:
    """What only an evaluation loads is judged by its use: the entry itself is no further place."""
    scope = '[[scopes]]\npaths = ["eval/"]\nuse = {commercial = false, distribution = "internal"}\n'
    policy = USE + scope + stated(RESEARCH, "house")

    result = audited(tmp_path, knowledge, {"eval/run.py": asks("house"), "auditor.toml": policy})

    assert "use-noncommercial" not in rules(result)
    write(tmp_path, {"app.py": asks("house")})
    assert audit(tmp_path, settings(tmp_path, knowledge)).decision is Decision.DENY


def test_an_entry_of_which_no_name_is_found_is_audited_as_one_without_names(
    knowledge: Knowledge, tmp_path: Path
) -> None:
    """The model is listed all the same, and that the names are idle is told."""
    result = audited(tmp_path, knowledge, {"auditor.toml": USE + stated(RESEARCH, "mistyped")})

    assert only(result).decision is Decision.DENY
    assert [one.location.path for one in only(result).references] == ["auditor.toml"]
    assert "stated-name-unused" in rules(result)


def test_one_of_several_names_is_settled_alone(knowledge: Knowledge, tmp_path: Path) -> None:
    """What else the call may load is still open."""
    source = asks("x").replace('"x"', '"house-a" if fast else "house-b"')
    files = {"client.py": source, "auditor.toml": USE + stated(FREE, "house-b")}

    result = audited(tmp_path, knowledge, files)

    assert {one.model: (one.origin, one.decision) for one in result.models} == {
        FREE: ("huggingface", Decision.ALLOW),
        "house-a": ("local", Decision.REVIEW),
    }


def test_a_statement_without_a_revision_is_told_at_its_line(knowledge: Knowledge, tmp_path: Path) -> None:
    """There is where to say which one it is; the place itself passes none."""
    files = {"client.py": asks("house"), "auditor.toml": USE + stated(FREE, "house")}

    result = audited(tmp_path, knowledge, files)

    [found] = [one for one in result.findings if one.rule == "revision-unpinned"]
    assert [(place.path, place.line) for place in found.places] == [("auditor.toml", 6)]


def test_a_name_may_stand_for_weights_of_the_tree(knowledge: Knowledge, tmp_path: Path) -> None:
    """What is stated is then read: the statement says where, not what."""
    files = {
        "model/config.json": '{"architectures": ["LlamaForCausalLM"], "model_type": "llama"}',
        "client.py": asks("house"),
        "auditor.toml": USE + stated("model", "house", origin="local"),
    }

    result = audited(tmp_path, knowledge, files)

    assert "house" not in {one.model for one in result.models}
    assert result.decision is Decision.REVIEW and "license-missing" in rules(result)


# ------------------------------------------------------------------- it launders nothing


def test_a_name_that_the_hub_has_is_judged_by_the_hub(knowledge: Knowledge, tmp_path: Path) -> None:
    """Saying that it is a freer model changes nothing, and that is told."""
    files = {"app.py": loads(RESEARCH), "auditor.toml": USE + stated(FREE, RESEARCH)}

    result = audited(tmp_path, knowledge, files)

    assert {one.model: one.decision for one in result.models}[RESEARCH] is Decision.DENY
    [told] = [one for one in result.findings if one.rule == "stated-name-unused"]
    assert told.variant == "recorded" and told.arguments["origin"] == "huggingface"


def test_a_name_that_only_the_hub_could_have_stays_open(knowledge: Knowledge, tmp_path: Path) -> None:
    """Missing, private, or not asked: somebody may publish other weights under it tomorrow."""
    policy = USE + stated("maker/model", "maker/gone")
    with Hub(Served("maker/gone", behaviour="missing"), Served("maker/model", {"license": "mit"})) as hub:
        result = audited(
            tmp_path, knowledge, {"app.py": loads("maker/gone"), "auditor.toml": policy}, hub.url
        )

    assert {one.model: one.decision for one in result.models}["maker/gone"] is Decision.REVIEW
    assert "identity-stated" not in rules(result)


def test_weights_of_the_tree_are_judged_by_what_they_show(knowledge: Knowledge, tmp_path: Path) -> None:
    """A header that names a research model is not talked away."""
    files = {
        "tone/adapter_config.json": f'{{"base_model_name_or_path": "{RESEARCH}", "peft_type": "LORA"}}',
        "auditor.toml": USE + stated(FREE, "tone", "tone/adapter_config.json"),
    }

    result = audited(tmp_path, knowledge, files)

    adapter = next(one for one in result.models if one.origin == "local")
    assert adapter.decision is Decision.DENY
    assert "tree" in {one.variant for one in result.findings if one.rule == "stated-name-unused"}


def test_an_entry_of_the_lock_cannot_make_a_model_of_the_hub_nobodys(
    knowledge: Knowledge, tmp_path: Path
) -> None:
    """Having the lock say "no records" of a hub's model gains nothing by a statement of that name."""
    policy = USE + stated(FREE, "nobody/unheard-of")
    commit(tmp_path, {"app.py": loads("nobody/unheard-of"), "auditor.toml": policy})
    locked(tmp_path, knowledge)
    lock = tmp_path / "models.lock"
    entries = parse(lock.read_bytes(), "models.lock").entries
    forged = [
        sealed(replace(one, unresolved=Reason.NO_RECORDS)) if one.name == "nobody/unheard-of" else one
        for one in entries
    ]
    lock.write_bytes(dump(forged))

    result = checked(tmp_path, knowledge)

    assert {one.model: one.decision for one in result.models}["nobody/unheard-of"] is Decision.REVIEW
    assert "identity-stated" not in rules(result)


def test_what_is_known_at_run_time_only_stays_open(knowledge: Knowledge, tmp_path: Path) -> None:
    """An expression is no name."""
    source = "import sys\nfrom transformers import AutoModel\nAutoModel.from_pretrained(sys.argv[1])\n"
    files = {"app.py": source, "auditor.toml": USE + stated(FREE, "sys.argv[1]")}

    assert "reference-undecided" in rules(audited(tmp_path, knowledge, files))


def test_a_policy_may_want_every_statement_reviewed(knowledge: Knowledge, tmp_path: Path) -> None:
    """A statement is raised by the name of its rule, as hygiene is."""
    policy = f'{USE}[policy]\nreview = ["rule:identity-stated"]\n' + stated(FREE, "house")

    result = audited(tmp_path, knowledge, {"client.py": asks("house"), "auditor.toml": policy})

    assert only(result).decision is Decision.REVIEW


# ------------------------------------------------------------------- in a change


def test_a_change_cannot_settle_its_own_name(knowledge: Knowledge, tmp_path: Path) -> None:
    """The base's statements decide: the name is open, the model is audited, the statement is shown."""
    commit(tmp_path, {"README.md": "words\n", "auditor.toml": USE})
    write(tmp_path, {"client.py": asks("house"), "auditor.toml": USE + stated(FREE, "house")})

    result = change(tmp_path, "HEAD", knowledge)

    assert {one.model: one.decision for one in result.models} == {
        "house": Decision.REVIEW,
        FREE: Decision.ALLOW,
    }
    [told] = [one for one in result.findings if one.rule == "policy-changed"]
    assert told.variant == "added" and told.arguments["key"] == "models.names: house"
    assert "kenji@example.org" in str(told.arguments["after"]) and told.places[0].line == 6
    commit(tmp_path, {})
    write(tmp_path, {"more.py": asks("house")})
    assert not change(tmp_path, "HEAD", knowledge).findings


def test_a_change_cannot_say_that_a_name_is_another_model(knowledge: Knowledge, tmp_path: Path) -> None:
    """Nor take the statement away unseen."""
    commit(tmp_path, {"client.py": asks("house"), "auditor.toml": USE + stated(RESEARCH, "house")})
    write(tmp_path, {"auditor.toml": USE + stated(FREE, "house")})

    result = change(tmp_path, "HEAD", knowledge)
    whole = change(tmp_path, "HEAD", knowledge, everything=True)

    [told] = [one for one in result.findings if one.rule == "policy-changed"]
    assert RESEARCH in str(told.arguments["before"]) and FREE in str(told.arguments["after"])
    assert {one.model: one.decision for one in whole.models}[RESEARCH] is Decision.DENY


# ------------------------------------------------------------------- locks


def test_the_lock_has_the_model_and_not_the_name(knowledge: Knowledge, tmp_path: Path) -> None:
    """A check from it says the same, and misses nothing; drift compares the model."""
    model = Served("maker/model", {"license": "mit"})
    policy = USE + stated("maker/model", "house", "./tuned", revision=model.sha)
    files = {"client.py": asks("house"), "app.py": loads("./tuned"), "auditor.toml": policy}
    write(tmp_path, files)
    with Hub(model) as hub:
        wrote = locked(tmp_path, knowledge, hub.url)
        moved, _ = drift(tmp_path, settings(tmp_path, knowledge, hub=hub.url))
    again = checked(tmp_path, knowledge)

    text = (tmp_path / "models.lock").read_text(encoding="utf-8")
    assert 'name = "maker/model"' in text and "house" not in text
    assert [(one.rule, one.fingerprint) for one in again.findings] == [
        (one.rule, one.fingerprint) for one in wrote.findings
    ]
    assert "lock-missing-model" not in rules(again) and not moved.findings


# ------------------------------------------------------------------- documents

HOSTILE = "<b>x</b> ![i](http://i) | \\u202e"


def spoken(text: str) -> str:
    """A text without the spaces at which lines are broken."""
    return "".join(text.split())


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "taken as Qwen/Qwen2.5-3B-Instruct on the word of kenji@example.org (auditor.toml:6)"),
        ("ja", "証拠ではなくkenji@example.orgの申告（auditor.toml:6）に基づき"),
        ("zh", "系依 kenji@example.org 的陈述（auditor.toml:6）而非证据"),
    ],
)
def test_documents_say_on_whose_word(knowledge: Knowledge, tmp_path: Path, language: str, words: str) -> None:
    """With the names, the reason and the line, wherever a person reads of the model."""
    files = {"client.py": asks("house"), "auditor.toml": USE + stated(RESEARCH, "house")}
    result = audited(tmp_path, knowledge, files)

    for kind in ("html", "terminal", "check", "markdown"):
        said = spoken(render(result, kind, language).decode()).replace("`", "")
        assert spoken(words) in said, kind
        assert spoken("Digests compared on 2026-03-01.") in said, kind
    assert read(render(result, "json", language)) == result
    package = render(result, "spdx", language).decode()
    assert "on the word of kenji@example.org" in package and 'as \\"house\\"' in package


def test_names_and_reasons_cannot_steer_a_document(knowledge: Knowledge, tmp_path: Path) -> None:
    """Whoever writes a policy writes text, never markup: of a name that is found, and of one that is not."""
    entry = stated(RESEARCH, "house", HOSTILE).replace("Digests compared", "<b>x</b> ![i](http://i) \\u202e")

    result = audited(tmp_path, knowledge, {"client.py": asks("house"), "auditor.toml": USE + entry})

    page = render(result, "html", "en").decode()
    comment = render(result, "markdown", "en").decode().replace("`![i](http://i`", "an address as code")
    screen = render(result, "check", "en").decode()
    assert "&lt;b&gt;x&lt;/b&gt;" in page and "<b>x" not in page
    assert "\\<b\\>x" in comment and "<b>x" not in comment and "![i](" not in comment
    assert not any("\u202e" in text for text in (page, comment, screen))


def test_the_same_project_gives_the_same_bytes(knowledge: Knowledge, tmp_path: Path) -> None:
    """Whatever the order of names and entries."""
    policy = USE + stated(RESEARCH, "b", "a") + stated(FREE, "c", "d")
    files = {"client.py": asks("d", "c", "b", "a"), "auditor.toml": policy}
    first = audited(tmp_path, knowledge, files)
    second = audit(tmp_path, settings(tmp_path, knowledge))

    for kind in ("json", "html", "check", "markdown", "sarif"):
        assert render(first, kind, "en") == render(second, kind, "en")


def test_a_model_by_name_is_no_project_that_lacks_the_names(knowledge: Knowledge, tmp_path: Path) -> None:
    """`auditor model` with such a policy says nothing of places."""
    write(tmp_path, {"auditor.toml": USE + stated(FREE, "house")})

    result = audit_models([Identity("huggingface", FREE)], settings(tmp_path, knowledge))

    assert "stated-name-unused" not in rules(result)
