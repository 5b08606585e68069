"""Addresses that lead to weights: a file on the Hub, a release, a page of a model library."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from auditor.model import Kind, Route
from auditor.scan import endings, names
from auditor.scan.identity import located, weightnames
from auditor.scan.identity.found import Found, of_service
from auditor.scan.identity.pinned import as_revision
from auditor.scan.loaders.tables import Tables

#: Longest address that is read, in characters.
LONGEST: Final = 600
_ANY: Final = re.compile(
    r"(?<![A-Za-z0-9+])(?:(?:https?|hf|HF|ollama|s3|gs|oci|pvc|pvc\+hf)://|\bnvcr\.io/nim/)[^\s\"'`<>|\\)}\]]{3,600}"
)

#: A word before an address that says how it is to be read: `url::https://...`.
_MARK: Final = re.compile(r"[A-Za-z_]{2,12}::?(?=https?://)")
#: The model that the query of an address asks a service for.
_ASKED: Final = re.compile(r"[?&]model=([A-Za-z0-9][\w.:@-]{1,100})(?:[&#]|$)")
#: The file of weights that the query of an address asks for.
_FILE: Final = re.compile(rf"[?&]\w{{1,20}}=(?:[\w.-]+/)*[\w.:-]+\.(?:{endings.ANY_WEIGHTS})(?=&|#|$)")

#: A service that stands for a scheme, and what it is asked for: `openai://gpt-4o`, MLflow's `openai:/gpt-4o`.
_SCHEME: Final = re.compile(r"([A-Za-z][\w-]{1,30}):/{1,2}([A-Za-z0-9][\w.:/@-]{1,150})")

#: How addresses begin that have no scheme: container images that hold a model, entries of a gallery, the Hub.
_PLAIN: Final = (
    *("nvcr.io/nim/", "cr.weaviate.io/semitechnologies/", "semitechnologies/"),
    *("github:", "huggingface@", "localai@", "model-gallery@", "hf_hub:", "hf-hub:", "/kaggle/input/models/"),
    *("/rpc/2.0/ai_custom/v1/wenxinworkshop/", "civitai:"),
)

#: Hosts that are set aside for tests and documentation, where nothing can be fetched (RFC 2606, RFC 6761).
_RESERVED: Final = re.compile(
    r"(?:example\.(?:com|net|org)|(?:[\w-]+\.)+(?:test|example|invalid))(?::\d+)?(?=[/?]|$)", re.IGNORECASE
)


def is_address(text: str) -> bool:
    """Whether a text has the form of an address, of whatever it may be."""
    return ":/" in text or text.startswith(_PLAIN) or located.is_resource(text)


def weights_at(text: str, tables: Tables, said: bool = False) -> Found | None:
    """The model that an address leads to, None if it leads to no weights that are known of.

    `said`: the name under which it stands says that it leads to a model.
    """
    text = _MARK.sub("", text.strip(), count=1) if "://" in text else text.strip()
    if len(text) > LONGEST or not is_address(text) or text.split(None, 1) != [text] or located.is_shown(text):
        return None
    scheme, _, rest = text.partition("://")
    bare = re.split(r"[|?#]", rest if scheme in ("http", "https") else text, maxsplit=1)[0].rstrip(".,;")
    filled = bare.replace("//", "/-/")  # a part that is empty where the program is not told it
    if "//" in bare and "://" not in bare:
        bare = re.sub("//+", "/", bare)  # a folder that ends with the sign, put before a file
    is_page, bare = bare.endswith("/") and scheme in ("http", "https"), bare.rstrip("/.,;")
    for one in tables.addresses:
        match = re.fullmatch(one.pattern, bare) if said or not one.said else None
        if match is None and filled.count("/-/") == 1 and one.route is not Route.WEIGHTS:
            match = re.fullmatch(one.pattern, filled.rstrip("/.,;"))
        if match is not None and not (is_page and one.origin == "url" and weightnames.is_weights_file(bare)):
            parts = {name: value or "" for name, value in match.groupdict().items()}
            revision = as_revision(one.revision.format(**parts)) if one.revision else None
            pinned = revision if revision and not set(revision) & set("${}<>") else None
            model = one.model.format(**parts)
            if (
                "{" in model
                or "$" in model
                or (one.origin == "url" and _RESERVED.match(model))
                or (one.origin == "huggingface" and (names.is_made_up(model) or names.is_placeholder(model)))
                or (one.origin == "azure" and model.lower().startswith(("your-", "your_", "<")))
            ):
                return None
            named = tables.provider(model)  # a service, put behind its own sign by what lists services
            if named is not None and named.origin == one.origin:
                return None
            return Found(model, one.origin, one.route, one.kind, pinned)
    file = _FILE.search(text) if scheme in ("http", "https") else None
    if file is not None and "." in bare.partition("/")[0] and not _RESERVED.match(bare):
        return Found(f"{bare}?{file[0][1:]}", "url", Route.WEIGHTS, Kind.MODEL)
    if (asked_by := of_scheme(text, tables)) is not None:
        return asked_by
    asked = _ASKED.search(text)
    service = tables.service_at(text) if asked is not None else None
    if asked is None or service is None or service.route is Route.WEIGHTS:
        return None
    return Found(asked[1], service.origin, service.route, Kind.MODEL)


def of_scheme(text: str, tables: Tables) -> Found | None:
    """The model of a service whose word stands for the scheme before it."""
    match = _SCHEME.fullmatch(text)
    service = tables.provider(match[1]) if match is not None else None
    if match is None or service is None or service.store:
        return None
    own = tables.service_of(match[2])
    if own is not None and own.origin == service.origin:
        return of_service(own, match[2], Kind.MODEL)
    named = own is not None or tables.says_model(match[2] if "/" in match[2] else f"/{match[2]}")
    asked = service.route is Route.ROUTER and named and not located.is_path(match[2])
    return of_service(service, match[2], Kind.MODEL) if asked else None


def asked_in(text: str, tables: Tables) -> Found | None:
    """The model that the end of an address asks for, whose beginning is not known: `{}?model=gpt-4o`."""
    asked = _ASKED.search(text) if "model=" in text and "://" not in text else None
    service = tables.told_by(asked[1]) if asked is not None else None
    if asked is None or service is None:
        return None
    return of_service(service, asked[1], Kind.MODEL)


def addresses_in(text: str, tables: Tables) -> Iterator[tuple[Found, int, int]]:
    """The models that the addresses in a text lead to, each with the offset and the length of its address."""
    for match in _ANY.finditer(text):
        found = weights_at(match[0], tables)
        if found is not None:
            yield found, match.start(), len(match[0].rstrip(".,;"))
