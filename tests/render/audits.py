"""An audit made by hand, with words of its own, so that a document is compared with what it must say.

One model of every decision: a label that drops its base's terms, weights that
the use may not touch, one that depends on a number, one without an answer, a
hosted one behind an exception, one with duties and one that is free.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

from auditor.model import (
    Audit,
    AuditedModel,
    Branch,
    Certainty,
    ClaimKind,
    Clause,
    Condition,
    Confidence,
    Coverage,
    Decision,
    Evidence,
    Finding,
    Identity,
    Kind,
    License,
    LicenseClaim,
    Lineage,
    LineageEdge,
    LineageNode,
    Location,
    Nature,
    Obligation,
    Policy,
    PolicyException,
    Publisher,
    Reason,
    Reference,
    Review,
    Role,
    Route,
    RuleWords,
    Severity,
    Status,
    Strength,
    Term,
    Text,
    Tool,
    Undecided,
    Unread,
    Use,
    Words,
)
from auditor.render.json import SCHEMA

DISTILLED = Identity("huggingface", "example-lab/Distill-70B", "0" * 40)
LLAMA = Identity("huggingface", "meta-llama/Llama-3.3-70B-Instruct")
GONE = Identity("huggingface", "example-lab/gone")

EXCEPTION = PolicyException(
    "Contract 2026-17 covers it.", "legal@example.org", "2027-03-31", model="example-chat"
)

CARD = Evidence(
    "hub", "example-lab/Distill-70B@000000000000:README.md", "sha256:" + "ab" * 32, "license: mit"
)


def place(path: str, line: int, column: int = 5, cell: int | None = None) -> Location:
    return Location(path, line, column, line, column + 20, cell)


def both(english: str, japanese: str) -> Text:
    return {"en": english, "ja": japanese}


def clause(license_: str, kind: str, section: str, **value: Any) -> Clause:
    trigger = value.pop("trigger", ("always",))
    return Clause(f"{license_}#{kind}", license_, kind, section, trigger, Confidence.HIGH, **value)


LICENSES = {
    "mit": License(
        "mit",
        "MIT License",
        "permissive",
        spdx="MIT",
        urls=("https://example.org/mit",),
        clauses=(clause("mit", "copyright-notice", "paragraph 2", trigger=("distribute",)),),
        reviewed=(Review("2026-11-01", "the text", "a reader"),),
    ),
    "apache-2.0": License("apache-2.0", "Apache License 2.0", "permissive", spdx="Apache-2.0"),
    "llama-3.3-community": License(
        "llama-3.3-community",
        "Llama 3.3 Community License Agreement",
        "custom-commercial-limited",
        steward="Meta Platforms, Inc.",
        urls=("javascript:alert(1)", "https://example.org/llama"),
        clauses=(
            clause(
                "llama-3.3-community", "user-threshold", "2", number=700_000_000, unit="monthly-active-users"
            ),
            clause("llama-3.3-community", "display-notice", "1.b.i", text="Built with Llama"),
            clause(
                "llama-3.3-community",
                "notice-text",
                "1.b.iii",
                text="Llama 3.3 is licensed under the Llama 3.3 Community License,\nCopyright © Meta.",
                trigger=("distribute",),
            ),
        ),
    ),
    "flux-1-dev": License(
        "flux-1-dev",
        "FLUX.1 [dev] Non-Commercial License",
        "noncommercial",
        clauses=(clause("flux-1-dev", "non-commercial", "1.c"),),
    ),
    "example-terms": License("example-terms", "Example Terms of Service", "proprietary"),
}

KINDS: dict[str, Text] = {
    "copyright-notice": both("Keep the copyright notice.", "著作権表示を保持してください。"),
    "user-threshold": both(
        "Above {number} {unit:word} a license of its own is needed.",
        "{unit:word}が{number}を超える場合は個別の許諾が必要です。",
    ),
    "display-notice": both("Show “{text}” prominently.", "「{text}」を明瞭に表示してください。"),
    "notice-text": both("Keep a notice: “{text}”", "「{text}」という表示を保持してください。"),
    "non-commercial": both("Non-commercial use only.", "非商用利用に限られます。"),
}

TERMS: dict[str, Text] = {
    "decision.allow": both("allowed", "許可"),
    "decision.allow-with-obligations": both("allowed with obligations", "義務付きで許可"),
    "decision.review": both("for review", "要確認"),
    "decision.deny": both("not allowed", "不許可"),
    "severity.critical": both("critical", "重大"),
    "severity.high": both("high", "高"),
    "severity.medium": both("medium", "中"),
    "fact.use.users": both("How many users does the product have?", "利用者数は何人ですか。"),
    "unit.monthly-active-users": both("monthly active users", "月間アクティブユーザー数"),
    "trigger.distribute": both("if you give the weights to others", "重みを第三者に提供する場合"),
    "kinds.display-notice": both("Displayed notice", "表示義務"),
    "kinds.notice-text": both("Notice text", "表示文"),
    "kinds.copyright-notice": both("Copyright notices", "著作権表示"),
    "relation.finetune": both("fine-tune", "ファインチューニング"),
    "strength.declared": both("declared", "宣言"),
    "reason.missing-or-private": both("missing or private", "存在しないか非公開"),
    "verdict.contradiction": both("contradicts", "矛盾"),
    "route.hosted": both("hosted API", "ホスト型API"),
    "source.hub": both("the hub", "ハブ"),
}

RULES = {
    "use-noncommercial": RuleWords(
        "use-noncommercial",
        Nature.RESTRICTION,
        both("Non-commercial license", "非商用ライセンス"),
        both(
            "{license} (section {section}) allows non-commercial use only.",
            "{license}（{section}）は非商用利用のみを認めています。",
        ),
        both("Choose another model.", "別のモデルを選んでください。"),
        both("Commercial use without a right is an infringement.", "権利のない商用利用は侵害となります。"),
    ),
    "upstream-terms-dropped": RuleWords(
        "upstream-terms-dropped",
        Nature.CONTRADICTION,
        both("Terms of the base dropped", "ベースの条件の欠落"),
        both(
            "{model} says {claimed}, but is made ({relation:word}) from {base}.",
            "{model}は{claimed}としていますが、{base}から作成されています（{relation:word}）。",
        ),
        both("Keep to the terms of the base.", "ベースの条件を遵守してください。"),
        both("The base's terms go on to bind.", "ベースの条件は引き続き適用されます。"),
    ),
    "use-user-threshold": RuleWords(
        "use-user-threshold",
        Nature.RESTRICTION,
        both("User threshold", "利用者数の上限"),
        both(
            "{license} (section {section}) ends above {number} {unit:word}.",
            "{license}（{section}）は{unit:word}が{number}を超えると適用されません。",
        ),
        both("State `users` in [use].", "[use]に`users`を記載してください。"),
        both("Above it there is no right.", "超過時には権利がありません。"),
    ),
    "model-missing": RuleWords(
        "model-missing",
        Nature.UNKNOWN,
        both("Model not found", "モデル不明"),
        both("{model} could not be resolved: {reason:word}.", "{model}を解決できません（{reason:word}）。"),
        both("Check the name.", "名称を確認してください。"),
        both("What is not known cannot be allowed.", "不明なものは許可できません。"),
    ),
    "reference-undecided": RuleWords(
        "reference-undecided",
        Nature.UNKNOWN,
        both("Decided at run time", "実行時に決定"),
        both("Which model {loader} loads is decided at run time.", "{loader}のモデルは実行時に決まります。"),
        both("Name it under [[models]].", "[[models]]に記載してください。"),
        both("An unseen model cannot be judged.", "確認できないモデルは判定できません。"),
    ),
}

USERS = Condition(
    "use.users",
    "llama-3.3-community#user-threshold",
    (
        Branch("", "above", 700_000_000, "monthly-active-users", Decision.DENY),
        Branch("", "at-most", 700_000_000, "monthly-active-users", Decision.OBLIGATIONS),
    ),
)

NOTICE = Obligation(
    "display-notice-1",
    "display-notice",
    "Built with Llama",
    ("llama-3.3-community#display-notice",),
    (DISTILLED.model, LLAMA.model),
    Status.OPEN,
)
TEXT = Obligation(
    "notice-text-1",
    "notice-text",
    "Llama 3.3 is licensed under the Llama 3.3 Community License,\nCopyright © Meta.",
    ("llama-3.3-community#notice-text",),
    (DISTILLED.model,),
    Status.UNCHECKED,
    "distribute",
)


def finding(
    rule: str, model: Identity | None, severity: Severity, decision: Decision, **more: Any
) -> Finding:
    words = RULES[rule]
    return Finding(
        rule=rule,
        nature=words.nature,
        case="plain",
        severity=severity,
        confidence=Confidence.HIGH,
        decision=decision,
        message=words.message["en"],
        remedy=words.remedy["en"],
        fingerprint="f" * 64,
        arguments=more.pop("arguments", {}),
        model=model.model if model else None,
        origin=model.origin if model else None,
        revision=model.revision if model else None,
        **more,
    )


def reference(model: Identity, location: Location, **more: Any) -> Reference:
    return Reference(
        model.model,
        model.origin,
        model.revision,
        location,
        "transformers.AutoModel.from_pretrained",
        Certainty.CERTAIN,
        Role.RUNTIME,
        **more,
    )


def model(identity: Identity, decision: Decision, license_: str | None, **more: Any) -> AuditedModel:
    terms = (Term(license_),) if license_ else ()
    given: dict[str, Any] = {
        "model": identity.model,
        "origin": identity.origin,
        "revision": identity.revision,
        "purl": f"pkg:huggingface/{identity.model}",
        "kind": Kind.MODEL,
        "route": Route.WEIGHTS,
        "publisher": Publisher(identity.model.partition("/")[0], "US", True),
        "references": (reference(identity, place("app/models.py", 3)),),
        "declared": license_,
        "detected": None,
        "concluded": license_,
        "claims": (),
        "terms": terms,
        "lineage": Lineage((LineageNode(identity),)),
        "datasets": (),
        "decision": decision,
        "conditions": (),
        "obligations": (),
        "source": "hub",
        "as_of": None,
        "unresolved": None,
    }
    return AuditedModel(**(given | more))


def example() -> Audit:
    """Every decision, nature of evidence and gap once."""
    flux = Identity("huggingface", "black-forest-labs/FLUX.1-dev")
    free = Identity("huggingface", "example-lab/free")
    hosted = Identity("openai", "example-chat")
    models = (
        model(
            DISTILLED,
            Decision.REVIEW,
            "mit",
            concluded="llama-3.3-community AND mit",
            claims=(
                LicenseClaim("mit", ClaimKind.TAG, CARD, ("mit",), contradicted=True),
                LicenseClaim(
                    "llama3.3",
                    ClaimKind.INHERITED,
                    CARD,
                    ("llama-3.3-community",),
                    via=LLAMA.model,
                    contradicted=True,
                ),
            ),
            terms=(Term("mit"), Term("llama-3.3-community", LLAMA, "finetune", Confidence.MEDIUM)),
            lineage=Lineage(
                (
                    LineageNode(DISTILLED, ("mit",)),
                    LineageNode(LLAMA, ("llama-3.3-community",)),
                    LineageNode(GONE, reason=Reason.MISSING_OR_PRIVATE),
                ),
                (
                    LineageEdge(DISTILLED, LLAMA, "finetune", Strength.DECLARED, CARD, "contradiction"),
                    LineageEdge(LLAMA, GONE, "finetune", Strength.DECLARED, CARD),
                    LineageEdge(GONE, DISTILLED, "finetune", Strength.DECLARED, CARD),
                ),
            ),
            obligations=(NOTICE, TEXT),
            datasets=("example/corpus",),
            references=(
                reference(DISTILLED, place("app/chat.py", 10)),
                reference(DISTILLED, place("book.ipynb", 2, cell=4)),
            ),
        ),
        model(LLAMA, Decision.REVIEW, "llama-3.3-community", conditions=(USERS,), obligations=(NOTICE,)),
        model(flux, Decision.DENY, "flux-1-dev", detected="flux-1-dev"),
        model(GONE, Decision.REVIEW, None, unresolved=Reason.MISSING_OR_PRIVATE, source=None, publisher=None),
        model(
            hosted,
            Decision.ALLOW,
            "example-terms",
            route=Route.HOSTED,
            purl="pkg:generic/example-chat",
            source="hosted",
        ),
        model(free, Decision.ALLOW, "apache-2.0", as_of="2026-10-04", source="catalogue"),
    )
    findings = (
        finding(
            "use-noncommercial",
            flux,
            Severity.CRITICAL,
            Decision.DENY,
            clause="flux-1-dev#non-commercial",
            arguments={"license": "FLUX.1 [dev] Non-Commercial License", "section": "1.c"},
            places=(place("app/images.py", 6, 37),),
            evidence=(CARD,),
        ),
        finding(
            "upstream-terms-dropped",
            DISTILLED,
            Severity.HIGH,
            Decision.REVIEW,
            arguments={
                "model": DISTILLED.model,
                "claimed": "MIT",
                "relation": "finetune",
                "base": LLAMA.model,
            },
            places=(place("app/chat.py", 10), place("book.ipynb", 2, cell=4)),
        ),
        finding(
            "use-user-threshold",
            LLAMA,
            Severity.MEDIUM,
            Decision.REVIEW,
            clause="llama-3.3-community#user-threshold",
            arguments={
                "license": "Llama 3.3 Community License Agreement",
                "section": "2",
                "number": 700_000_000,
                "unit": "monthly-active-users",
            },
            places=(place("app/models.py", 3),),
            conditions=(USERS,),
        ),
        finding(
            "model-missing",
            GONE,
            Severity.MEDIUM,
            Decision.REVIEW,
            arguments={"model": GONE.model, "reason": "missing-or-private"},
            places=(place("app/models.py", 3),),
            incomplete=True,
        ),
        finding(
            "use-noncommercial",
            hosted,
            Severity.CRITICAL,
            Decision.DENY,
            arguments={"license": "Example Terms of Service", "section": "4"},
            suppressed=EXCEPTION,
        ),
        finding(
            "reference-undecided",
            None,
            Severity.MEDIUM,
            Decision.REVIEW,
            arguments={"loader": "transformers.pipeline"},
            places=(place("app/late.py", 9),),
            incomplete=True,
        ),
    )
    return Audit(
        schema=SCHEMA,
        tool=Tool("auditor", "0.1.0", "0123456789abcdef"),
        as_of="2026-11-24T08:05:09Z",
        root="shop",
        decision=Decision.DENY,
        models=models,
        findings=findings,
        obligations=(NOTICE, TEXT),
        coverage=Coverage(
            files=40,
            read=12,
            unread=(Unread("data/huge.json", "larger than 8 MB"),),
            undecided=(Undecided(place("app/late.py", 9), "settings.model", "transformers.pipeline"),),
            possible=(reference(Identity("huggingface", "gpt2"), place("README.md", 4)),),
            datasets=(
                reference(Identity("huggingface", "example/set"), place("train.py", 2), kind=Kind.DATASET),
            ),
            resolved=5,
            unresolved=1,
            requests=0,
            offline=True,
            catalogue_as_of="2026-10-04",
        ),
        policy=Policy(
            "auditor.toml",
            "sha256:" + "cd" * 32,
            Use(commercial=True, territories=("JP",), product_revenue={"USD-per-year": 2_000_000}),
            deny=("cc-by-nc-4.0",),
        ),
        exceptions=(EXCEPTION,),
        words=Words(RULES, LICENSES, KINDS, TERMS),
    )


#: Keys by which one part of an audit finds another.
LINKS = frozenset({"id", "license", "licenses", "clause", "clauses", "kind", "rule", "declared", "concluded"})


def poisoned(value: Any, poison: str, spared: frozenset[str] = frozenset({"schema"})) -> Any:
    """The same audit with `poison` after every text in it, fields named in `spared` left out."""
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: poisoned(getattr(value, field.name), poison, spared)
            for field in fields(value)
            if field.name not in spared
        }
        return replace(value, **changed)
    if isinstance(value, str) and not isinstance(value, Enum):
        return value + poison
    if isinstance(value, Mapping):
        return {key: poisoned(item, poison, spared) for key, item in value.items()}
    return tuple(poisoned(item, poison, spared) for item in value) if isinstance(value, tuple) else value
