"""Policies for people: a commented file to begin with, and what a policy says when it is read back."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final

from auditor.knowledge import Knowledge
from auditor.knowledge.vocabulary import Fact
from auditor.knowledge.words import fill, pick, say, word
from auditor.model import Argument, Policy, PolicyException, StatedNames, Use
from auditor.render.hostile import harmless
from auditor.render.translations import translations

#: What a fact looks like where nobody stated it yet.
_EXAMPLES: Final = {
    "users": "250_000",
    "revenue": '"12000000 USD"',
    "product-revenue": '"500000 USD"',
    "territories": '["JP", "US"]',
    "fields": '["customer-support"]',
}

_YES: Final = frozenset({"yes", "true", "はい", "是"})
_NO: Final = frozenset({"no", "false", "いいえ", "否"})
_LISTS: Final = ("allow", "review", "deny")


class BadFact(ValueError):
    """A stated fact that is none; the message is for the user."""


class _Words:
    """One language over a rule set."""

    def __init__(self, knowledge: Knowledge, language: str) -> None:
        self.knowledge, self.language = knowledge, language
        self._gettext = translations(language).gettext

    def __call__(self, text: str, /, **arguments: Argument) -> str:
        return fill(self._gettext(text), arguments, self.language)

    def word(self, place: str, value: Argument) -> str:
        return word(value, place, self.knowledge.vocabulary.terms, self.language)

    def comment(self, text: str) -> str:
        return f"# {text}"


def facts(knowledge: Knowledge) -> Mapping[str, Fact]:
    """The facts that `[use]` may state, by their key."""
    return {fact.key: fact for fact in knowledge.vocabulary.facts.values()}


def stated(key: str, value: str, knowledge: Knowledge) -> str:
    """A fact as the file states it, from what somebody typed. Raises `BadFact`."""
    fact = facts(knowledge).get(key)
    if fact is None:
        raise BadFact(f'"{key}" is no fact of the use; there are {", ".join(facts(knowledge))}')
    if fact.type == "boolean":
        answer = {"true": "true", "yes": "true", "false": "false", "no": "false"}.get(
            value.strip().casefold()
        )
        if answer is None:
            raise BadFact(f'{key}: "{value}" is neither yes nor no')
        return f"{key} = {answer}"
    if fact.type in ("countries", "words"):
        items = [part.strip() for part in value.split(",") if part.strip()]
        return f"{key} = {json.dumps(items, ensure_ascii=False)}"
    bare = value.strip().replace("_", "").replace(",", "")
    if fact.type == "amounts" and bare.isdigit():
        return f"{key} = {bare}"
    return f"{key} = {json.dumps(value.strip(), ensure_ascii=False)}"


def template(given: Mapping[str, str], extends: str | None, knowledge: Knowledge, language: str) -> str:
    """A commented policy that states the facts `given` (key to its line of TOML); the rest is left open."""
    out = _Words(knowledge, language)
    lines = [
        out.comment(out("How this project uses models, and the policy over them.")),
        out.comment(out('What is left out is taken as not known, never as "no".')),
        "",
        "[use]",
    ]
    for key, fact in facts(knowledge).items():
        choices = f"  ({', '.join(fact.values)})" if fact.values else ""
        lines.append(out.comment(f"{pick(fact.asks, language)}{choices}"))
        lines += [given[key] if key in given else f"# {key} = {_example(key, fact)}", ""]
    lines += ["[policy]"]
    lines += [f'extends = "{extends}"'] if extends else [f'# extends = "{"commercial-saas"}"']
    lines += [
        out.comment(out("Licenses, categories, clause:KIND, publisher:NAME, country:CC, origin:NAME.")),
        '# deny = ["noncommercial"]',
        '# review = ["network-copyleft"]',
        out.comment(out("From which decision on a check fails: deny, review or obligation.")),
        '# fail-on = "review"',
        "",
        out.comment(out("What the project calls a model that no hub knows by that name, and who says so.")),
        "# [[models]]",
        '# model = "org/name"',
        '# revision = "0123456789abcdef0123456789abcdef01234567"',
        '# names = ["/models/name"]',
        '# reason = "..."',
        '# owner = "name@example.com"',
        "",
        out.comment(out("A finding that somebody answers for, until a day.")),
        "# [[exceptions]]",
        '# model = "org/name"',
        '# reason = "..."',
        '# owner = "name@example.com"',
        "# expires = 2030-12-31",
    ]
    return "\n".join(lines) + "\n"


def _example(key: str, fact: Fact) -> str:
    if fact.values:
        return f'"{fact.values[0]}"'
    return _EXAMPLES.get(key, "false")


def summary(policy: Policy, as_of: str, knowledge: Knowledge, language: str) -> str:
    """What a policy states and leaves open, and which of its exceptions still hold on the day `as_of`."""
    out = _Words(knowledge, language)
    lines = [policy.path or ""]
    if policy.extends:
        lines.append(out("extends {name}", name=policy.extends))
    lines += ["", *_use(policy.use, out)]
    for scope in policy.scopes:
        lines += ["", f"{', '.join(scope.paths)}:", *_use(scope.use, out, open_too=False)]
    lines += ["", *_decides(policy, out)]
    lines += [_excepted(one, as_of, out) for one in policy.exceptions]
    lines += [
        out(
            "clarified: {model} is {license}, as {owner} read in {path}",
            model=one.model,
            license=" AND ".join(one.licenses),
            owner=one.owner,
            path=one.path,
        )
        for one in policy.clarifications
    ]
    lines += [_stated(one, out) for one in policy.names]
    lines += [
        out("signed: the weights in {model} must bear the signature that the policy names", model=one.model)
        for one in policy.signers
    ]
    return "\n".join(harmless(line) for line in lines) + "\n"


def _use(use: Use, out: _Words, open_too: bool = True) -> Iterator[str]:
    for name, fact in out.knowledge.vocabulary.facts.items():
        value = getattr(use, name.removeprefix("use."))
        question = pick(fact.asks, out.language)
        if value is not None:
            yield f"  {question} {_shown(name, value, out)}"
        elif open_too:
            open_ = out("not stated")
            yield f"  {question} {open_}"


def _shown(name: str, value: object, out: _Words) -> str:
    if isinstance(value, Mapping):
        amounts = (f"{say(number, out.language)} {out.word('unit', unit)}" for unit, number in value.items())
        return ", ".join(amounts)
    if isinstance(value, bool):
        return say(value, out.language)
    place = {"use.territories": "territory", "use.fields": "field"}.get(name, name.removeprefix("use."))
    return out.word(place, value if isinstance(value, str | tuple) else str(value))


def _decides(policy: Policy, out: _Words) -> Iterator[str]:
    for key in _LISTS:
        for entry in getattr(policy, key):
            meant = "" if ":" in entry else out.word("category", entry)
            shown = f"{entry} ({meant})" if meant and meant != entry else entry
            yield f"{key}: {shown}  {policy.place(f'policy.{key}: {entry}')}"
    for key in ("fail-on", "contradictions", "unknown", "catalogue-max-age"):
        yield f"{key}: {getattr(policy, key.replace('-', '_'))}"
    if policy.origins is not None:
        yield f"origins: {', '.join(policy.origins) or '–'}"


def _stated(one: StatedNames, out: _Words) -> str:
    model = f"{one.model.model}@{one.model.revision}" if one.model.revision else one.model.model
    return out(
        "stated: {names} = {model}, on the word of {owner}", names=one.names, model=model, owner=one.owner
    )


def _excepted(one: PolicyException, as_of: str, out: _Words) -> str:
    what = ", ".join(filter(None, (one.model, one.license, one.rule)))
    if one.expires < as_of[:10]:
        return out(
            "exception expired on {day}: {what} ({owner})", day=one.expires, what=what, owner=one.owner
        )
    return out("exception until {day}: {what} ({owner})", day=one.expires, what=what, owner=one.owner)
