"""The words of `rules/vocabulary.yaml`, typed: acts and facts of the use, kinds of clauses, spellings."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from auditor.model import Text


class Trigger(Struct, frozen=True):
    """An act that brings a clause into force: a CEL condition over the use, and its words.

    `says` completes "if ...": it words the condition of an obligation.
    """

    when: str
    facts: tuple[str, ...]
    says: Text


class Exempt(Struct, frozen=True):
    """Who or what an exemption means: a CEL condition over the use that proves it, and the facts in it."""

    when: str
    facts: tuple[str, ...]


class Fact(Struct, frozen=True):
    """A fact of the use: its CEL name is the key it stands under.

    `type` is `boolean`, `word` (one of `values`), `words` (a list out of
    `values`), `countries` or `amounts` (a number by unit). `key` is the key
    of `[use]`; `asks` the question for whoever fills it in.
    """

    type: str
    key: str
    asks: Text
    values: tuple[str, ...] = ()


class ClauseKind(Struct, frozen=True):
    """A kind of clause: what it is and the sentence that says it, filled with its value.

    `nature` is `duty`, `restriction` or `note` (asks nothing that can be
    judged). `defines` tells it from its neighbours. `says` may use {number},
    {unit:word}, {text}, {items}, {license}, {steward}; `plain` is the sentence
    where the clause has no value. `triggers` are the acts that can bring such
    a clause into force; `values` is the closed list of its text, if it has one.
    Of a duty `shown` says where a tree can show that it is met (`people`,
    `notices`, `copies`, `names`), `unchecked` why only a person can tell where
    it cannot: a word of the vocabulary.
    """

    nature: str
    title: Text
    defines: Text
    says: Text
    triggers: tuple[str, ...]
    plain: Text | None = None
    values: tuple[str, ...] = ()
    shown: str | None = None
    unchecked: str | None = None


class Ambiguity(Struct, frozen=True):
    """A spelling that stands for several texts: whether `text` or `date` decides, and why it is so."""

    decides: str
    why: str


class Vocabulary(Struct, frozen=True):
    """`rules/vocabulary.yaml`: triggers, facts of the use, clause kinds, single words.

    `told` gives, for each kind that never decides, the reason. `unions` are
    names that stand for several countries, with their members. `ambiguous`
    are spellings (in lower case) that name no license for certain.
    `exemptions` say when the use is what an exemption means; of a word that is
    not among them no use can be.
    """

    triggers: Mapping[str, Trigger]
    facts: Mapping[str, Fact]
    kinds: Mapping[str, ClauseKind]
    relations: tuple[str, ...]
    terms: Mapping[str, Text]
    told: Mapping[str, str] = field(default_factory=dict)
    unions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ambiguous: Mapping[str, Ambiguity] = field(default_factory=dict)
    exemptions: Mapping[str, Exempt] = field(default_factory=dict)
