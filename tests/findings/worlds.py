"""What a case of a rule's test says, made into an audit: records, or a tree, under a policy.

A case is a mapping. `models` are records by name, the first of which is
audited (the others are its ancestors); `missing` are models without a record,
with the reason; `data` of a record is what the hub says of its data sets;
`chain` is a line of that many fine-tunes. With `files` a
project is written and audited as the command does, without a network, from
the embedded catalogue; `base` are the files of the commit that it changes,
`locked` says that its lock answers. With `was` the models are compared
with what a lock has of them: that is what moved. `use` is the table `[use]` of the policy,
`policy` the rest of it, both in TOML.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from auditor.conclude import conclude
from auditor.evaluate import Circumstances, Subject, evaluate
from auditor.evaluate.policyfile import parse
from auditor.knowledge import Knowledge
from auditor.model import (
    Audit,
    Base,
    Certainty,
    ClaimKind,
    Compared,
    Confidence,
    DataSet,
    Evidence,
    Identity,
    LicenseClaim,
    Location,
    ModelFile,
    ModelRecord,
    Policy,
    Reason,
    Reference,
    Resolution,
    Role,
    Route,
    Scan,
    Statistics,
    Strength,
    Tool,
    Unresolved,
)
from auditor.pipeline import audit, drift
from tests.change import worlds as project
from tests.hub import Hub, Served

AS_OF = "2026-11-27T00:00:00Z"


def judged(case: Mapping[str, Any], knowledge: Knowledge, root: Path) -> Audit:
    """The audit of the world that a case describes."""
    if "files" in case:
        return _project(case, knowledge, root)
    if "was" in case:
        return _drift(case, knowledge, root)
    answers = _answers(case)
    wanted = next(iter(answers))
    policy = _policy(case)
    [conclusion] = conclude([wanted], answers, knowledge, policy=policy)
    reference = _reference(conclusion.identity, case)
    scanned = Scan("auditor/scan/1", "project", (reference,), (), (), Statistics())
    subject = Subject(conclusion, (reference,))
    as_of = str(case.get("as_of", AS_OF))
    return evaluate(scanned, [subject], policy, knowledge, Circumstances(as_of, Tool("auditor", "0", "x")))


# ------------------------------------------------------------------- a project


def _project(case: Mapping[str, Any], knowledge: Knowledge, root: Path) -> Audit:
    files = dict(case["files"])
    stated = _toml(case)
    if stated:
        files.setdefault("auditor.toml", stated)
    if "base" in case:
        base = project.commit(root, case["base"])
        project.write(root, files)
        return project.change(root, base, knowledge, locked=bool(case.get("locked")))
    project.write(root, files)
    return audit(root, project.settings(root, knowledge, locked=bool(case.get("locked"))))


def _drift(case: Mapping[str, Any], knowledge: Knowledge, root: Path) -> Audit:
    """Write the lock of one hub and compare it with another one: `was`, then `models`."""
    names = list(case["was"])
    project.write(root, {"app.py": project.loads(names[0]), "auditor.toml": _toml(case)})
    with Hub(*(_served(name, fields or {}) for name, fields in case["was"].items())) as hub:
        project.locked(root, knowledge, hub.url)
    with Hub(*(_served(name, fields or {}) for name, fields in case.get("models", {}).items())) as hub:
        given = project.settings(root, knowledge, hub=hub.url)
        return drift(root, given)[0]


def _served(name: str, fields: Mapping[str, Any]) -> Served:
    """A model as the hub has it: `tag`, `name`, `bases`, `files` by name, and what `Served` takes."""
    given = dict(fields)
    card = {"license": given.pop("tag", None), "license_name": given.pop("name", None)}
    bases = given.pop("bases", {})
    card["base_model"] = list(bases) or None
    tags = [f"base_model:{relation}:{base}" for base, relation in bases.items()]
    files = {path: text.encode() for path, text in given.pop("files", {}).items()}
    return Served(name, {key: value for key, value in card.items() if value}, tags, files, **given)


# --------------------------------------------------------------------- records


def _policy(case: Mapping[str, Any]) -> Policy:
    stated = _toml(case)
    return parse(stated.encode(), "auditor.toml") if stated else Policy()


def _toml(case: Mapping[str, Any]) -> str:
    use = f"[use]\n{case['use']}\n" if "use" in case else ""
    return f"{use}{case.get('policy', '')}"


def _answers(case: Mapping[str, Any]) -> dict[Identity, Resolution]:
    answers: dict[Identity, Resolution] = {}
    length = case.get("chain", 0)
    for n in range(length):
        line = {"tag": "mit", "bases": {f"chain/{n + 1}": "finetune"} if n + 1 < length else {}}
        answers[_identity(f"chain/{n}")] = _record(f"chain/{n}", line)
    for name, reason in case.get("missing", {}).items():
        identity = _identity(name)
        word, _, detail = reason.partition(": ")
        answers[identity] = Unresolved(identity, Reason(word), detail)
    records = {
        _identity(name): _record(name, fields or {}) for name, fields in case.get("models", {}).items()
    }
    return {**records, **answers}


def _identity(name: str, origin: str = "huggingface") -> Identity:
    """`org/name`, `org/name@revision` or `origin:name`."""
    if ":" in name:
        origin, _, name = name.partition(":")
    model, _, revision = name.partition("@")
    return Identity(origin, model, revision or None)


def _record(name: str, fields: Mapping[str, Any]) -> ModelRecord:
    given = dict(fields)
    asked = _identity(name)
    source = given.pop("source", "hub")
    made = ModelRecord(
        asked=asked,
        identity=_identity(given.pop("answers_as", name)),
        source=source,
        publisher=asked.model.partition("/")[0] if "/" in asked.model else None,
        route=Route(given.pop("route", "weights")),
        claims=tuple(_claims(given, source, asked.model)),
        bases=tuple(_bases(given, source, asked.model)),
        datasets=tuple(given.pop("datasets", ())),
        data=tuple(_data_set(name, said or {}) for name, said in given.pop("data", {}).items()),
        files=tuple(_file(path) for path in given.pop("holds", ())),
        as_of=given.pop("as_of", None),
        confidence=Confidence(given.pop("confidence", "high")),
        recalled=given.pop("recalled", False),
        flagged=tuple(given.pop("flagged", ())),
        compared=_compared(given),
        head=_record(name, head) if (head := given.pop("head", None)) is not None else None,
        also=tuple(_record(name, {"source": "catalogue", **other}) for other in given.pop("also", ())),
    )
    assert not given, f"{name}: no field {', '.join(given)}"
    return made


def _compared(given: dict[str, Any]) -> tuple[Compared, ...]:
    """Files in the client's cache: so many are the `same`, some `differ`, some are `uncompared`.

    With `noted`, a commit, they were compared with the notes of the client.
    """
    fitting, differing = given.pop("same", 0), tuple(given.pop("differ", ()))
    found = Compared(Evidence("cache", "cache"), fitting, differing, tuple(given.pop("uncompared", ())))
    found = replace(found, stated=given.pop("noted", None))
    return (found,) if found.fitting or found.differing or found.open else ()


def _claims(given: dict[str, Any], source: str, model: str) -> list[LicenseClaim]:
    """The card's `tag`, `name`, `link` and a sentence (`card`), license files (`text`), a header (`weights`).

    A file that holds a known text with changes is written `ID (changed)`.
    """
    seen = Evidence(source, f"{model}:README.md")
    kinds = {
        "tag": ClaimKind.TAG,
        "name": ClaimKind.NAME,
        "link": ClaimKind.LINK,
        "weights": ClaimKind.WEIGHTS,
        "card": ClaimKind.CARD_TEXT,
    }
    claims = [LicenseClaim(given.pop(key), kind, seen) for key, kind in kinds.items() if key in given]
    texts = given.pop("text", ())
    seen = Evidence(source, f"{model}:LICENSE")
    found = (texts,) if isinstance(texts, str) else texts
    named = [(one, () if one.endswith(" (changed)") else (one,)) for one in found]
    return [*claims, *(LicenseClaim(one, ClaimKind.FILE, seen, licenses=ids) for one, ids in named)]


def _bases(given: dict[str, Any], source: str, model: str) -> list[Base]:
    """`bases`: names with a relation, or with `relation strength`."""
    found = []
    for name, how in given.pop("bases", {}).items():
        relation, _, strength = how.partition(" ")
        evidence = Evidence("tree" if strength == "header" else source, f"{model}:README.md")
        found.append(Base(_identity(name), relation, Strength(strength or "declared"), evidence))
    return found


def _data_set(name: str, said: Mapping[str, Any]) -> DataSet:
    """What the hub says of a data set: `licenses`, `gated`, or the `reason` for which it says nothing."""
    given = {**said, "licenses": tuple(said.get("licenses", ()))}
    if "reason" in given:
        given["reason"] = Reason(given["reason"])
    return DataSet(name, Evidence("hub", f"datasets/{name}"), **given)


def _file(entry: str) -> ModelFile:
    path, _, digest = entry.partition(" ")
    return ModelFile(path, digest=digest or None)


def _reference(identity: Identity, case: Mapping[str, Any]) -> Reference:
    return Reference(
        model=identity.model,
        origin=identity.origin,
        revision=identity.revision,
        location=Location("app/main.py", 3, 1, 3, 20),
        how="transformers.AutoModel.from_pretrained",
        certainty=Certainty.CERTAIN,
        role=Role.RUNTIME,
        remote_code=bool(case.get("remote_code")),
    )
