"""The keys of a policy to its types; what a ready policy fills in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from auditor.evaluate.policylines import line_of, lines
from auditor.evaluate.readypolicies import Ready
from auditor.model import Clarification, Identity, Policy, PolicyException, Scope, Signer, StatedNames, Use

_LISTS: Final = ("allow", "review", "deny")
_UNITS: Final = {
    "monthly": "monthly-active-users",
    "daily": "daily-active-users",
    "visits": "monthly-visits",
    "devices": "edge-devices",
}


def policy(raw: Mapping[str, Any], text: str, shown: str, digest: str, ready: Ready | None = None) -> Policy:
    """The policy of a checked file: its keys over those of the ready policy, lists joined."""
    below = ready.raw if ready else {}
    lists = _joined(below.get("policy", {}), raw.get("policy", {}))
    return Policy(
        path=shown,
        digest=f"sha256:{digest}",
        use=_use({**below.get("use", {}), **raw.get("use", {})}),
        scopes=tuple(Scope(tuple(one["paths"]), _use(one["use"])) for one in raw.get("scopes", ())),
        allow=tuple(lists.get("allow", ())),
        review=tuple(lists.get("review", ())),
        deny=tuple(lists.get("deny", ())),
        fail_on=lists.get("fail-on", "review"),
        contradictions=lists.get("contradictions", "review"),
        unknown=lists.get("unknown", "review"),
        catalogue_max_age=lists.get("catalogue-max-age", 365),
        exceptions=tuple(
            _exception(one, line_of(text, ["exceptions", str(number), "reason"]))
            for number, one in enumerate(raw.get("exceptions", ()))
        ),
        clarifications=tuple(
            _clarification(one, line_of(text, ["clarifications", str(number), "model"]))
            for number, one in enumerate(raw.get("clarifications", ()))
        ),
        models=tuple(map(_model, raw.get("models", ()))),
        names=tuple(
            _names(one, line_of(text, ["models", str(number), "model"]))
            for number, one in enumerate(raw.get("models", ()))
            if "names" in one
        ),
        origins=_words(raw.get("resolve", {}).get("origins")),
        verify_files=raw.get("resolve", {}).get("verify-files", False),
        signers=tuple(
            _signer(one, line_of(text, ["signatures", str(number), "model"]))
            for number, one in enumerate(raw.get("signatures", ()))
        ),
        extends=ready.name if ready else None,
        lines=dict(lines(raw, text)),
        extended=dict(lines(below, ready.text)) if ready else None,
    )


def _joined(below: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    joined = {**below, **own}
    for key in _LISTS:
        entries = dict.fromkeys((*own.get(key, ()), *below.get(key, ())))
        joined[key] = list(entries)
    return joined


def _use(raw: Mapping[str, Any]) -> Use:
    users = raw.get("users")
    amounts = {"monthly": users} if isinstance(users, int) else users
    return Use(
        commercial=raw.get("commercial"),
        distribution=raw.get("distribution"),
        users=None if amounts is None else {_UNITS[unit]: number for unit, number in amounts.items()},
        revenue=_money(raw.get("revenue")),
        product_revenue=_money(raw.get("product-revenue")),
        territories=_words(raw.get("territories")),
        fine_tunes=raw.get("fine-tunes"),
        trains_on_outputs=raw.get("trains-on-outputs"),
        hosts_models=raw.get("hosts-models"),
        fields=_words(raw.get("fields")),
        organisation=raw.get("organisation"),
    )


def _money(stated: str | None) -> dict[str, int] | None:
    if stated is None:
        return None
    amount, currency = stated.split()
    return {f"{currency}-per-year": int(amount.replace(",", "").replace("_", ""))}


def _words(stated: list[str] | None) -> tuple[str, ...] | None:
    return None if stated is None else tuple(stated)


def _exception(raw: Mapping[str, Any], line: int) -> PolicyException:
    fields = ("reason", "owner", "expires", "model", "license", "rule", "granted", "evidence")
    given = {name: raw[name] for name in fields if name in raw}
    return PolicyException(**given, paths=tuple(raw.get("paths", ())), line=line)


def _clarification(raw: Mapping[str, Any], line: int) -> Clarification:
    return Clarification(
        model=raw["model"],
        licenses=tuple(part.strip() for part in raw["license"].split(" AND ")),
        path=raw["path"],
        digest=raw["digest"],
        reason=raw["reason"],
        owner=raw["owner"],
        origin=raw.get("origin", "huggingface"),
        line=line,
    )


def _model(raw: Mapping[str, Any]) -> Identity:
    return Identity(raw.get("origin", "huggingface"), raw["model"], raw.get("revision"))


def _names(raw: Mapping[str, Any], line: int) -> StatedNames:
    return StatedNames(_model(raw), tuple(raw["names"]), raw["reason"], raw["owner"], line)


def _signer(raw: Mapping[str, Any], line: int) -> Signer:
    return Signer(
        model=raw["model"],
        public_key=raw.get("public-key"),
        certificates=tuple(raw.get("certificates", ())),
        identity=raw.get("identity"),
        issuer=raw.get("issuer"),
        line=line,
    )
