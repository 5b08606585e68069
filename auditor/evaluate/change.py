"""What a change brought: the audit of the work tree, less what the base had already."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any, Final

from auditor.evaluate.deciding import worst
from auditor.evaluate.findings import Maker
from auditor.evaluate.obligations import obligations
from auditor.evaluate.wording import wording
from auditor.knowledge import Knowledge
from auditor.model import (
    Audit,
    AuditedModel,
    Decision,
    Evidence,
    Finding,
    Location,
    Policy,
    PolicyException,
    Signer,
    Use,
)

_ORDER: Final = list(Decision)
_LISTS: Final = ("allow", "review", "deny")
_VALUES: Final = ("fail_on", "contradictions", "unknown", "catalogue_max_age")


def brought(base: Audit, now: Audit, commit: str, knowledge: Knowledge) -> Audit:
    """The part of `now` that `base`, the audit of `commit`, lacks: added, re-pinned or made worse."""
    before = {(one.fingerprint, one.revision): one for one in base.findings}
    new_models = {_key(one) for one in now.models} - {_key(one) for one in base.models}
    kept = tuple(
        finding
        for finding in now.findings
        if (finding.origin, finding.model, finding.revision) in new_models
        or _worse(finding, before.get((finding.fingerprint, finding.revision)))
    )
    about = {(one.origin, one.model, one.revision) for one in kept}
    models = tuple(one for one in now.models if _key(one) in new_models or _key(one) in about)
    return replace(_of(now, kept, models, knowledge), base=commit)


def only(audit: Audit, rules: Collection[str], knowledge: Knowledge) -> Audit:
    """The audit with the findings of these rules alone, each model decided by them."""
    findings = tuple(one for one in audit.findings if one.rule in rules)

    def decided(model: AuditedModel) -> AuditedModel:
        mine = [one for one in findings if (one.origin, one.model, one.revision) == _key(model)]
        decision = worst(one.decision for one in mine)
        return replace(model, decision=decision, conditions=(), obligations=())

    return _of(audit, findings, tuple(map(decided, audit.models)), knowledge)


def with_policy_changes(audit: Audit, base: Policy, now: Policy, knowledge: Knowledge) -> Audit:
    """The audit with a finding for all that a change does to the policy."""
    changes = tuple(policy_changes(base, now, Maker(knowledge, audit.policy, wording(knowledge))))
    return _of(audit, (*audit.findings, *changes), audit.models, knowledge) if changes else audit


def _of(
    audit: Audit, findings: tuple[Finding, ...], models: tuple[AuditedModel, ...], knowledge: Knowledge
) -> Audit:
    """The audit with only these findings and models, decided anew."""
    places = {(place.path, place.line, place.column) for one in findings for place in one.places}
    seen = audit.coverage
    undecided = tuple(
        one for one in seen.undecided if (one.location.path, one.location.line, one.location.column) in places
    )
    rules = dict(audit.words.rules)
    said = wording(knowledge).rules
    rules |= {one.rule: said[one.rule] for one in findings if one.rule not in rules}
    used = {one.rule for one in findings}
    return replace(
        audit,
        decision=worst(finding.decision for finding in findings),
        models=models,
        findings=findings,
        obligations=obligations(findings, knowledge),
        coverage=replace(
            seen,
            undecided=undecided,
            unread=tuple(one for one in seen.unread if (one.path, 1, 1) in places),
            resolved=sum(one.unresolved is None for one in models),
            unresolved=sum(one.unresolved is not None for one in models),
        ),
        exceptions=tuple(one for one in audit.exceptions if any(one == own.suppressed for own in findings)),
        words=replace(audit.words, rules={id_: rule for id_, rule in sorted(rules.items()) if id_ in used}),
    )


def _key(model: AuditedModel) -> tuple[str | None, str | None, str | None]:
    return model.origin, model.model, model.revision


def _worse(finding: Finding, before: Finding | None) -> bool:
    return before is None or _ORDER.index(finding.decision) > _ORDER.index(before.decision)


# ------------------------------------------------------------------ the policy


def policy_changes(base: Policy, now: Policy, maker: Maker) -> Iterator[Finding]:
    """A finding for each statement of the policy that the change adds, removes or alters."""
    if base.digest == now.digest:
        return
    before, after = dict(_statements(base)), dict(_statements(now))
    for key in sorted(before.keys() | after.keys()):
        old, new = before.get(key), after.get(key)
        if old == new:
            continue
        variant = "added" if old is None else "removed" if new is None else None
        line = _line(now, key)
        path = now.path or base.path or ""
        yield maker.make(
            "policy-changed",
            {"key": key, "before": old or "", "after": new or ""},
            variant=variant,
            places=(Location(path, line, 1, line, 1),) if now.path else (),
            evidence=(Evidence("policy", f"{path}:{line}"),),
            key=(key, old or "", new or ""),
        )


def _statements(policy: Policy) -> Iterator[tuple[str, str]]:
    """Every statement by its key, as one line of text."""
    yield from _of_use("use", policy.use)
    for name in _LISTS:
        yield from ((f"policy.{name}: {entry}", entry) for entry in getattr(policy, name))
    if policy.path is not None:
        yield from ((f"policy.{name.replace('_', '-')}", str(getattr(policy, name))) for name in _VALUES)
    for scope in policy.scopes:
        yield from _of_use(f"scopes {', '.join(scope.paths)}", scope.use)
    for exception in policy.exceptions:
        yield _excepted(exception)
    for one in policy.clarifications:
        said = f"{' AND '.join(one.licenses)}, {one.owner}: {one.reason} ({one.path}, {one.digest})"
        yield f"clarifications: {one.model}", said
    for stated in policy.names:
        revision = f"@{stated.model.revision}" if stated.model.revision else ""
        said = f"{stated.model.origin}: {stated.model.model}{revision}, {stated.owner}: {stated.reason}"
        yield from ((f"models.names: {name}", said) for name in stated.names)
    if policy.origins is not None:
        yield "resolve.origins", _told(policy.origins)
    if policy.verify_files:
        yield "resolve.verify-files", _told(policy.verify_files)
    for signer in policy.signers:
        yield f"signatures: {signer.model}", _signed_by(signer)


def _excepted(exception: PolicyException) -> tuple[str, str]:
    what = ", ".join(filter(None, (exception.model, exception.license, exception.rule)))
    paths = f" ({', '.join(exception.paths)})" if exception.paths else ""
    return f"exceptions: {what}{paths}", f"{exception.owner}, {exception.expires}: {exception.reason}"


def _signed_by(signer: Signer) -> str:
    """Whose signature is asked for, in one line: a key and certificates by what tells two of them apart."""
    if signer.identity is not None:
        return f"{signer.identity} ({signer.issuer})"
    texts = (signer.public_key,) if signer.public_key is not None else signer.certificates
    kind = "public key" if signer.public_key is not None else "certificates"
    return f"{kind} sha256:{hashlib.sha256(''.join(texts).encode()).hexdigest()}"


def _of_use(place: str, use: Use) -> Iterator[tuple[str, str]]:
    for one in fields(Use):
        value: Any = getattr(use, one.name)
        if value is not None:
            yield f"{place}.{one.name.replace('_', '-')}", _told(value)


def _told(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return ", ".join(f"{number} {unit}" for unit, number in sorted(value.items()))
    if isinstance(value, Iterable) and not isinstance(value, str):
        return ", ".join(map(str, value)) or "none"
    return str(value)


def _line(policy: Policy, key: str) -> int:
    """The line of the policy on which a statement stands, the first where it is not known."""
    place = key.partition(":")[0]
    for exception in policy.exceptions:
        if _excepted(exception)[0] == key:
            return exception.line or 1
    for one in policy.clarifications:
        if f"clarifications: {one.model}" == key:
            return one.line or 1
    for stated in policy.names:
        if key in {f"models.names: {name}" for name in stated.names}:
            return stated.line or 1
    for signer in policy.signers:
        if f"signatures: {signer.model}" == key:
            return signer.line or 1
    lines = policy.lines or {}
    return lines.get(key, lines.get(place, 1))
