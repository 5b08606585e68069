"""From the string that a call takes to the model that it names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from auditor.model import Kind, Route
from auditor.scan import names
from auditor.scan.identity import located
from auditor.scan.identity.addresses import of_scheme
from auditor.scan.identity.filed import by_path, published_as
from auditor.scan.identity.files import file_name
from auditor.scan.identity.forms import addressed, unrouted
from auditor.scan.identity.found import Found, of_service
from auditor.scan.identity.pinned import as_revision
from auditor.scan.identity.provided import provided_by, unasked
from auditor.scan.identity.stored import stored_as
from auditor.scan.identity.weightnames import is_weights_file
from auditor.scan.loaders.loader_rows import Call
from auditor.scan.loaders.services import Service, ungated
from auditor.scan.loaders.tables import Tables


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
    text = re.sub(rf"(?:{call.ending})\Z", "", text.strip()) if call.ending else text.strip()
    if "*" in text or call.addresses:
        return None  # a pattern of names; what is fetched is told by its address
    if call.prefixes and tables.is_asked(text):
        return of_own_server(text.partition("/")[2], call.kind, tables)
    text = ungated(text) if call.prefixes else text
    if (spoken := _spoken(text, call, tables, client)) is not None:
        return _served(spoken, client.server or "", call.kind, tables)
    provided = _provided(text, call, tables, client)
    if provided is not None:
        return provided
    if client.server is not None and call.server is not None:
        keyed, server = _keyed(text, client, tables), tables.service_at(client.server)
        if keyed is not None and (not client.server or (server is not None and server != keyed)):
            return of_service(keyed, text, call.kind, sure=False)
        return _served(text, client.server, call.kind, tables)
    if (found := addressed(text, call.kind)) is not None:
        return found
    if (copy := _copied(text, call)) is not None:
        return copy
    if text in call.names:
        model = call.names[text]
        elsewhere = "url" if names.is_host(model.partition("/")[0]) else "huggingface"
        return Found(model, elsewhere if "/" in model else call.origin, call.route, call.kind)
    if call.route is not Route.WEIGHTS:
        keyed = _keyed(text, client, tables)
        if keyed is not None and keyed.origin != call.origin:
            return of_service(keyed, text, call.kind, sure=False)
        return _hosted(text, call, tables)
    found = _in_its_place(text, call, tables) or _of_maker(text, call.kind, tables)
    found = found or _weights(text, call, tables)
    return found or stored_as(text, call.kind, tables, loaded=True)


def _copied(text: str, call: Call) -> Found | None:
    """The repository of code of which a folder holds a copy, by what the folder is called; never sure."""
    if call.origin != "torchhub" or names.is_hub_name(text.partition(":")[0]):
        return None
    own = call.names.get(file_name(text.rstrip("/")).removesuffix("-main").removesuffix("-master"))
    return Found(own, call.origin, call.route, call.kind, sure=False) if own else None


def _keyed(text: str, client: Client, tables: Tables) -> Service | None:
    """The service under whose name a model is written, unless a name of the Hub only says how to ask."""
    keyed = client.keyed if names.is_hosted_name(text) else None
    others = keyed is not None and keyed.route is Route.HOSTED and of_others(text, keyed, tables)
    return None if others else keyed


def _spoken(text: str, call: Call, tables: Tables, client: Client) -> str | None:
    """A name without the word that says in which maker's language the server is asked that was told."""
    told = call.prefixes and client.server is not None and call.server is not None
    split = tables.prefixed(text) if told else None
    return split[2] if split is not None and split[1] is not None and split[1].spoken else None


def _in_its_place(text: str, call: Call, tables: Tables) -> Found | None:
    """What a name without organisation is, which the library would look for at a place of its own."""
    own = tables.service_of(text) if call.bare is not None and call.origin == "huggingface" else None
    if own is not None and own.variant:
        return of_service(own, text, call.kind)  # one of several forms in which a library has its own names
    if own is not None and own.telling and own.route is Route.HOSTED:
        return of_service(own, text, call.kind, sure=False)  # which nobody can load
    return None


def _of_maker(text: str, kind: Kind, tables: Tables) -> Found | None:
    """A name that a maker's service alone has, behind the maker: `openai/o1-mini`, which nobody can load."""
    split = tables.prefixed(text)
    own = tables.told_by(split[2]) if split is not None else None
    if split is None or own is None or own.origin != split[0] or own.route is not Route.HOSTED:
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
        known, rest = provided_by(text, tables) or (tables.told_by(rest), rest)
    rest = unasked(rest)
    if known is None and names.is_hub_name(rest) and (split := tables.prefixed(f"{prefix}/{rest}")):
        return Found(split[2], split[0], Route.WEIGHTS, call.kind) if split[1] is None else None
    return Found(rest, known.origin, known.route, call.kind) if known is not None and rest else None


def _weights(text: str, call: Call, tables: Tables) -> Found | None:
    """A name of weights that the program loads itself."""
    if call.weights:
        file = file_name(text)
        if call.bare is not None and call.knows(file):  # a library's own, wherever a copy of it lies
            return Found(call.bare.format(name=file), call.origin, call.route, call.kind)
        return by_path(text.removeprefix("file://"), call.kind, tables)
    if call.origin == "url" and text.startswith(("http://", "https://")):
        where = text.partition("://")[2].split("?")[0].split("#")[0].rstrip("/")
        return Found(where, call.origin, call.route, call.kind) if "/" in where else None
    if call.origin == "url" and text.startswith(located.STORED):
        return Found(text.rstrip("/"), call.origin, call.route, call.kind)
    name, at, revision = text.partition(":" if call.origin == "torchhub" else "@")
    pinned = as_revision(revision) if at else None
    if name.startswith(("hf-hub:", "hf_hub:", "hf://")):
        name = name.replace("://", ":").partition(":")[2]
        return Found(name, "huggingface", call.route, call.kind, pinned) if names.is_hub_name(name) else None
    filed = call.origin == "torchhub" and is_weights_file(name)  # a file beside a repository of code
    if call.hub_names and not filed and names.is_hub_name(name.removesuffix(".cpp")):  # a port, no source
        return Found(
            name, call.origin if call.origin in _HUBS else "huggingface", call.route, call.kind, pinned
        )
    if call.knows(name):
        return Found(name, call.origin, call.route, call.kind, pinned)
    own = call.bare is not None and not call.hub_names  # names of its own form, slashes and all
    if (located.is_path(text) and not (own and text[:1].isalnum() and "\\" not in text)) or (
        "/" in text and call.hub_names
    ):
        return _path(text, call.kind, tables)
    if (published := published_as(text, call.kind, tables)) is not None:
        return published
    if call.bare is not None and (names.is_bare_name(text.partition(":")[0]) or not call.hub_names):
        model = call.bare.format(name=text)
        named = bool(text) and (call.within is not None or names.is_hosted_name(text))
        return Found(model, call.origin, call.route, call.kind) if named else None
    return None


#: Origins whose names have the form of the Hub's.
_HUBS: Final = ("huggingface", "modelscope", "ollama", "torchhub")


def _hosted(text: str, call: Call, tables: Tables) -> Found | None:
    """A model string of a hosted service; a client that may serve others' models is believed less."""
    if not names.is_hosted_name(text):
        return None
    if "::" in text and not text.startswith("ft:"):
        return _by_gateway(text, call.kind, tables)
    if tables.service_of(text) is None and (tables.is_word(text) or _is_choice(text, call, tables)):
        return None  # the word for a service or for what it does, and none of its models
    split = tables.prefixed(text) if call.route is Route.HOSTED else None
    if split is not None and split[0] == call.origin:
        behind = tables.service_of(split[2])
        text = split[2] if behind is not None and behind.origin == call.origin else text
    elif split is not None and split[1] is not None and call.server is None:
        behind = tables.service_of(split[2])
        own_name = behind is not None and behind.origin == split[0]
        if own_name or (
            split[1].coined and names.is_hub_name(split[2])
        ):  # another client's, in a menu of several
            return Found(split[2], split[0], split[1].route, call.kind, sure=False)
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


def _is_choice(text: str, call: Call, tables: Tables) -> bool:
    """Whether a text is the program's own word for what another service does: `google_translator`."""
    words = text.split("_")
    other = tables.provider(words[0]) if len(words) > 1 and all(map(str.isalpha, words)) else None
    return other is not None and other.origin != call.origin and other.route is Route.HOSTED


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


def of_own_server(text: str, kind: Kind, tables: Tables) -> Found | None:
    """What a server of one's own is asked for: somebody's model, if the name says so, else its own."""
    return _served(text, "", kind, tables)


def _by_gateway(text: str, kind: Kind, tables: Tables) -> Found:
    """A name in the language of a gateway, `gateway::model::openai::gpt-4o`: its end may say whose it is."""
    provided = provided_by("::".join(text.split("::")[-2:]), tables)
    last = text.rpartition("::")[2]
    service, rest = provided or (tables.service_of(last), last)
    if service is None:
        return Found(text, "local", Route.WEIGHTS, kind, sure=False)
    return of_service(service, rest, kind, sure=False)


def _path(text: str, kind: Kind, tables: Tables) -> Found | None:
    """A path names what a publisher keeps there, or weights of the tree, where there is such a place."""
    if (filed := by_path(text, kind, tables)) is not None:
        return filed
    bare = text.removeprefix("./").rstrip("/")
    if not bare or text.startswith(("/", "~", "$", "..", "file:")) or "\\" in bare or " " in bare:
        return None
    return Found(bare, "local", Route.WEIGHTS, kind)


def of_others(text: str, service: Service, tables: Tables) -> bool:
    """Whether a name of the Hub stands beside a maker's service, which then only says how to ask."""
    return names.is_hub_name(text) and tables.service_of(text) != service and tables.prefixed(text) is None
