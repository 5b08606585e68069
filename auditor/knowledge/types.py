"""What the files of `rules/` hold, typed: one class a kind of file.

Licenses are `model.License` (an audit embeds them); everything else stays here.
The fields are the keys of the YAML files; `rules/schemas/` says the same for
editors and is stricter about words and patterns.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from msgspec import Struct, field

from auditor.model import Confidence, Decision, License, Nature, Severity, Text


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


class Row(Struct, frozen=True):
    """One row of DESIGN section 2: what a case of a nature does."""

    nature: Nature
    case: str
    severity: Severity
    decision: Decision


class ExitCode(Struct, frozen=True):
    """One row of the exit codes: the decisive and the incomplete findings' worst decisions."""

    fail_on: str
    decided: Decision
    incomplete: bool
    code: int


class Decisions(Struct, frozen=True):
    """`rules/decisions.yaml`: the table of natures and cases, and the exit codes of `check`."""

    rows: tuple[Row, ...]
    exit_codes: tuple[ExitCode, ...]

    def row(self, nature: Nature, case: str) -> Row:
        """Find the row. Raises KeyError for a pair that the table does not have."""
        for row in self.rows:
            if (row.nature, row.case) == (nature, case):
                return row
        raise KeyError((nature, case))


class Rule(Struct, frozen=True):
    """A rule (`rules/findings/ID.yaml`).

    With `clause`, it is asked once for each clause of those kinds that binds
    a model; `when` is CEL over the use and the clause (empty: whenever the
    trigger acts) and `facts` name what of the use may be unknown. With
    `about`, it is asked of each license of a model's own (`license`), or of
    each own label over each license of an ancestor (`label`); `when` is CEL
    over them. With neither, it speaks when a stage observed it. `case` fixes the row of the table
    where the condition alone does not tell (`depends`: never more than
    review). `aggregate`: one finding a license, not one a clause.
    `incomplete` marks what only says that the audit could not see. A finding
    of a rule named in `supersedes` is dropped where this one speaks of the
    same model. `variants` are other words for `message`, `remedies` for
    `remedy` beside the variant of that name. `known_problems` owns up to
    where the rule errs.
    """

    id: str
    group: str
    nature: Nature
    title: Text
    message: Text
    remedy: Text
    why: Text
    known_problems: Text
    clause: tuple[str, ...] = ()
    about: str | None = None
    when: str = ""
    facts: tuple[str, ...] = ()
    case: str | None = None
    aggregate: bool = False
    incomplete: bool = False
    supersedes: tuple[str, ...] = ()
    variants: Mapping[str, Text] | None = None
    remedies: Mapping[str, Text] | None = None
    references: tuple[str, ...] = ()


class CompatibilityRule(Struct, frozen=True):
    """What a downstream label may say over an upstream license, for some relations.

    `when` is CEL over `relation`, `upstream.*` and `downstream.*`
    (`conclude.compatibility` lists the names). `verdict` is `ok`,
    `ok-with-duties`, `unknown`, `dispute` or `contradiction`; `finding` the
    rule that a contradiction or dispute speaks under.
    """

    id: str
    when: str
    verdict: str
    reason: Text
    source: str
    finding: str | None = None
    confidence: Confidence = Confidence.HIGH


class Pair(Struct, frozen=True):
    """A license whose derivatives may be given under another one, by the license's own words."""

    upstream: str
    downstream: str
    source: str


class Compatibility(Struct, frozen=True):
    """`rules/compatibility.yaml`: every rule that fits speaks, the strictest verdict wins.

    `contains` are the relations in which a derivative holds its base's
    weights, `free` the categories that let everyone use a work for any
    purpose, `families` the ids of versions of one text.
    """

    contains: tuple[str, ...]
    free: tuple[str, ...]
    pairs: tuple[Pair, ...]
    families: tuple[tuple[str, ...], ...]
    rules: tuple[CompatibilityRule, ...]


class PublisherEntry(Struct, frozen=True):
    """Who stands behind names on a hub.

    `hub` are organisation names today, `former` earlier ones that the Hub
    redirects. `kind` is company, university, institute, public, community or
    person; `organisation` the legal name where a text gives it. `maker` is
    true where the publisher trains base models and so may license its own
    derivatives of them anew.
    """

    id: str
    name: str
    kind: str
    hub: tuple[str, ...]
    source: str
    confidence: Confidence
    country: str | None = None
    organisation: str | None = None
    former: tuple[str, ...] = ()
    maker: bool = False


class HostedOrigin(Struct, frozen=True):
    """A hosted API or router: whose terms apply, and which open model stands behind an id.

    `route` is `hosted`, `router`, or `weights` for a registry of weights that
    are quantized copies of those named here. `terms` are ids of `rules/licenses/`.
    `weights` maps a model string (`*` at the end matches any rest) to the
    Hub model that is served; with `hub_names` a string ORGANISATION/NAME is
    the name on the Hub; with `variants` what follows a colon changes the
    route, not the model. `maker` is the id of the publisher whose own models
    it serves: for those the terms of the service stand in the place of the
    license of the weights. `ids` says how model strings look; `processed`
    are countries where the service says that data are processed.
    """

    route: str
    name: str
    publisher: str
    terms: tuple[str, ...]
    ids: str
    source: str
    maker: str | None = None
    country: str | None = None
    hub_names: bool = False
    variants: bool = False
    processed: tuple[str, ...] = ()
    weights: Mapping[str, str] = field(default_factory=dict)
    notes: str = ""


class DatasetEntry(Struct, frozen=True):
    """What is known of one data set that models are trained on.

    `licenses` are ids of `rules/licenses/`, empty where its makers give none;
    `limits` are clause kinds where its terms are no license of the rule set.
    `made_by` are models or services whose outputs
    it consists of, `terms` the licenses that bound whoever made it with them.
    `names` are other names under which cards mention it.
    """

    dataset: str
    source: str
    confidence: Confidence
    licenses: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    made_by: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    notes: str = ""


class CatalogueBase(Struct, frozen=True):
    """A base model in a catalogue entry."""

    model: str
    relation: str
    strength: str = "declared"


class Relicensing(Struct, frozen=True):
    """One change of a model's license: the day (or month, or year), the license before and after.

    `what` says what was changed where it was not the weights alone.
    """

    date: str
    before: str
    after: str
    what: str | None = None


class CatalogueEntry(Struct, frozen=True):
    """What is known of one model, as of the file's date.

    `tag`, `license_name`, `license_link` as the card says them; `tag_known`
    is false where nobody looked the card's tag up. `terms` are the licenses
    that the model's own files or card text give it, as somebody read them
    (not those that come from its bases); `code_license` is that of the code
    beside the weights, which does not bind them. `history` are changes of the
    license: a revision from before keeps the text it came with. `removed`
    models are no longer offered. `multimodal` is stated where a license asks. `former` are earlier names.
    `recalled` facts are from memory: nobody has read card or files for them.
    With `revisions` the entry speaks of those alone, and of the model as it is
    when none is pinned.
    """

    model: str
    source: str
    confidence: Confidence
    revisions: tuple[str, ...] = ()
    tag: str | None = None
    tag_known: bool = True
    license_name: str | None = None
    license_link: str | None = None
    recalled: bool = False
    terms: tuple[str, ...] = ()
    code_license: str | None = None
    history: tuple[Relicensing, ...] = ()
    bases: tuple[CatalogueBase, ...] = ()
    datasets: tuple[str, ...] = ()
    gated: bool = False
    removed: bool = False
    multimodal: bool | None = None
    released: str | None = None
    former: tuple[str, ...] = ()
    origin: str = "huggingface"
    kind: str = "model"
    notes: str = ""
    as_of: str = ""


class Family(Struct, frozen=True):
    """Models of one origin, and how the names of what others made from them look.

    `names` and `unless` are words of a name ("llama 3.1"): one of the first must
    stand there, none of the second. `architectures` are those a model of the
    family can have: another one rules it out, the same one proves nothing.
    `makers` are ids of publishers whose own models need no guess. `base` is
    the model that stands for the family, `terms` what it imposes; no terms
    where they go by more than the name.
    """

    id: str
    name: str
    names: tuple[str, ...]
    makers: tuple[str, ...]
    base: str
    terms: tuple[str, ...]
    source: str
    unless: tuple[str, ...] = ()
    architectures: tuple[str, ...] = ()
    notes: str = ""


class FamilyTable(Struct, frozen=True):
    """`rules/families.yaml`. `relations` maps a relation to words of a name that tell it."""

    relations: Mapping[str, tuple[str, ...]]
    families: tuple[Family, ...]


class Elsewhere(Struct, frozen=True):
    """Names of one origin for models of the Hub (`rules/elsewhere.yaml`).

    `models` maps a name, in which `*` stands for any part, to the Hub's; there
    `{name}` stands for the whole of it.
    """

    source: str
    models: Mapping[str, str]


class Limit(Struct, frozen=True):
    """Sentences that limit the use and name no license: `says` is how a claim words them.

    `clauses` are the clause kinds of a license that says the same.
    """

    says: str
    clauses: tuple[str, ...]
    phrases: tuple[str, ...]


class BaseWords(Struct, frozen=True):
    """Words `before` or `after` which a card names what the model was made from, by `relation`.

    `labels` count only as a heading or with a colon behind them.
    """

    relation: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    labels: tuple[str, ...] = ()


class CardWords(Struct, frozen=True):
    """`rules/cards.yaml`: how model cards speak of licenses and of bases, as phrases.

    `license` are headings and labels under which a license is stated,
    `original` headings behind which the card is another model's, `aside`
    headings under which it speaks of others. `subjects`
    maps `model`, `unsure`, `code`, `data` and `other` to the words for them,
    `joining` are words between two subjects that are one. `states` are words
    that state a license, `hedges` those that leave open what is stated,
    `plain` those that may stand before a name without a subject, `nothing`
    beginnings of a label's value that names no license. `no_base`
    are words behind a name that make it no base, `comparing` those of a
    sentence that says nothing of a base.
    """

    license: tuple[str, ...]
    original: tuple[str, ...]
    aside: tuple[str, ...]
    subjects: Mapping[str, tuple[str, ...]]
    joining: tuple[str, ...]
    states: tuple[str, ...]
    hedges: tuple[str, ...]
    plain: tuple[str, ...]
    nothing: tuple[str, ...]
    limits: tuple[Limit, ...]
    bases: tuple[BaseWords, ...]
    no_base: tuple[str, ...]
    comparing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The whole rule set. `digest` is over its source files; each mapping is keyed by id.

    `loaders` are the raw tables of `rules/loaders/`, one a file, sorted by
    name; `scan` gives them their types.
    """

    digest: str
    licenses: Mapping[str, License]
    vocabulary: Vocabulary
    decisions: Decisions
    rules: Mapping[str, Rule]
    compatibility: Compatibility
    publishers: tuple[PublisherEntry, ...]
    hosted: Mapping[str, HostedOrigin]
    catalogue: tuple[CatalogueEntry, ...]
    families: FamilyTable
    elsewhere: Mapping[str, Elsewhere]
    datasets: tuple[DatasetEntry, ...]
    cards: CardWords
    aliases: Aliases
    loaders: tuple[Mapping[str, object], ...]


class Aliases(Struct, frozen=True):
    """Every spelling that may stand for a license, in lower case, to the ids it may mean.

    `tag`: the Hub's `license:` tags. `name`: values of `license_name`, SPDX
    ids, ScanCode keys. `link`: official addresses, without scheme and last
    slash. One spelling may mean several texts: then it names none of them.
    """

    tag: Mapping[str, tuple[str, ...]]
    name: Mapping[str, tuple[str, ...]]
    link: Mapping[str, tuple[str, ...]]
