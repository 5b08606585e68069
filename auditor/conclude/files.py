"""What the names of a model's files tell of its license texts. The texts themselves are read elsewhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

from auditor.knowledge import Knowledge
from auditor.knowledge.textfiles import CODE, LICENSE, POLICY, TERMS, WEIGHTS, named
from auditor.model import Evidence, ModelRecord, Observation, Route, SignatureState, Term

#: A license file that does not say whose it is: that of the code, where another is the weights'.
_PLAIN: Final = re.compile(r"licen[cs]e(?:\.(?:md|txt))?", re.IGNORECASE)
_CARD: Final = "README.md"
_COPY: Final = "license-copy"


def on_files(record: ModelRecord, terms: Collection[Term], knowledge: Knowledge) -> Iterator[Observation]:
    """No text where a license asks for a copy of it; two texts, one for the code and one for the weights."""
    paths = sorted(file.path for file in record.files)
    if record.route is not Route.WEIGHTS or not paths:
        return
    model = record.identity.model
    seen = (Evidence(record.source, model),)
    asking = [knowledge.licenses[term.license] for term in terms if term.via is None]
    asking = [one for one in asking if any(clause.kind == _COPY for clause in one.clauses)]
    if asking and _CARD in paths and not any(named(path, LICENSE, TERMS, POLICY) for path in paths):
        license_ = ", ".join(one.name for one in asking)
        yield Observation("license-text-missing", {"model": model, "license": license_}, evidence=seen)
    apart = _told_apart(paths)
    if apart:
        yield Observation("code-and-weights-differ", {"model": model, "files": apart}, evidence=seen)


def on_signature(record: ModelRecord) -> Iterator[Observation]:
    """Weights without a signature, with one that nobody verified, or that are not those that were signed."""
    found, model = record.signed, record.identity.model
    if found is None or found.state is SignatureState.VERIFIED:
        return
    if found.state is SignatureState.MISSING:
        yield Observation("signature-missing", {"model": model}, evidence=(found.evidence,))
        return
    bundle = found.evidence.locator
    if found.state is SignatureState.FITS:
        yield Observation(
            "signature-unverified", {"model": model, "bundle": bundle}, evidence=(found.evidence,)
        )
        return
    arguments = {"model": model, "bundle": bundle, "file": found.file or ""}
    arguments |= {"signer": found.signer} if found.signer else {}
    evidence = replace(found.evidence, excerpt=found.detail) if found.detail else found.evidence
    variant = None if found.state is SignatureState.BROKEN else str(found.state)
    yield Observation("signature-invalid", arguments, evidence=(evidence,), variant=variant)


def on_compared(record: ModelRecord) -> Iterator[Observation]:
    """Files at hand that are not those which the origin's record states for their commit."""
    commit = (record.identity.revision or "")[:12]
    for one in record.compared:
        arguments = {"model": record.identity.model, "commit": one.stated or commit}
        if one.differing:
            noted = "noted" if one.stated and "@" not in one.stated else None  # nobody had the hub's record
            yield Observation(
                "files-differ", {**arguments, "files": one.differing}, evidence=(one.evidence,), variant=noted
            )
        if one.open:
            yield Observation(
                "files-differ", {**arguments, "files": one.open}, evidence=(one.evidence,), variant="open"
            )


def _told_apart(paths: Collection[str]) -> tuple[str, ...]:
    """License files of which one is for the weights and another for the code, empty if nothing says so."""
    texts = [path for path in paths if "/" not in path and named(path, LICENSE)]
    weights = [path for path in texts if named(path, WEIGHTS)]
    code = [path for path in texts if named(path, CODE) or _PLAIN.fullmatch(path)]
    if weights and set(code) - set(weights):
        return tuple(dict.fromkeys((*code, *weights)))
    return ()
