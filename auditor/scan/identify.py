"""From the string at a place to the model it names: by the call that takes it, by the key it stands under."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from auditor.model import Kind, Route
from auditor.scan import names
from auditor.scan.addresses import of_scheme
from auditor.scan.forms import (
    addressed,
    kept,
    linked,
    provided_by,
    quantized,
    relayed,
    tagged,
    unasked,
    unrouted,
    versioned,
    whole,
)
from auditor.scan.found import Found, of_service
from auditor.scan.loaders import Call
from auditor.scan.tables import Key, Service, Tables


@dataclass(frozen=True, slots=True)
class Client:
    """What a client was told besides the model: a server's address (empty: not known), a provider.

    `keyed` is the service under whose name the model is written.
    """

    server: str | None = None
    provider: str | None = None
    keyed: Service | None = None


def by_call(text: str, call: Call, tables: Tables, client: Client = Client()) -> Found | None:
    """The model that a loader's argument names, None if the string is no name of one."""
    text = text.strip()
    if "*" in text or call.addresses:
        return None  # a pattern of names; what is fetched is told by its address
    provided = _provided(text, call, tables, client)
    if provided is not None:
        return provided
    if client.server is not None and call.server is not None:
        keyed = client.keyed if not client.server and names.is_hosted_name(text) else None
        if keyed is not None and not (keyed.route is Route.HOSTED and _of_others(text, keyed, tables)):
            return of_service(keyed, text, call.kind, sure=False)
        return _served(text, client.server, call.kind, tables)
    if (found := addressed(text, call.kind)) is not None:
        return found
    if text in call.names:
        model = call.names[text]
        return Found(model, "huggingface" if "/" in model else call.origin, call.route, call.kind)
    if call.route is not Route.WEIGHTS:
        return _hosted(text, call, tables)
    own = tables.service_of(text) if call.bare is not None and call.origin == "huggingface" else None
    if own is not None and own.variant:
        return of_service(own, text, call.kind)  # one of several forms in which a library has its own names
    return _of_maker(text, call.kind, tables) or _weights(text, call)


def _of_maker(text: str, kind: Kind, tables: Tables) -> Found | None:
    """A name that a maker's service alone has, behind the maker: `openai/o1-mini`, which nobody can load."""
    split = tables.prefixed(text)
    own = tables.service_of(split[2]) if split is not None else None
    if (
        split is None
        or own is None
        or own.origin != split[0]
        or not own.telling
        or own.route is not Route.HOSTED
    ):
        return None
    return of_service(own, split[2], kind, sure=False)


def _provided(text: str, call: Call, tables: Tables, client: Client) -> Found | None:
    """A name whose service stands before it (`groq/...`, `openai:...`), or beside it."""
    if not call.prefixes:
        return None
    service = tables.provider(client.provider) if client.provider else None
    if service is not None:
        return Found(text, service.origin, service.route, call.kind) if names.is_hosted_name(text) else None
    if split := tables.prefixed(text):
        origin, known, rest = split
        return Found(rest, origin, known.route if known else Route.WEIGHTS, call.kind)
    if (named := of_scheme(text, tables)) is not None:
        return replace(named, kind=call.kind)
    prefix, colon, rest = text.partition(":")
    known = tables.provider(prefix) if colon else None
    if known is None and colon:  # a word of the Hub, or one that nobody else has before a name that tells
        own = tables.service_of(rest)
        known, rest = provided_by(text, tables) or (own if own is not None and own.telling else None, rest)
    rest = unasked(rest)
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
        return Found(model, call.origin, call.route, call.kind) if names.is_hosted_name(text) else None
    return None


#: Origins whose names have the form of the Hub's.
_HUBS: Final = ("huggingface", "modelscope", "ollama", "torchhub")


def _hosted(text: str, call: Call, tables: Tables) -> Found | None:
    """A model string of a hosted service; a client that may serve others' models is believed less."""
    if not names.is_hosted_name(text):
        return None
    if "::" in text and not text.startswith("ft:"):
        return _by_gateway(text, call.kind, tables)
    if tables.is_word(text) and tables.service_of(text) is None:
        return None  # the word for a service, and none of its models
    if call.route is Route.HOSTED and (split := tables.prefixed(text)) and split[0] == call.origin:
        behind = tables.service_of(split[2])
        text = split[2] if behind is not None and behind.origin == call.origin else text
    other = tables.service_of(text)
    own = call.route is Route.HOSTED or call.prefixes
    if call.server is None and own and other and other.origin != call.origin:
        return _served(text, "", call.kind, tables)  # a maker's own client serves nobody else's models
    if call.server is None:
        model, _, revision = text.partition(":") if call.origin == "replicate" else (text, "", "")
        return Found(model, call.origin, call.route, call.kind, revision or None)
    if provided := provided_by(text, tables):
        service, rest = provided
        return of_service(service, rest, call.kind)
    if names.is_hub_name(text) or (other is not None and other.origin != call.origin):
        return _served(text, "", call.kind, tables)
    if other is None and (tables.says_model(f"/{text}") or text.count("/") > 1):  # what others serve
        return _served(text, "", call.kind, tables)
    return Found(text, call.origin, call.route, call.kind)


def _served(text: str, server: str, kind: Kind, tables: Tables) -> Found | None:
    """A model behind a client that was given a server's address, empty if it is not known."""
    if not names.is_hosted_name(text):
        return None
    text = unrouted(text, tables)
    service = tables.service_at(server) if server else None
    if service is not None:
        return Found(text, service.origin, service.route, kind)
    if "::" in text:
        return _by_gateway(text, kind, tables)
    if names.is_hub_name(text):
        return Found(text, "huggingface", Route.WEIGHTS, kind, sure=False)
    service = tables.service_of(text)
    if service is not None:
        return of_service(service, text, kind, sure=False)
    return Found(text, "local", Route.WEIGHTS, kind, sure=False)


def _by_gateway(text: str, kind: Kind, tables: Tables) -> Found:
    """A name in the language of a gateway, `gateway::model::openai::gpt-4o`: its end may say whose it is."""
    provided = provided_by("::".join(text.split("::")[-2:]), tables)
    last = text.rpartition("::")[2]
    service, rest = provided or (tables.service_of(last), last)
    if service is None:
        return Found(text, "local", Route.WEIGHTS, kind, sure=False)
    return of_service(service, rest, kind, sure=False)


def _path(text: str, kind: Kind) -> Found | None:
    """A path below the project names weights of the tree, if there is such a place."""
    bare = text.removeprefix("./").rstrip("/")
    if not bare or text.startswith(("/", "~", "$", "..", "file:")) or "\\" in bare or " " in bare:
        return None
    return Found(bare, "local", Route.WEIGHTS, kind)


#: A key that says nothing but that a model is meant.
ANY: Final = Key("*")


def by_key(text: str, key: Key, beside: Service | None, tables: Tables) -> Found | None:
    """The model that a value under a key names; `beside` is the service that the keys beside it name."""
    text = text.strip()
    if "*" in text:
        return None  # a pattern of names
    if "__" in text[1:] and "/" not in text and tables.says_model(full := text.replace("__", "/", 1)):
        text = full  # as Elasticsearch keeps models of the Hub
    text = tables.in_full(
        unrouted(_whose(text.rstrip("/") if text.count("/") == 2 else text, key.kind, tables), tables), key
    )
    kind, origin = key.kind, key.origin
    beside = beside if "tokenizer" not in key.key else None  # the program's own, whoever serves the model
    stated = addressed(text, kind) or kept(text, kind, tables) or linked(text, kind, tables)
    asked = tables.of_origin(origin) if origin else None
    stated = stated or versioned(text, kind) or of_scheme(text, tables)
    stated = stated or _plain_weights(text, kind, (beside, asked), tables)
    if stated is not None:
        return stated
    if asked is not None and asked.route is Route.ROUTER and _is_of(text, asked):
        return Found(text, asked.origin, asked.route, kind)
    if split := tables.prefixed(text):
        prefix_origin, service, rest = split
        if service is None or beside is None or service.origin == beside.origin:
            if service is not None and service.organisation:
                return _ambiguous(text, service, rest, kind, tables)
            return Found(rest, prefix_origin, service.route if service else Route.WEIGHTS, kind)
    if provided := provided_by(text, tables) or _asked_beside(text, tables):
        service, rest = provided
        return of_service(service, rest, kind)
    own = tables.service_of(text) if beside is not None and beside.route is not Route.WEIGHTS else None
    if own is not None and beside is not None and _of_another(own, beside):
        return of_service(own, text, kind)
    if beside is not None and not (beside.route is Route.HOSTED and _of_others(text, beside, tables)):
        none = tables.provider(text) is beside or text.startswith(("/", "~/", "./", "../"))
        named = names.is_hosted_name(text) and not none
        return Found(text, beside.origin, beside.route, kind) if named else None
    service = tables.service_of(text)
    if service is not None:
        return of_service(service, text, kind)
    return _under_key(text, kind, origin, tables)


def _plain_weights(text: str, kind: Kind, asked: tuple[Service | None, ...], tables: Tables) -> Found | None:
    """Weights by their form, which no maker has for a model, whatever client asks for it."""
    makers = all(one is None or one.route is Route.HOSTED for one in asked)
    return quantized(text, kind, tables) if makers else None


def _of_another(own: Service, beside: Service) -> bool:
    """Whether the service whose form a name has is one maker's, and that beside it another's."""
    if own.telling and own.origin == "huggingface":
        return True  # weights that everybody knows, and no maker's service has
    makers = all(one.telling and one.route is Route.HOSTED for one in (own, beside))
    return makers and own.origin != beside.origin


def _asked_beside(text: str, tables: Tables) -> tuple[Service, str] | None:
    """The router that stands before a name with its organisation, or behind any after a sign:
    `nvidia/meta/llama3-70b-instruct`, `meta-llama/Llama-3.1-70B@hyperbolic`.
    """
    name, at, behind = text.rpartition("@")
    router = tables.provider(behind) if at and names.is_repository(name) else None
    if router is not None and router.route is Route.ROUTER:
        return (router, name) if tables.says_model(name if "/" in name else f"/{name}") else None
    word, _, rest = text.partition("/")
    service = tables.provider(word) if names.is_hub_name(rest) else None
    routed = service is not None and service.route is Route.ROUTER and tables.says_model(rest)
    return (service, rest) if routed and service is not None else None


def _whose(text: str, kind: Kind, tables: Tables) -> str:
    """A name without the word that says where the model runs: `local:ORGANISATION/NAME`.

    An architecture behind the weights for it stands before them, as its library has it: `openai:ViT-B-32`.
    So does the part that is taken of a data set: `all@org/name`.
    """
    part, sign, name = text.partition("@")
    if kind is Kind.DATASET and sign and "/" not in part and names.is_hub_name(name):
        return name
    word, colon, rest = text.partition(":")
    if not colon or not rest:
        return text
    if word == "local" and names.is_hub_name(rest):
        return rest
    turned = f"{rest}/{word}"
    service = tables.service_of(turned) if "/" not in text else None
    return turned if service is not None and service.route is Route.WEIGHTS else text


#: A form in which something is written, and which version of it: `tracks/v1`.
_OF_FORM: Final = re.compile(r"[^/]+/v[0-9]{1,2}(?:\.[0-9]+)*")


def _under_key(text: str, kind: Kind, origin: str | None, tables: Tables) -> Found | None:
    """The model that a value names by its form, where only the key says whose it may be."""
    name = whole(text)
    if names.is_hub_name(name):
        if names.is_weights_file(name) or _OF_FORM.fullmatch(name):
            return None  # a file in a folder, not a repository; the form of something, and its version
        return Found(name, "modelscope" if origin == "modelscope" else "huggingface", Route.WEIGHTS, kind)
    if (found := tagged(text, kind, tables) or relayed(name, kind, tables)) is not None:
        return found
    bare = text.partition(":")[0] if "://" not in text else text
    plain = names.is_bare_name(bare) or (origin == "ollama" and names.is_hub_name(bare))
    if origin is not None and plain and not names.is_placeholder(text) and not names.is_purpose(text):
        known = tables.of_origin(origin)
        if known is not None and known.telling and known.route is Route.HOSTED and _plain_word(text):
            return None  # a maker's models have a number or a hyphen, and no other maker's name
        return Found(text, origin, known.route if known else Route.WEIGHTS, kind)
    return None


def _plain_word(text: str) -> bool:
    """Whether a name is one word, numbered or not: `openai`, `chatgptapi`, `gpt4`."""
    return text.isalnum() and not text[:1].isdigit()


def _is_of(text: str, router: Service) -> bool:
    """Whether a router may be asked for a name of the Hub's form: it has the names of others."""
    own = text.partition("/")[0] in router.prefixes
    return names.is_hub_name(text) and not own and not names.is_weights_file(text)


def _of_others(text: str, service: Service, tables: Tables) -> bool:
    """Whether a name of the Hub stands beside a maker's service, which then only says how to ask."""
    return names.is_hub_name(text) and tables.service_of(text) != service and tables.prefixed(text) is None


def _ambiguous(text: str, service: Service, rest: str, kind: Kind, tables: Tables) -> Found:
    """Tell a router's string from a Hub name of the same form.

    `openai/gpt-oss-20b` is taken as a Hub name unless the rest looks like a
    model string of that service.
    """
    own = tables.service_of(rest)
    if "/" in rest or (own is not None and own.origin == service.origin):
        return Found(rest, service.origin, service.route, kind)
    if not names.is_hub_name(text):
        return tagged(text, kind, tables) or Found(rest, service.origin, service.route, kind)
    return Found(text, "huggingface", Route.WEIGHTS, kind)
