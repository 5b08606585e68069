"""What the form of a name says: an address, a file in a repository, a word before it, a tag behind it."""

from __future__ import annotations

import re
from typing import Final

from auditor.model import Kind, Route
from auditor.scan import names
from auditor.scan.identity import located, weightnames
from auditor.scan.identity.addresses import weights_at
from auditor.scan.identity.filed import filed_as, published_as
from auditor.scan.identity.files import titled
from auditor.scan.identity.found import Found, of_name, of_service
from auditor.scan.identity.pinned import as_revision
from auditor.scan.identity.provided import is_makers, provided_by, routed_to
from auditor.scan.identity.stored import as_on_hub
from auditor.scan.loaders.services import SERVED_AS, Service
from auditor.scan.loaders.tables import Tables


def addressed(text: str, kind: Kind) -> Found | None:
    """What an address of the Hub leads to."""
    named = located.address(text)
    if named is None:
        return None
    kind = Kind.DATASET if named.dataset else kind
    return Found(named.model, "huggingface", Route.WEIGHTS, kind, named.revision)


def kept(text: str, kind: Kind, tables: Tables) -> Found | None:
    """The repository of which a path names a file, where the repository's name says that it is a model's.

    Folders of a program have plain words for names: `text_image/lora_weights/style.safetensors`.
    """
    name = weightnames.repository_of(text)
    if name is not None and "_" in name.partition("/")[0] and names.is_place(name):
        return None
    if name is None or not (tables.says_model(name) or weightnames.is_converted(name)):
        return filed_as(text, kind) or published_as(text, kind, tables)
    return Found(name, "huggingface", Route.WEIGHTS, kind)


def linked(text: str, kind: Kind, tables: Tables) -> Found | None:
    """A file or an archive at an address that says nothing by itself, as a key that means a model does."""
    plain = kind is Kind.MODEL and text.startswith(("http://", "https://"))
    return weights_at(text, tables, said=True) if plain and weights_at(text, tables) is None else None


def by_look(text: str, tables: Tables) -> Found | None:
    """The model that a value names which only a model has, whatever it stands under."""
    text = text.strip()
    if (certain := by_form(text, tables) or titled(text, tables)) is not None:
        return certain
    name = whole(text)
    if weightnames.is_weights_file(name):
        return None
    if names.is_hub_name(name) and tables.says_model(name) and not names.is_place(name):
        return Found(name, "huggingface", Route.WEIGHTS, Kind.MODEL)
    return None


#: A version of a model of Replicate's, which has no other names ("Model versions" of its documentation).
_VERSIONED: Final = re.compile(r"([a-z0-9][\w.-]*/[a-z0-9][\w.-]*):([0-9a-f]{64})")


def versioned(text: str, kind: Kind) -> Found | None:
    """The model of Replicate's that a name with its version means: `owner/name:` and 64 digits."""
    match = _VERSIONED.fullmatch(text)
    return Found(match[1], "replicate", Route.ROUTER, kind, match[2]) if match is not None else None


def is_account(text: str, tables: Tables) -> bool:
    """Whether a text that a program puts together is a model's name with a word behind it, for an account.

    `gpt-4o:text` is what is counted, and no name by which a maker could be asked, nor a router.
    """
    name, colon, word = text.partition(":")
    counted = colon and word.isalpha() and word not in SERVED_AS
    own = tables.told_by(name.rpartition("/")[2]) if counted else None
    return own is not None and own.route is Route.HOSTED


#: The size of a model, which a registry has for a tag, or that it answers itself: `llama3.2:3b`.
_BILLIONS: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?b(?:-[\w.-]+)?|cloud")


def sized(text: str, tables: Tables) -> Found | None:
    """The model of a registry that has the size of a model for a tag."""
    name, _, tag = text.partition(":")
    said = _BILLIONS.fullmatch(tag) and names.is_bare_name(name) and tables.says_model(f"/{name}")
    return Found(text, "ollama", Route.WEIGHTS, Kind.MODEL) if said else None


def by_form(text: str, tables: Tables) -> Found | None:
    """The model of a string that nothing else is written like: a service's name, a file in a repository."""
    found = as_on_hub(text, Kind.MODEL, tables) or kept(text, Kind.MODEL, tables)
    if (found := found or versioned(text, Kind.MODEL)) is not None:
        return found
    service = tables.told_by(text)
    if service is not None:
        none = names.is_file_name(text) or names.is_made_up(text)
        return of_name(service, text, Kind.MODEL) if not none else None
    if (found := sized(text, tables)) is not None:
        return found
    split = tables.prefixed(text)
    own = tables.service_of(split[2]) if split is not None else None
    if split is not None and split[1] is not None and own is not None and own.origin == split[1].origin:
        return Found(split[2], split[0], split[1].route, Kind.MODEL)
    if split is not None and split[1] is not None and split[1].route is Route.ROUTER:
        named = names.is_hub_name(split[2]) and (tables.says_model(split[2]) or is_makers(split[2], tables))
        plain = split[1].telling and "/" not in split[2]  # one whose names have no maker before them
        named = named or (plain and tables.says_model(f"/{split[2]}") and any(map(str.isdigit, split[2])))
        return Found(split[2], split[0], split[1].route, Kind.MODEL) if named else None
    if split is not None and split[0] == "ollama" and says_by_several(split[2].partition(":")[0], tables):
        return Found(split[2], "ollama", Route.WEIGHTS, Kind.MODEL)
    if (provided := provided_by(text, tables)) is not None:
        own = tables.service_of(provided[1])
        if own is not None and own.origin == provided[0].origin:
            return of_service(own, provided[1], Kind.MODEL)
        if (routed := routed_to(text, tables)) is not None:
            return routed
        if text.startswith("ollama:") and says_by_several(provided[1], tables):
            return Found(provided[1], "ollama", Route.WEIGHTS, Kind.MODEL)
    return None


def says_by_several(name: str, tables: Tables) -> bool:
    """Whether a bare name says that it is a model's, and is more than one plain word."""
    return names.is_bare_name(name) and not name.isalpha() and tables.says_model(f"/{name}")


def behind_word(text: str, tables: Tables) -> tuple[Service, str] | None:
    """The service whose word a program puts before a name with a hyphen, and the name: `ollama-mixtral`.

    The name is one that the service alone has, or a family whose models a registry has.
    """
    word, _, rest = text.partition("-")
    service = tables.provider(word) if rest and "/" not in text else None
    if service is None:
        return None
    own = tables.told_by(rest)
    if own is not None and own.origin == service.origin:
        return own, rest
    return (service, rest) if service.origin == "ollama" and tables.says_model(f"/{rest}") else None


def routed(text: str, kind: Kind, tables: Tables) -> Found | None:
    """A name in the language of a gateway, `ACCOUNT/gpt-4o`: a service's, whatever stands before it."""
    rest = text.partition("/")[2]
    service = tables.told_by(rest) if rest else None
    return of_service(service, rest, kind, sure=False) if service is not None else None


#: What is no name of a model: the class of an architecture, and a size alone.
_CLASS: Final = re.compile(
    r"[A-Z]\w*(?:For[A-Z][A-Za-z]+|Model|Tokenizer(?:Fast)?|Config|Processor)|[0-9]+(?:\.[0-9]+)?[BM]"
)


def quantized(text: str, kind: Kind, tables: Tables) -> Found | None:
    """Weights, whoever serves them: a family with a form that only weights are brought into, no file."""
    if kind is not Kind.MODEL or "/" in text or ":" in text or not weightnames.is_quantized(text):
        return None
    if weightnames.is_weights_file(text):
        return None  # a file that the project brings, or that a list of models describes
    return Found(text, "local", Route.WEIGHTS, kind) if tables.says_model(f"/{text}") else None


def somebodys(text: str, tables: Tables) -> bool:
    """Whether a name says that it is a model's, but not whose: only who is asked for it knows.

    A host before it says who serves it: `lab.example.ai/some-7b`.
    """
    owner, _, rest = text.partition("/")
    text = rest if rest and names.is_host(owner) else text
    numbered = any(sign.isdigit() for sign in text) and names.is_bare_name(text)
    other = weightnames.is_weights_file(text) or names.is_placeholder(text) or _CLASS.fullmatch(text)
    return numbered and not other and (tables.says_model(f"/{text}") or tables.says_talker(text))


def asks_for(text: str, tables: Tables) -> bool:
    """Whether a string of a program says that somebody is asked for a model, but not who; one word may be
    that of an architecture which is made, unless only language models are called so.
    """
    return ("-" in text or tables.says_talker(text)) and somebodys(text, tables)


#: Words that leave it to the Hub's router which provider serves a model.
_ANY_PROVIDER: Final = frozenset({"fastest", "cheapest", "preferred"})


def unrouted(text: str, tables: Tables) -> str:
    """A name without the provider that the Hub's router is to ask for it: `org/name:groq`."""
    name, colon, tag = text.rpartition(":")
    if not colon or not names.is_hub_name(name):
        return text
    provider = tables.provider(tag)
    asked = tag in _ANY_PROVIDER or (provider is not None and provider.route is Route.ROUTER)
    return name if asked else text


#: What stands behind the colon of a registry's name with its organisation: a size, a form, the newest.
_SIZE: Final = re.compile(
    r"latest|cloud|[cg]pu|(?:[0-9]+x)?[0-9]+(?:\.[0-9]+)?[bm](?:-[\w.-]+)?"
    r"|(?:instruct|chat|fp16|[qQ][0-9]\w*|mini|small|medium|large|vision)(?:-[\w.-]+)?"
)


#: What stands behind the sign for a revision: a commit, a release by its number.
_REVISION: Final = re.compile(r"[0-9a-f]{7,40}|v[0-9][\w.-]*|[0-9]{1,4}(?:\.[0-9]{1,2}){1,2}|main")


def tagged(text: str, kind: Kind, tables: Tables) -> Found | None:
    """A name and what pins it: a revision, a router's way, a registry's tag."""
    name, at, revision = text.partition("@")
    if at and names.is_hub_name(name) and _REVISION.fullmatch(revision):
        return Found(name, "huggingface", Route.WEIGHTS, kind, as_revision(revision))
    name, colon, tag = text.partition(":")
    if colon and names.is_bare_name(name) and _SIZE.fullmatch(tag) and tables.says_model(f"/{name}"):
        return Found(text, "ollama", Route.WEIGHTS, kind)
    if not colon or not names.is_hub_name(name):
        return None
    if tag in SERVED_AS:
        return Found(text, "openrouter", Route.ROUTER, kind)
    return Found(text, "ollama", Route.WEIGHTS, kind) if _SIZE.fullmatch(tag) else None


#: Which of a repository's files is meant, as programs that load GGUF have it: `org/name-GGUF:Q4_K_M`.
_QUANTIZED: Final = re.compile(r":(?:UD-)?(?:I?Q[1-8]\w*|B?F16|F32|MXFP4\w*)$", re.IGNORECASE)
_STEM: Final = re.compile(r":[A-Za-z][\w.-]*-(?:UD-)?(?:I?Q[1-8]\w*|B?F16|F32|MXFP4\w*)$", re.IGNORECASE)


def whole(text: str) -> str:
    """A name of the Hub without the sign of which of its files is meant, short or as the file is called."""
    name = _QUANTIZED.sub("", text)
    if name == text and ":" in text and weightnames.is_converted(short := _STEM.sub("", text)):
        return short
    return name


def behind_area(text: str, tables: Tables) -> Service | None:
    """The service whose own name of a model has only an area put before it: `eu.anthropic.claude-...`."""
    area, dot, model = text.partition(".")
    return tables.service_of(model) if dot and area.replace("-", "").isalpha() and "." in model else None
