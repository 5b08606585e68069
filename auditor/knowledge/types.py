"""The whole rule set, typed: one class a kind of file of `rules/`, in the modules beside this one.

Licenses are `model.License` (an audit embeds them).
The fields are the keys of the YAML files; `rules/schemas/` says the same for
editors and is stricter about words and patterns.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from msgspec import Struct

from auditor.knowledge.cards import CardWords
from auditor.knowledge.catalogue import (
    CatalogueEntry,
    DatasetEntry,
    Elsewhere,
    FamilyTable,
    HostedOrigin,
    PublisherEntry,
)
from auditor.knowledge.judging import Compatibility, Decisions, Rule
from auditor.knowledge.vocabulary import Vocabulary
from auditor.model import License


@dataclass(frozen=True, slots=True)
class ModelKnowledge:
    """The part of the rule set that a scan needs: which models there are, whose, and what loads them.

    `digest` is over all source files of the rule set. `loaders` are the raw
    tables of `rules/loaders/`, one a file, sorted by name; `scan` gives them
    their types.
    """

    digest: str
    publishers: tuple[PublisherEntry, ...]
    catalogue: tuple[CatalogueEntry, ...]
    loaders: tuple[Mapping[str, object], ...]


@dataclass(frozen=True, slots=True)
class Knowledge(ModelKnowledge):
    """The whole rule set; each mapping is keyed by id."""

    licenses: Mapping[str, License]
    vocabulary: Vocabulary
    decisions: Decisions
    rules: Mapping[str, Rule]
    compatibility: Compatibility
    hosted: Mapping[str, HostedOrigin]
    families: FamilyTable
    elsewhere: Mapping[str, Elsewhere]
    datasets: tuple[DatasetEntry, ...]
    cards: CardWords
    aliases: Aliases


class Aliases(Struct, frozen=True):
    """Every spelling that may stand for a license, in lower case, to the ids it may mean.

    `tag`: the Hub's `license:` tags. `name`: values of `license_name`, SPDX
    ids, ScanCode keys. `link`: official addresses, without scheme and last
    slash. One spelling may mean several texts: then it names none of them.
    """

    tag: Mapping[str, tuple[str, ...]]
    name: Mapping[str, tuple[str, ...]]
    link: Mapping[str, tuple[str, ...]]
