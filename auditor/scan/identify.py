"""From the string at a place to the model it names: origin, canonical name, revision."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from auditor.model import Certainty, Kind, Location, Reference, Route
from auditor.scan import names
from auditor.scan.loaders import Call
from auditor.scan.tables import Key, Service, Tables


@dataclass(frozen=True, slots=True)
class Found:
    """A model as a string names it, before its place is known.

    `sure` is false where the service or the name itself had to be guessed;
    `remote_code` true where its repository's own code is to be run.
    """

    model: str
    origin: str
    route: Route
    kind: Kind
    revision: str | None = None
    sure: bool = True
    remote_code: bool = False


@dataclass(frozen=True, slots=True)
class Client:
    """What a client was told besides the model: a server's address (empty: not known), a provider."""

    server: str | None = None
    provider: str | None = None


def by_call(text: str, call: Call, tables: Tables, client: Client = Client()) -> Found | None:
    """The model that a loader's argument names, None if the string is no name of one."""
    text = text.strip()
    if "*" in text:
        return None  # a pattern of names
    provided = _provided(text, call, tables, client)
    if provided is not None:
        return provided
    if client.server is not None and call.server is not None:
        return _served(text, client.server, call.kind, tables)
    if (addressed := _addressed(text, call.kind)) is not None:
        return addressed
    if text in call.names:
        model = call.names[text]
        return Found(model, "huggingface" if "/" in model else call.origin, call.route, call.kind)
    if call.route is not Route.WEIGHTS:
        return _hosted(text, call, tables)
    return _weights(text, call)


def _provided(text: str, call: Call, tables: Tables, client: Client) -> Found | None:
    """A name whose service stands before it (`groq/...`, `openai:...`), or beside it."""
    if not call.prefixes:
        return None
    service = tables.provider(client.provider) if client.provider else None
    if service is not None:
        return Found(text, service.origin, service.route, call.kind) if _hosted_name(text) else None
    if split := tables.prefixed(text):
        origin, known, rest = split
        return Found(rest, origin, known.route if known else Route.WEIGHTS, call.kind)
    prefix, colon, rest = text.partition(":")
    known = tables.provider(prefix) if colon else None
    if known is None and colon:  # a word of the Hub, or one that nobody else has before a name that tells
        own = tables.service_of(rest)
        known, rest = provided_by(text, tables) or (own if own is not None and own.telling else None, rest)
    way, _, behind = rest.partition(":")
    rest = behind if behind and way in _ASKED else rest
    if known is None and names.is_hub_name(rest) and (split := tables.prefixed(f"{prefix}/{rest}")):
        return Found(split[2], split[0], Route.WEIGHTS, call.kind) if split[1] is None else None
    return Found(rest, known.origin, known.route, call.kind) if known is not None and rest else None


def _weights(text: str, call: Call) -> Found | None:
    """A name of weights that the program loads itself."""
    if call.origin == "url" and text.startswith(("http://", "https://")):
        where = text.partition("://")[2].split("?")[0].split("#")[0].rstrip("/")
        return Found(where, call.origin, call.route, call.kind) if "/" in where else None
    name, at, revision = text.partition(":" if call.origin == "torchhub" else "@")
    pinned = revision if at and revision != "main" else None
    if name.startswith(("hf-hub:", "hf_hub:", "hf://")):
        name = name.replace("://", ":").partition(":")[2]
        return Found(name, "huggingface", call.route, call.kind, pinned) if names.is_hub_name(name) else None
    if call.hub_names and names.is_hub_name(name.removesuffix(".cpp")):  # a port, and no source file
        return Found(
            name, call.origin if call.origin in _HUBS else "huggingface", call.route, call.kind, pinned
        )
    if call.knows(name):
        return Found(name, call.origin, call.route, call.kind, pinned)
    own = call.bare is not None and not call.hub_names  # names of its own form, slashes and all
    if (names.is_path(text) and not (own and text[:1].isalnum() and "\\" not in text)) or (
        "/" in text and call.hub_names
    ):
        return _path(text, call.kind)
    if call.bare is not None and (names.is_bare_name(text.partition(":")[0]) or not call.hub_names):
        model = call.bare.format(name=text)
        return Found(model, call.origin, call.route, call.kind) if _hosted_name(text) else None
    return None


#: Origins whose names have the form of the Hub's.
_HUBS: Final = ("huggingface", "modelscope", "ollama", "torchhub")


def _hosted(text: str, call: Call, tables: Tables) -> Found | None:
    """A model string of a hosted service; a client that may serve others' models is believed less."""
    if not _hosted_name(text):
        return None
    if "::" in text and not text.startswith("ft:"):
        return _by_gateway(text, call.kind, tables)
    other = tables.service_of(text)
    own = call.route is Route.HOSTED or call.prefixes
    if call.server is None and own and other and other.origin != call.origin:
        return _served(text, "", call.kind, tables)  # a maker's own client serves nobody else's models
    if call.server is None:
        model, _, revision = text.partition(":") if call.origin == "replicate" else (text, "", "")
        return Found(model, call.origin, call.route, call.kind, revision or None)
    if provided := provided_by(text, tables):
        service, rest = provided
        return Found(service.canonical.format(name=rest), service.origin, service.route, call.kind)
    if names.is_hub_name(text) or (other is not None and other.origin != call.origin):
        return _served(text, "", call.kind, tables)
    if other is None and (tables.says_model(f"/{text}") or text.count("/") > 1):  # what others serve
        return _served(text, "", call.kind, tables)
    return Found(text, call.origin, call.route, call.kind)


def _served(text: str, server: str, kind: Kind, tables: Tables) -> Found | None:
    """A model behind a client that was given a server's address, empty if it is not known."""
    if not _hosted_name(text):
        return None
    text = _unrouted(text, tables)
    service = tables.service_at(server) if server else None
    if service is not None:
        return Found(text, service.origin, service.route, kind)
    if "::" in text:
        return _by_gateway(text, kind, tables)
    if names.is_hub_name(text):
        return Found(text, "huggingface", Route.WEIGHTS, kind, sure=False)
    service = tables.service_of(text)
    if service is not None:
        return Found(service.canonical.format(name=text), service.origin, service.route, kind, sure=False)
    return Found(text, "local", Route.WEIGHTS, kind, sure=False)


def _by_gateway(text: str, kind: Kind, tables: Tables) -> Found:
    """A name in the language of a gateway, `gateway::model::openai::gpt-4o`: its end may say whose it is."""
    provided = provided_by("::".join(text.split("::")[-2:]), tables)
    last = text.rpartition("::")[2]
    service, rest = provided or (tables.service_of(last), last)
    if service is None:
        return Found(text, "local", Route.WEIGHTS, kind, sure=False)
    return Found(service.canonical.format(name=rest), service.origin, service.route, kind, sure=False)


def _path(text: str, kind: Kind) -> Found | None:
    """A path below the project names weights of the tree, if there is such a place."""
    bare = text.removeprefix("./").rstrip("/")
    if not bare or text.startswith(("/", "~", "$", "..", "file:")) or "\\" in bare or " " in bare:
        return None
    return Found(bare, "local", Route.WEIGHTS, kind)


def _hosted_name(text: str) -> bool:
    return (
        bool(text)
        and len(text) <= 128
        and not names.is_placeholder(text)
        and any(character.isalpha() for character in text)
        and "://" not in text
        and not any(character.isspace() or character in "{}<>%" for character in text)
    )


#: A key that says nothing but that a model is meant.
ANY: Final = Key("*")


def _whose(text: str) -> str:
    """A name without the word that says where the model runs: `local:ORGANISATION/NAME`."""
    rest = text.removeprefix("local:")
    return rest if rest is not text and names.is_hub_name(rest) else text


def by_key(text: str, key: Key, beside: Service | None, tables: Tables) -> Found | None:
    """The model that a value under a key names; `beside` is the service that the keys beside it name."""
    text = tables.in_full(_unrouted(_whose(text.strip()), tables), key)
    kind, origin = key.kind, key.origin
    beside = beside if "tokenizer" not in key.key else None  # the program's own, whoever serves the model
    if (stated := _addressed(text, kind) or _kept(text, kind, tables)) is not None:
        return stated
    asked = tables.of_origin(origin) if origin else None
    if asked is not None and asked.route is Route.ROUTER and _is_of(text, asked):
        return Found(text, asked.origin, asked.route, kind)
    if split := tables.prefixed(text):
        prefix_origin, service, rest = split
        if service is None or beside is None or service.origin == beside.origin:
            if service is not None and service.organisation:
                return _ambiguous(text, service, rest, kind, tables)
            return Found(rest, prefix_origin, service.route if service else Route.WEIGHTS, kind)
    if provided := provided_by(text, tables):
        service, rest = provided
        return Found(service.canonical.format(name=rest), service.origin, service.route, kind)
    if beside is not None and not (beside.route is Route.HOSTED and _of_others(text, beside, tables)):
        own_word = tables.provider(text) is beside
        return Found(text, beside.origin, beside.route, kind) if _hosted_name(text) and not own_word else None
    service = tables.service_of(text)
    if service is not None:
        return Found(service.canonical.format(name=text), service.origin, service.route, kind)
    return _under_key(text, kind, origin, tables)


def _under_key(text: str, kind: Kind, origin: str | None, tables: Tables) -> Found | None:
    """The model that a value names by its form, where only the key says whose it may be."""
    whole = _QUANTIZED.sub("", text)
    if names.is_hub_name(whole):
        if names.is_weights_file(whole):
            return None  # a file in a folder, not a repository
        return Found(whole, "modelscope" if origin == "modelscope" else "huggingface", Route.WEIGHTS, kind)
    if (tagged := _tagged(text, kind, tables)) is not None:
        return tagged
    bare = text.partition(":")[0]
    plain = names.is_bare_name(bare) or (origin == "ollama" and names.is_hub_name(bare))
    if origin is not None and plain and not names.is_placeholder(text):
        known = tables.of_origin(origin)
        return Found(text, origin, known.route if known else Route.WEIGHTS, kind)
    return None


def _is_of(text: str, router: Service) -> bool:
    """Whether a router may be asked for a name of the Hub's form: it has the names of others."""
    own = text.partition("/")[0] in router.prefixes
    return names.is_hub_name(text) and not own and not names.is_weights_file(text)


def _of_others(text: str, service: Service, tables: Tables) -> bool:
    """Whether a name of the Hub stands beside a maker's service, which then only says how to ask."""
    return names.is_hub_name(text) and tables.service_of(text) != service and tables.prefixed(text) is None


#: Which of a repository's files is meant, as programs that load GGUF have it: `org/name-GGUF:Q4_K_M`.
_QUANTIZED: Final = re.compile(r":(?:UD-)?(?:I?Q[1-8]\w*|B?F16|F32|MXFP4\w*)$", re.IGNORECASE)


#: Words that leave it to the Hub's router which provider serves a model.
_ANY_PROVIDER: Final = frozenset({"fastest", "cheapest", "preferred"})


def _unrouted(text: str, tables: Tables) -> str:
    """A name without the provider that the Hub's router is to ask for it: `org/name:groq`."""
    name, colon, tag = text.rpartition(":")
    if not colon or not names.is_hub_name(name):
        return text
    provider = tables.provider(tag)
    asked = tag in _ANY_PROVIDER or (provider is not None and provider.route is Route.ROUTER)
    return name if asked else text


#: What stands behind the colon of a router's name for a way of serving a model.
_SERVED_AS: Final = frozenset({"free", "nitro", "floor", "online", "extended", "beta", "thinking", "exacto"})


#: What stands behind the colon of a registry's name with its organisation: a size, a form, the newest.
_SIZE: Final = re.compile(
    r"latest|(?:[0-9]+x)?[0-9]+(?:\.[0-9]+)?[bm](?:-[\w.-]+)?|(?:instruct|chat|fp16|[qQ][0-9]\w*)(?:-[\w.-]+)?"
)


def _tagged(text: str, kind: Kind, tables: Tables) -> Found | None:
    """A name and what pins it: a revision, a router's way, a registry's tag."""
    name, at, revision = text.partition("@")
    if at and names.is_hub_name(name) and re.fullmatch(r"[0-9a-f]{7,40}|v[0-9][\w.-]*|main", revision):
        return Found(name, "huggingface", Route.WEIGHTS, kind, revision if revision != "main" else None)
    name, colon, tag = text.partition(":")
    if colon and names.is_bare_name(name) and _SIZE.fullmatch(tag) and tables.says_model(f"/{name}"):
        return Found(text, "ollama", Route.WEIGHTS, kind)
    if not colon or not names.is_hub_name(name):
        return None
    if tag in _SERVED_AS:
        return Found(text, "openrouter", Route.ROUTER, kind)
    return Found(text, "ollama", Route.WEIGHTS, kind) if _SIZE.fullmatch(tag) else None


def _addressed(text: str, kind: Kind) -> Found | None:
    """What an address of the Hub leads to."""
    named = names.address(text)
    if named is None:
        return None
    kind = Kind.DATASET if named.dataset else kind
    return Found(named.model, "huggingface", Route.WEIGHTS, kind, named.revision)


def _kept(text: str, kind: Kind, tables: Tables) -> Found | None:
    """The repository of which a path names a file, where the repository's name says that it is a model's."""
    name = names.repository_of(text)
    if name is None or not (tables.says_model(name) or names.is_converted(name)):
        return None
    return Found(name, "huggingface", Route.WEIGHTS, kind)


def by_look(text: str, tables: Tables) -> Found | None:
    """The model that a value names which only a model has, whatever it stands under."""
    text = text.strip()
    if (certain := by_form(text, tables)) is not None:
        return certain
    whole = _QUANTIZED.sub("", text)
    if names.is_weights_file(whole):
        return None
    if names.is_hub_name(whole) and tables.says_model(whole) and not names.mere_words(whole):
        return Found(whole, "huggingface", Route.WEIGHTS, Kind.MODEL)
    return None


def by_form(text: str, tables: Tables) -> Found | None:
    """The model of a string that nothing else is written like: a service's name, a file in a repository."""
    if (kept := _kept(text, Kind.MODEL, tables)) is not None:
        return kept
    service = tables.service_of(text)
    if service is not None and service.telling:
        return Found(service.canonical.format(name=text), service.origin, service.route, Kind.MODEL)
    split = tables.prefixed(text)
    own = tables.service_of(split[2]) if split is not None else None
    if split is not None and split[1] is not None and own is not None and own.origin == split[1].origin:
        return Found(split[2], split[0], split[1].route, Kind.MODEL)
    return None


#: What stands behind a colon in the names of a registry, which are of one word: a size, a form, a release.
_TAG: Final = re.compile(
    r"latest|v?[0-9].*|(?:instruct|chat|text|base|code|fp16|q[0-9]|mini|small|medium|large)(?:[-_.].*)?"
)

#: Ways of asking a service, which may stand between its name and the model's: `openai:chat:gpt-4o`.
_ASKED: Final = frozenset(
    {"chat", "responses", "completion", "embedding", "embeddings", "messages", "image", "text-generation"}
    | {"text-classification", "token-classification", "feature-extraction", "sentence-similarity"}
)


def provided_by(text: str, tables: Tables) -> tuple[Service, str] | None:
    """The service whose word stands before a name, and the name: `openai:gpt-4o`, `groq::llama-3.1-8b`."""
    sign = "::" if "::" in text else ":"
    word, _, rest = text.partition(sign)
    service = tables.provider(word) if rest else None
    way, _, behind = rest.partition(":")
    rest = behind if behind and way in _ASKED else rest
    if service is None and names.is_hub_name(rest):
        hubs = (one for one in tables.services if one.origin == "huggingface")
        service = next((one for one in hubs if word in one.prefixes), None)
    if service is None or not _hosted_name(rest) or "://" in text or rest.startswith("/"):
        return None
    own = tables.service_of(rest)
    if own is None or own.origin != service.origin:
        if sign == ":" and (_TAG.fullmatch(rest) or tables.service_of(text) is not None):
            return None
        return service, rest
    return own, rest


def several(text: str) -> list[tuple[str, int]]:
    """The parts of a list in one string, parted by commas, each with its offset; none where it is no list."""
    if "," not in text or any(sign in text for sign in "{}[]()<>\n"):
        return []
    parts = [
        (part[0].strip(), part.start() + len(part[0]) - len(part[0].lstrip()))
        for part in _PART.finditer(text)
    ]
    return parts if all(part and " " not in part for part, _ in parts) else []


_PART: Final = re.compile(r"[^,]+")


def routed(text: str, kind: Kind, tables: Tables) -> Found | None:
    """A name in the language of a gateway, `ACCOUNT/gpt-4o`: a service's, whatever stands before it."""
    rest = text.partition("/")[2]
    service = tables.service_of(rest) if rest else None
    if service is None or not service.telling:
        return None
    return Found(service.canonical.format(name=rest), service.origin, service.route, kind, sure=False)


def somebodys(text: str, tables: Tables) -> bool:
    """Whether a name says that it is a model's, but not whose: only who is asked for it knows."""
    numbered = any(sign.isdigit() for sign in text) and names.is_bare_name(text)
    return numbered and not names.is_weights_file(text) and tables.says_model(f"/{text}")


def _ambiguous(text: str, service: Service, rest: str, kind: Kind, tables: Tables) -> Found:
    """Tell a router's string from a Hub name of the same form.

    `openai/gpt-oss-20b` is taken as a Hub name unless the rest looks like a
    model string of that service.
    """
    own = tables.service_of(rest)
    if "/" in rest or (own is not None and own.origin == service.origin):
        return Found(rest, service.origin, service.route, kind)
    if not names.is_hub_name(text):
        return _tagged(text, kind, tables) or Found(rest, service.origin, service.route, kind)
    return Found(text, "huggingface", Route.WEIGHTS, kind)


def reference(
    found: Found, place: Location, how: str, certainty: Certainty, alternatives: tuple[str, ...] = ()
) -> Reference:
    """The reference of a found model at a place."""
    return Reference(
        model=found.model,
        origin=found.origin,
        revision=found.revision,
        location=place,
        how=how,
        certainty=certainty,
        role=names.role_of(place.path),
        kind=found.kind,
        route=found.route,
        alternatives=alternatives,
        remote_code=found.remote_code,
    )
