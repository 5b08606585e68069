"""Servers of one's own: whether the address beside a name is of one, and what is asked for there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from msgspec.structs import replace

from auditor.model import Kind, Route
from auditor.scan import names, spelling
from auditor.scan.identity.forms import somebodys
from auditor.scan.identity.found import Found
from auditor.scan.identity.under_key import by_key
from auditor.scan.identity.uses import is_of_answering, purpose_of
from auditor.scan.loaders.services import Service, word_of
from auditor.scan.loaders.table_rows import Key
from auditor.scan.loaders.tables import Tables
from auditor.scan.shell import substitute

#: A setting that says where a server is, by the last of its words: `LLM_BINDING_HOST`, `apiBase`.
_WHERE: Final = re.compile(
    r"(?:api|base|chat|embeddings?|inference|llm|model|openai|server|service)*"
    r"(?:urls?|uri|endpoints?|hosts?|addr(?:ess)?|server|base|basepath)"
)

#: Words of such a setting that say how a server is asked, and not which.
_HOW: Final = frozenset({"api", "base", "http", "server", "service", "connection"})

#: Words that every server of models may be called by, whatever program asks it.
_ANY: Final = frozenset(
    {
        *(
            "ai",
            "chat",
            "completion",
            "completions",
            "custom",
            "default",
            "engine",
            "gateway",
            "gpt",
            "inference",
        ),
        *(
            "lite",
            "litellm",
            "llm",
            "llms",
            "local",
            "main",
            "model",
            "models",
            "my",
            "openai",
            "own",
            "primary",
        ),
        *("provider", "remote", "vllm"),
    }
)

#: Words of settings that say where something else is.
_ELSE: Final = re.compile(
    r"(?:^|_)(?:(?:post|my)?gre\w*|mysql|maria\w*|sql\w*|redis|valkey|mongo\w*|db|database|vector\w*|qdrant|milvus|weaviate"
    r"|chroma\w*|pgvector|elastic\w*|opensearch|neo4j|memgraph|minio|s3|storage|bucket|kafka|rabbit\w*|amqp|nats|mqtt"
    r"|celery|queue|broker|sear\w+|langfuse|langsmith|phoenix|mlflow|wandb|otel|otlp|telemetry|metrics|prometheus|grafana"
    r"|loki|sentry|smtp|imap|mail|oauth\w*|oidc|auth\w*|sso|ldap|issuer|jwks|login|callback|redirect|web_?hooks?|hook"
    r"|frontend|ui|webui|site|public|home_?page|docs?|app|cors|origin|allowed|github|gitlab|gitea|git|jira|slack"
    r"|discord|matrix|registry|docker|proxy|comfyui|automatic1111|bind|listen|mcp|tools?|log|image|cdn|hf|huggingface)(?=_|$)"
)

_HTTP: Final = re.compile(r"(?:https?|grpcs?|wss?)://(?P<host>[^\s/@]+)(?P<path>/\S*)?", re.IGNORECASE)
_PLAIN: Final = re.compile(
    r"(?P<host>(?:[A-Za-z0-9][\w-]*)(?:\.[\w-]+)*:[0-9]{2,5}|[\w-]+(?:\.[\w-]+)*\.(?:svc(?:\.[\w.-]+)?|local|lan|internal|home))"
    r"(?P<path>/\S*)?"
)

#: A value that only the running program, the shell or a template knows.
_LATER: Final = re.compile(r"\$\{?\w|\{\{|\$\(|^os\.environ/|^!?(?:secret|env)\b|^%\w+%$|^<[\w -]+>$")

#: By what a server of models is known: the way of its interface, or a word in its name.
_INTERFACE: Final = re.compile(
    r"/v[1-9](?:beta)?(?:/?$|/(?:chat|models?|messages|responses|images|audio|rerank|engines|openai|infer|generate)(?:/|$))"
    r"|/(?:openai|engines)(?:/|$)|/(?:chat/)?completions|/embeddings"
)
_SERVES: Final = re.compile(
    r"llm|llama|lm-?studio|local-?ai|gpt|(?:^|[.-])(?:tgi|tei|triton|sglang|mlx|infinity|kobold|tabby|aphrodite|xinference)"
    r"|whisper|speaches|kokoro|embed|rerank|inference"
)

#: A host that is in nobody else's network.
_PRIVATE: Final = re.compile(
    r"(?:localhost|127\.[\d.]+|0\.0\.0\.0|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|100\.\d+\.\d+\.\d+|\[[\da-f:]+\]"
    r"|[\w-]+|[\w.-]+\.(?:svc(?:\.[\w.-]+)?|local|lan|internal|intra(?:net)?|home|localdomain|ts\.net|home\.arpa))(?::\d+)?|[\w.-]+:\d+"
)

#: What no server calls a model: a place in a file system, a file, a number, several words, a class.
_NO_MODEL: Final = re.compile(
    r"[a-z]+(?:[A-Z]+[a-z]*)+|[~./\\].*|.*[\\\s=,;|\"'`$()\[\]].*|.*\.(?:ya?ml|json|toml|py|sh|txt|conf|ini)|[\d.:_-]+"
)

#: A setting that says who provides a model, or what runs it.
_PROVIDES: Final = re.compile(
    r"(?P<provider>\w*provider|npm|package|sdk)|engine|backend|binding|type|api|kind"
)

#: The last word of a setting that says by what a model is run, and not which.
_OF_PROGRAM: Final = re.compile(
    r"engine|backend|binding|provider|vendor|type|mode|api|framework|runtime|path"
)

#: How many settings stand together where one that says of nothing what it is for speaks for all.
_FEW: Final = 16


def asked_of_own(name: str, value: str, beside: Mapping[str, str], tables: Tables) -> Found | None:
    """The model that a server of one's own is asked for, where a setting beside its name says where that is.

    A name that says itself that it is a model's needs no more than an address
    which may be meant, any other one that is known for a server of models.
    """
    value = _plainly(value.strip(), tables)
    says = somebodys(value, tables)
    if not beside or _OF_PROGRAM.fullmatch(_words(f"model_{name}")[-1]):
        return None
    if not (says or (is_called(value) and tables.provider(value) is None)):
        return None
    told = _told_for(name, beside)
    address = told.address if told is not None else ""
    if address and tables.service_at(address) is not None:
        return None
    near = told is not None and (told.near or _is_use(name, tables)) and _serves_models(address)
    if near or (says and told is not None) or _is_provided(name, says, beside, tables):
        return Found(value, "local", Route.WEIGHTS, Kind.MODEL, sure=False)
    return None


def by_name(
    name: str, value: str, key: Key, service: Service | None, beside: Mapping[str, str], tables: Tables
) -> Found | None:
    """The model that a value names under a name that means one; settings beside it may point elsewhere."""
    maker = service or (tables.of_origin(key.origin) if key.origin is not None else None)
    if beside and maker is not None and is_pointed_elsewhere(maker, name, value, beside, tables):
        service, key = None, replace(key, origin=None)
    found = by_key(value, key, service, tables)
    if found is None and beside and key.kind is Kind.MODEL and "tokenizer" not in key.key:
        return asked_of_own(name, value, beside, tables)
    return found


def asked_at_one(value: str, key: Key, addresses: Iterable[str], tables: Tables) -> Found | None:
    """The model of the one service whose address is set, by a name that says only that it is a model's."""
    if key.kind is not Kind.MODEL or key.origin is not None or not somebodys(value, tables):
        return None
    found = {service.origin: service for one in addresses if (service := tables.service_at(one)) is not None}
    only = next(iter(found.values())) if len(found) == 1 else None
    return Found(value, only.origin, only.route, key.kind) if only is not None else None


def _plainly(value: str, tables: Tables) -> str:
    """A name without the word that says in which maker's language it is asked for: `openai/own-coder`."""
    split = tables.prefixed(value)
    return split[2] if split is not None and split[1] is not None and split[1].spoken else value


def _is_use(name: str, tables: Tables) -> bool:
    """Whether a name says but for what a model is used: `weak-model`."""
    words = _words(name)
    return (
        len(words) > 1 and words[-1] in ("model", "models") and all(one in tables.parts for one in words[:-1])
    )


def _is_provided(name: str, says: bool, beside: Mapping[str, str], tables: Tables) -> bool:
    """Whether the word beside a name is that of a server of one's own, or of any that speaks a language.

    A word for a program that runs models, and not for who provides them, says less.
    """
    own = _words(name)
    for other, value in beside.items():
        words = _words(other)
        word = word_of(value.lower())
        if word not in tables.own_servers or not words:
            continue
        whose = _PROVIDES.fullmatch(words[-2] if words[-1] == "name" and len(words) > 1 else words[-1])
        if whose is None or not (len(words) == 1 or other in tables.siblings or _shared(own, words[:-1])):
            continue
        if says or whose["provider"]:
            return True
    return False


def is_pointed_elsewhere(
    maker: Service, name: str, value: str, beside: Mapping[str, str], tables: Tables
) -> bool:
    """Whether a server of one's own is asked in a maker's language for a name that is none of the maker's."""
    if not maker.spoken or tables.service_of(value) == maker:
        return False
    told = _told_for(name, beside)
    if told is None or not told.address:  # which only the running program knows: the name itself must tell
        return told is not None and somebodys(value, tables)
    return tables.service_at(told.address) is None


def is_called(value: str) -> bool:
    """Whether a server may call a model so, whatever else may be called like it."""
    if value.lower() in names.NOTHING or _NO_MODEL.fullmatch(value):
        return False
    return names.is_hosted_name(value) and not names.is_purpose(value) and len(value) > 1


def is_interface(address: str) -> bool:
    """Whether an address, or its end, leads to what only servers of models have: `/v1/chat/completions`."""
    path = address.partition("://")[2].partition("/")[2] if "://" in address else address.lstrip("/")
    return _INTERFACE.search(f"/{path}") is not None


def _serves_models(address: str) -> bool:
    """Whether an address is known by its form for that of a server of models."""
    where = _located(address)
    if where is None:
        return False
    host, path = where["host"].lower(), where["path"] or ""
    return bool(_INTERFACE.search(path) or (_SERVES.search(host) and _PRIVATE.fullmatch(host)))


def _may_serve(address: str, about: Sequence[str]) -> bool:
    """Whether what answers at an address may be asked, be it a server or a page that is read."""
    where = _located(address)
    if where is None:
        return False
    host, path = where["host"].lower(), where["path"] or ""
    if _INTERFACE.search(path) or _PRIVATE.fullmatch(host):
        return True
    return bool(about) and path.strip("/") in ("", "api")


@dataclass(frozen=True, slots=True)
class _Told:
    """An address, empty where only the running program knows it; `near`: it is set for this very name."""

    address: str
    shared: int
    near: bool


def _told_for(name: str, beside: Mapping[str, str]) -> _Told | None:
    """The address that the settings beside one have for it.

    The one that shares most words with it from the beginning is meant; one
    that is for no model is meant by none.
    """
    own = _words(name)
    best: _Told | None = None
    for other, value in beside.items():
        about = _about(other)
        if about is None or not value:
            continue
        shared = _shared(own, about)
        if _ELSE.search("_".join(about[shared:] or about[-1:])):
            continue
        if not shared and not _for_any(own, about, len(beside)):
            continue
        if _is_of_others(name, other):
            continue
        known = (substitute(value, {}) or value) if "$" in value else value
        later = _LATER.search(known)
        if not later and not _may_serve(known, about):
            continue
        if best is None or shared > best.shared:
            near = shared > 0 or not about or all(one in _ANY for one in own[:-1])
            best = _Told("" if later else known, shared, near)
    return best


def _located(address: str) -> re.Match[str] | None:
    return _HTTP.fullmatch(address.strip()) or _PLAIN.fullmatch(address.strip())


@lru_cache(maxsize=20_000)
def _about(name: str) -> Sequence[str] | None:
    """What a setting is about that says where a server is, None for any other setting."""
    words = _words(name)
    if not words or not _WHERE.fullmatch(words[-1]):
        return None
    about = words[:-1]
    while about and about[-1] in _HOW:
        about = about[:-1]
    return about


def _shared(own: Sequence[str], about: Sequence[str]) -> int:
    """How many words two settings have in common from their beginning."""
    count = 0
    for one, other in zip(own, about, strict=False):
        if one != other and one.rstrip("s") != other.rstrip("s"):
            break
        count += 1
    return count


def _for_any(own: Sequence[str], about: Sequence[str], many: int) -> bool:
    """Whether a setting speaks for whatever is asked beside it: `base_url`, `INFERENCE_SERVER_URL`."""
    if not about:
        return many <= _FEW or len(own) <= 2
    return all(one in _ANY for one in about)


def _is_of_others(name: str, other: str) -> bool:
    """Whether a setting is for models of another use: `LLM_HOST` for none that embeds."""
    use, others = purpose_of(name), purpose_of(other)
    if others is not None:
        return use is not others
    return use is not None and is_of_answering(other)


def _words(name: str) -> Sequence[str]:
    return spelling.words_of(name, r"_.\s-")
