"""What is known of models, data sets and who makes or serves them, typed as in the files of `rules/`."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from auditor.model import Confidence


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
