"""An audit made by hand, with words of its own, so that a document is compared with what it must say.

One model of every decision: a label that drops its base's terms, weights that
the use may not touch, one that depends on a number, one without an answer, a
hosted one behind an exception, one with duties and one that is free.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
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


def say(english: str, japanese: str, chinese: str) -> Text:
    return {"en": english, "ja": japanese, "zh": chinese}


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
    "copyright-notice": say(
        "Keep the copyright notice.", "著作権表示を保持してください。", "请保留著作权声明。"
    ),
    "user-threshold": say(
        "Above {number} {unit:word} a license of its own is needed.",
        "{unit:word}が{number}を超える場合は個別の許諾が必要です。",
        "{unit:word}超过{number}的，须另行取得许可。",
    ),
    "display-notice": say(
        "Show “{text}” prominently.", "「{text}」を明瞭に表示してください。", "请以醒目方式展示“{text}”。"
    ),
    "notice-text": say(
        "Keep a notice: “{text}”", "「{text}」という表示を保持してください。", "请保留下列声明：“{text}”"
    ),
    "non-commercial": say("Non-commercial use only.", "非商用利用に限られます。", "仅限非商业使用。"),
}

TERMS: dict[str, Text] = {
    "decision.allow": say("allowed", "許可", "允许"),
    "decision.allow-with-obligations": say("allowed with obligations", "義務付きで許可", "附义务允许"),
    "decision.review": say("for review", "要確認", "待审查"),
    "decision.deny": say("not allowed", "不許可", "不允许"),
    "severity.critical": say("critical", "重大", "严重"),
    "severity.high": say("high", "高", "高"),
    "severity.medium": say("medium", "中", "中"),
    "fact.use.users": say(
        "How many users does the product have?", "利用者数は何人ですか。", "产品有多少用户？"
    ),
    "unit.monthly-active-users": say("monthly active users", "月間アクティブユーザー数", "月活跃用户数"),
    "trigger.distribute": say(
        "if you give the weights to others", "重みを第三者に提供する場合", "向他人提供权重的"
    ),
    "kinds.display-notice": say("Displayed notice", "表示義務", "展示声明"),
    "kinds.notice-text": say("Notice text", "表示文", "声明文本"),
    "kinds.copyright-notice": say("Copyright notices", "著作権表示", "著作权声明"),
    "relation.finetune": say("fine-tune", "ファインチューニング", "微调"),
    "strength.declared": say("declared", "宣言", "声明"),
    "reason.missing-or-private": say("missing or private", "存在しないか非公開", "不存在或未公开"),
    "verdict.contradiction": say("contradicts", "矛盾", "矛盾"),
    "route.hosted": say("hosted API", "ホスト型API", "托管 API"),
    "source.hub": say("the hub", "ハブ", "模型平台"),
}

RULES = {
    "use-noncommercial": RuleWords(
        "use-noncommercial",
        Nature.RESTRICTION,
        say("Non-commercial license", "非商用ライセンス", "非商业许可证"),
        say(
            "{license} (section {section}) allows non-commercial use only.",
            "{license}（{section}）は非商用利用のみを認めています。",
            "{license}（{section}）仅允许非商业使用。",
        ),
        say("Choose another model.", "別のモデルを選んでください。", "请改用其他模型。"),
        say(
            "Commercial use without a right is an infringement.",
            "権利のない商用利用は侵害となります。",
            "未经授权的商业使用构成侵权。",
        ),
    ),
    "upstream-terms-dropped": RuleWords(
        "upstream-terms-dropped",
        Nature.CONTRADICTION,
        say("Terms of the base dropped", "ベースの条件の欠落", "遗漏基座模型的条款"),
        say(
            "{model} says {claimed}, but is made ({relation:word}) from {base}.",
            "{model}は{claimed}としていますが、{base}から作成されています（{relation:word}）。",
            "{model} 标注为 {claimed}，但系由 {base} 制成（{relation:word}）。",
        ),
        say("Keep to the terms of the base.", "ベースの条件を遵守してください。", "请遵守基座模型的条款。"),
        say(
            "The base's terms go on to bind.",
            "ベースの条件は引き続き適用されます。",
            "基座模型的条款继续具有约束力。",
        ),
    ),
    "use-user-threshold": RuleWords(
        "use-user-threshold",
        Nature.RESTRICTION,
        say("User threshold", "利用者数の上限", "用户数上限"),
        say(
            "{license} (section {section}) ends above {number} {unit:word}.",
            "{license}（{section}）は{unit:word}が{number}を超えると適用されません。",
            "{unit:word}超过{number}的，{license}（{section}）不再适用。",
        ),
        say("State `users` in [use].", "[use]に`users`を記載してください。", "请在 [use] 中载明 `users`。"),
        say("Above it there is no right.", "超過時には権利がありません。", "超过上限即不享有任何权利。"),
    ),
    "model-missing": RuleWords(
        "model-missing",
        Nature.UNKNOWN,
        say("Model not found", "モデル不明", "未找到模型"),
        say(
            "{model} could not be resolved: {reason:word}.",
            "{model}を解決できません（{reason:word}）。",
            "无法取得 {model} 的信息（{reason:word}）。",
        ),
        say("Check the name.", "名称を確認してください。", "请核对名称。"),
        say(
            "What is not known cannot be allowed.",
            "不明なものは許可できません。",
            "情况不明的，不得判定为允许。",
        ),
    ),
    "reference-undecided": RuleWords(
        "reference-undecided",
        Nature.UNKNOWN,
        say("Decided at run time", "実行時に決定", "运行时才确定"),
        say(
            "Which model {loader} loads is decided at run time.",
            "{loader}のモデルは実行時に決まります。",
            "{loader} 加载哪个模型须待运行时才能确定。",
        ),
        say("Name it under [[models]].", "[[models]]に記載してください。", "请在 [[models]] 中载明。"),
        say(
            "An unseen model cannot be judged.",
            "確認できないモデルは判定できません。",
            "未能查看的模型无法判定。",
        ),
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
    return altered(value, lambda text: text + poison, spared)


def altered(value: Any, change: Callable[[str], str], spared: frozenset[str]) -> Any:
    """The same audit with every text in it changed, fields named in `spared` left out."""
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: altered(getattr(value, field.name), change, spared)
            for field in fields(value)
            if field.name not in spared
        }
        return replace(value, **changed)
    if isinstance(value, str) and not isinstance(value, Enum):
        return change(value)
    if isinstance(value, Mapping):
        return {key: altered(item, change, spared) for key, item in value.items()}
    return tuple(altered(item, change, spared) for item in value) if isinstance(value, tuple) else value
