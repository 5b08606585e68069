"""What stands before a name: the service that is asked for it, a router's word, how it is to be asked."""

from __future__ import annotations

import re
from typing import Final

from auditor.model import Kind, Route
from auditor.scan import names
from auditor.scan.identity import weightnames
from auditor.scan.identity.found import Found, of_service
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.tables import Tables

#: Ways of asking a service, which may stand between its name and the model's: `openai:chat:gpt-4o`.
_ASKED: Final = frozenset(
    {"chat", "responses", "completion", "embedding", "embeddings", "messages", "image", "text-generation"}
    | {"text-classification", "token-classification", "feature-extraction", "sentence-similarity"}
)

#: Ways to a service, by which a program calls what asks it: `anthropic:api`, `openai:codex-cli`.
_WAY: Final = re.compile(r"(?:[a-z]+-)*(?:api|cli|sdk|app|oauth|subscription)|claude-code")

#: What stands behind a colon in the names of a registry, which are of one word: a size, a form, a release.
_TAG: Final = re.compile(
    r"latest|cloud|[cg]pu|v?[0-9].*|(?:instruct|chat|text|base|code|fp16|q[0-9]|mini|small|medium|large)(?:[-_.].*)?"
)


def provided_by(text: str, tables: Tables) -> tuple[Service, str] | None:
    """The service whose word stands before a name, and the name: `openai:gpt-4o`, `groq::llama-3.1-8b`."""
    sign = "::" if "::" in text else ":"
    word, _, rest = text.partition(sign)
    service = tables.provider(word) if rest else None
    rest = unasked(rest)
    if service is None and names.is_hub_name(rest):
        hubs = (one for one in tables.services if one.origin == "huggingface")
        service = next((one for one in hubs if word in one.prefixes), None)
    own = tables.service_of(rest) if rest else None
    if service is None and own is not None and word in own.prefixes:
        service = own
    if service is None or not names.is_hosted_name(rest) or "://" in text or rest.startswith("/"):
        return None
    if service.route is not Route.WEIGHTS and _WAY.fullmatch(rest):
        return None
    if own is None or own.origin != service.origin:
        if sign == ":" and (_TAG.fullmatch(rest) or tables.service_of(text) is not None):
            return None
        return service, rest
    return own, rest


def unasked(text: str) -> str:
    """A name without the way in which its service is to be asked: `chat:gpt-4o`."""
    way, _, behind = text.partition(":")
    return behind if behind and way in _ASKED else text


def begins_with_router(text: str, tables: Tables) -> bool:
    """Whether a router's own word stands before a name, as nowhere else: `fal-ai/veo2`."""
    word, slash, _ = text.partition("/")
    service = tables.provider(word) if slash else None
    return service is not None and service.telling and service.route is Route.ROUTER


def routed_to(text: str, tables: Tables) -> Found | None:
    """The model of somebody's that is asked for where a word before it says: `groq:openai/gpt-oss-120b`."""
    provided = provided_by(text, tables)
    if provided is None or provided[0].route is Route.HOSTED or not names.is_hub_name(provided[1]):
        return None
    named = tables.says_model(provided[1]) or is_makers(provided[1], tables)
    return of_service(provided[0], provided[1], Kind.MODEL) if named else None


def is_makers(text: str, tables: Tables) -> bool:
    """Whether a maker stands before a name that is one of its own: `anthropic/claude-3.7-sonnet`."""
    split = tables.prefixed(text)
    own = tables.told_by(split[2]) if split is not None else None
    return split is not None and own is not None and own.origin == split[0]


def relayed(text: str, kind: Kind, tables: Tables) -> Found | None:
    """What a service is asked for through somebody of whom nothing is known but a word: `eu/openai/o3`."""
    split = tables.prefixed(_behind_word(text))
    if split is None or split[1] is None or split[1].route is not Route.HOSTED:
        return None
    return of_service(split[1], split[2], kind, sure=False)


def served(text: str, kind: Kind, tables: Tables) -> Found | None:
    """Weights that somebody serves of whom nothing is known but a word: `inside/org/name-7b`.

    A path to a folder looks the same: only for places where none can stand.
    """
    name = _behind_word(text)
    said = name and tables.says_model(name)
    return Found(name, "huggingface", Route.WEIGHTS, kind, sure=False) if said else None


def _behind_word(text: str) -> str:
    """The name of the Hub's form behind a word that may be an organisation's, else empty."""
    word, _, name = text.partition("/")
    named = names.is_hub_name(f"{word}/name") and names.is_hub_name(name)
    return name if named and not weightnames.is_weights_file(name) else ""
