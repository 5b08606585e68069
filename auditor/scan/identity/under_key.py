"""From the string under a key to the model that it names."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from auditor.model import Kind, Route
from auditor.scan import names
from auditor.scan.identity import located, weightnames
from auditor.scan.identity.addresses import of_scheme
from auditor.scan.identity.filed import by_path, filed_as
from auditor.scan.identity.files import of_file, of_library, titled
from auditor.scan.identity.forms import (
    addressed,
    behind_word,
    by_look,
    kept,
    linked,
    quantized,
    tagged,
    unrouted,
    versioned,
    whole,
)
from auditor.scan.identity.found import Found, of_name, of_service
from auditor.scan.identity.identify import of_others, of_own_server
from auditor.scan.identity.provided import provided_by, relayed
from auditor.scan.identity.results import is_of_results
from auditor.scan.identity.stored import stored_as
from auditor.scan.identity.unclaimed import is_made
from auditor.scan.loaders.services import Service, ungated
from auditor.scan.loaders.table_rows import Key
from auditor.scan.loaders.tables import Tables

#: What stands for a name that is given elsewhere, also beside a service.
_NO_NAME: Final = frozenset({"custom", "none", "null", "unknown"})

#: What stands in such an address where a part of it is filled in.
_FILLED_IN: Final = frozenset("${<")

#: A key that says nothing but that a model is meant.
ANY: Final = Key("*")


def _of_plugin(text: str, tables: Tables) -> tuple[Service, str] | None:
    """The service and the model that a tool of Dify has in one word: `maker/plugin/provider#ORG/NAME`."""
    before, _, name = text.partition("#")
    service = tables.provider(before.rpartition("/")[2])
    return (service, name) if service is not None and name and not name[:1].isspace() else None


#: Behind a name how much of what is asked goes to it; before one its service, as a sentence would have it.
_WEIGHED: Final = re.compile(r"(?P<name>[^:\s]+)(?<!-v[0-9]):[0-9]{1,3}(?:\.[0-9]+)?")
_SAID: Final = re.compile(r"(?P<service>[A-Za-z][\w-]{1,30}): +(?P<name>[^\s:]+)")


def _plainly(text: str, tables: Tables) -> str:
    """A name without its weight among several (`gpt-4o:2`), and with its service as programs write that."""
    if ":" not in text:
        return text
    if (weighed := _WEIGHED.fullmatch(text)) is not None:
        own = tables.told_by(weighed["name"])
        return weighed["name"] if own is not None and own.route is Route.HOSTED else text
    said = _SAID.fullmatch(text)
    if said is not None and tables.provider(said["service"].lower()) is not None:
        return f"{said['service'].lower()}:{said['name']}"
    return text


def by_key(text: str, key: Key, beside: Service | None, tables: Tables) -> Found | None:
    """The model that a value under a key names; `beside` is the service that the keys beside it name."""
    text = _within(text.strip(), key)
    if key.files or "*" in text or is_of_results(text):  # else a pattern of names, or what a run wrote
        return _of_files(text, key, tables) if key.files else None
    if "/" in text and tables.is_asked(text):
        return of_own_server(text.partition("/")[2], key.kind, tables) if key.kind is Kind.MODEL else None
    beside, text = _of_plugin(text, tables) or (beside, ungated(_plainly(text, tables)))
    text = tables.in_full(unrouted(_whose(_parted(text, tables), key.kind, tables), tables), key)
    kind = key.kind
    origin, beside = _having(text, key, beside, tables)
    kept = kind is Kind.DATASET and beside is not None and beside.route is Route.WEIGHTS
    beside = beside if key.weighs or kept else None  # data, and the program's own tokenizer, whoever serves
    asked = tables.of_origin(origin) if origin else None
    stated = _stated(text, key, tables) or _plain_weights(text, kind, (beside, asked), tables)
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
    if beside is not None and not (beside.route is Route.HOSTED and of_others(text, beside, tables)):
        word = tables.provider(text)
        routed = word is not None and beside.route is Route.ROUTER  # whose language is spoken with it
        idle = text.lower() in _NO_NAME and tables.service_of(text) is None
        none = (
            word is beside
            or routed
            or idle
            or text.startswith(("/", "~/", "./", "../"))
            or text.endswith("/")
        )
        named = names.is_hosted_name(text) and not none and not names.is_made_up(text)
        return Found(text, beside.origin, beside.route, kind) if named else None
    service = tables.service_of(text)
    if service is not None:
        return of_name(service, text, kind) if origin is None else of_service(service, text, kind)
    return _under_key(text, kind, origin, tables)


def _short(text: str, key: Key, tables: Tables) -> Found | None:
    """The model of the library that a key is called after, whose own short names have a form of their own."""
    call = tables.calls.load(key.like) if key.like is not None else None
    if call is None or call.bare is None or call.within is None or call.hub_names:
        return None
    match = re.search(call.within, text)
    return Found(call.bare.format(name=match[1]), call.origin, call.route, key.kind) if match else None


def _of_files(text: str, key: Key, tables: Tables) -> Found | None:
    """The file of weights under a key for such, or weights in a store by a name that only a model has."""
    found = _file(text, key, tables) if "{" not in text else None  # what is filled in
    if found is None and (looking := by_look(text, tables)) is not None:
        return replace(looking, kind=key.kind)
    return found if found is None or found.origin != "local" or not is_made(text) else None


def _within(text: str, key: Key) -> str:
    """The name in a value, as the key says where that is; empty where the value has not that form."""
    if not key.within:
        return text
    match = re.fullmatch(key.within, text)
    return match[1] if match is not None else ""


def _having(text: str, key: Key, beside: Service | None, tables: Tables) -> tuple[str | None, Service | None]:
    """Whose a model is as its key says, and the service beside it.

    An adapter is weights, with an organisation: what a program calls its way to a service is no model of it.
    """
    if key.kind is not Kind.ADAPTER:
        return key.origin, beside
    asked = tables.of_origin(key.origin) if key.origin is not None else None
    way = [
        one is not None and (one.route is not Route.WEIGHTS or not names.is_hub_name(text))
        for one in (asked, beside)
    ]
    return None if way[0] else key.origin, None if way[1] else beside


def _parted(text: str, tables: Tables) -> str:
    """A name with the sign between its parts, as it is everywhere else, and none behind it."""
    if "__" in text[1:] and "/" not in text and tables.says_model(full := text.replace("__", "/", 1)):
        return full  # as Elasticsearch keeps models of the Hub
    return text.rstrip("/") if text.count("/") == 2 else text


def _stated(text: str, key: Key, tables: Tables) -> Found | None:
    """The model that a name says in full, whatever key it stands under: by an address, a form, a scheme.

    Under a key that means a model it may be a file of weights.
    """
    kind = key.kind
    found = _in_bucket(text, key) or addressed(text, kind) or kept(text, kind, tables)
    found = found or linked(text, kind, tables)
    found = found or versioned(text, kind) or of_scheme(text, tables) or _short(text, key, tables)
    found = found or (by_path(text, kind, tables) if key is not ANY else None)
    return found or stored_as(text, kind, tables) or titled(text, tables)


def _in_bucket(text: str, key: Key) -> Found | None:
    """What lies in a bucket, under a key for such addresses; None where a part of it is filled in."""
    if key.origin != "url" or not text.startswith(located.STORED) or not _FILLED_IN.isdisjoint(text):
        return None
    return Found(text.rstrip("/"), key.origin, Route.WEIGHTS, key.kind)


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

    An architecture behind the weights for it stands before them, as its library has it: `openai:ViT-B-32`;
    so it does where another sign parts them: `ViT-B-32:openai`.
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
    for turned in (f"{rest}/{word}", f"{word}/{rest}") if "/" not in text else ():
        service = tables.service_of(turned)
        if service is not None and service.route is Route.WEIGHTS:
            return turned
    return text


#: A form in which something is written, and which version of it: `tracks/v1`.
_OF_FORM: Final = re.compile(r"[^/]+/v[0-9]{1,2}(?:\.[0-9]+)*")


def _under_key(text: str, kind: Kind, origin: str | None, tables: Tables) -> Found | None:
    """The model that a value names by its form, where only the key says whose it may be."""
    if (worded := behind_word(text, tables)) is not None:
        return of_service(*worded, kind)
    name = whole(text)
    if names.is_hub_name(name):
        if weightnames.is_weights_file(name) or _OF_FORM.fullmatch(name):
            return None  # a file in a folder, not a repository; the form of something, and its version
        return Found(name, "modelscope" if origin == "modelscope" else "huggingface", Route.WEIGHTS, kind)
    if (found := tagged(text, kind, tables) or relayed(name, kind, tables)) is not None:
        return found
    bare = text.partition(":")[0] if "://" not in text else text
    plain = names.is_bare_name(bare) or (origin == "ollama" and names.is_hub_name(bare))
    if origin is not None and plain and not names.is_placeholder(text) and not names.is_purpose(text):
        known = tables.of_origin(origin)
        if _is_of_service(text, origin, tables):
            return None
        if known is not None and known.telling and known.route is Route.HOSTED and _plain_word(text):
            return None  # a maker's models have a number or a hyphen, and no other maker's name
        return Found(text, origin, known.route if known else Route.WEIGHTS, kind)
    return None


#: What settings of a service are called behind its word.
_OF_SETTING: Final = frozenset(
    {"api", "chat", "client", "config", "embedding", "llm", "model", "models", "name", "provider", "vlm"}
)


def _is_of_service(text: str, origin: str, tables: Tables) -> bool:
    """Whether a value is the word for the service itself, or what a setting of it is called: `ollama_vlm`."""
    word, *behind = re.split(r"[_-]", text.lower())
    service = tables.provider(text) or (tables.provider(word) if behind else None)
    own = service is not None and service.origin == origin and tables.service_of(text) is None
    return own and all(one in _OF_SETTING for one in behind)


def _plain_word(text: str) -> bool:
    """Whether a name is one word, numbered or not: `openai`, `chatgptapi`, `gpt4`."""
    return text.isalnum() and not text[:1].isdigit()


def _is_of(text: str, router: Service) -> bool:
    """Whether a router may be asked for a name of the Hub's form: it has the names of others."""
    own = text.partition("/")[0] in router.prefixes
    return (
        names.is_hub_name(text)
        and router.may_have(text)
        and not own
        and not weightnames.is_weights_file(text)
    )


def _ambiguous(text: str, service: Service, rest: str, kind: Kind, tables: Tables) -> Found | None:
    """Tell a router's string from a Hub name of the same form.

    `openai/gpt-oss-20b` is taken as a Hub name unless the rest looks like a
    model string of that service; `openai/qwen3` is neither: some server is
    asked for it in the service's language.
    """
    own = tables.service_of(rest)
    if "/" in rest or (own is not None and own.origin == service.origin):
        return Found(rest, service.origin, service.route, kind)
    if not names.is_hub_name(text):
        return tagged(text, kind, tables) or Found(rest, service.origin, service.route, kind)
    if kind is Kind.MODEL and not service.has_released(rest):
        return None
    return Found(text, "huggingface", Route.WEIGHTS, kind)


def _file(text: str, key: Key, tables: Tables) -> Found | None:
    """The model whose file a text names: its library's, where that alone calls one so, or its publisher's."""
    found = of_library(text, key.kind, tables) or filed_as(text, key.kind)
    return found or (of_file(text, key.kind, tables) if "://" not in text else None)
