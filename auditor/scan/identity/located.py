"""Addresses and paths by their form, and what one of the Hub leads to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from auditor.scan.identity.pinned import as_revision

_ADDRESS: Final = re.compile(
    r"(?:(?:(?:git[:+])?(?:https?://(?:[^\s/@]*@)?)?(?:www\.)?(?:huggingface\.co|hf\.co)|\$?\{HF_ENDPOINT\}|\$HF_ENDPOINT)"
    r"/(?:api/(?:models/|(?=datasets/)))?(?!(?:api|blog|chat|collections|docs|front|join|learn|new|oauth|organizations"
    r"|papers|posts|search|settings|tasks)/)|(?:ssh://)?git@(?:huggingface\.co|hf\.co)[:/]|hf:(?!//))"
    r"(?P<kind>datasets/|spaces/)?(?!(?:datasets|spaces)/)"
    r"(?P<name>[A-Za-z0-9][\w.-]*(?=/(?:resolve|tree|blob|raw)/)|[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*)"
    r"(?:/(?:resolve|tree|blob|raw)/(?P<revision>[^/\s?#]+))?"
)

#: Beginnings of addresses of buckets and volumes, in which models of one's own lie.
STORED: Final = ("s3://", "gs://", "gcs://", "pvc://", "abfs://", "abfss://", "wasbs://")

#: Endings of recordings, which a page plays and a data set is made of; as alternatives.
_RECORDED: Final = "wav|mp3|flac|ogg|m4a"
_SOUND: Final = re.compile(rf"\.(?:{_RECORDED})(?:[?#].*)?$", re.IGNORECASE)

_SHOWN: Final = re.compile(
    rf"\.(?:png|jpe?g|gif|webp|svg|ico|mp4|webm|mov|{_RECORDED}|pdf)$"
    r"|/(?:LICEN[CS]E|USE_POLICY|NOTICE)(?:\.\w{2,4})?$"  # terms, which are no model
    r"|\.(?:exe|dll|msi|dmg|deb|rpm|apk|appimage)$"  # programs, which lie beside models
    r"|[-_.](?:windows|win(?:32|64)|linux|macos|darwin)(?:[-_.][\w.-]+)?\.(?:bin|zip|7z|tgz|tar\.(?:gz|bz2|xz))$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """A canonical name with its revision, read from an address or a plain name."""

    model: str
    revision: str | None = None
    dataset: bool = False


def is_path(text: str) -> bool:
    """Whether `text` is a place in a file system rather than a name."""
    return text.startswith(("/", "./", "../", "~", "$", "file:")) or "\\" in text or text.count("/") > 1


#: How Google's models begin, which are asked for by such a way wherever their server stands.
ASKED_BY_WAY: Final = ("gemini-", "imagen-", "veo-")

#: The ways to models where the server stands elsewhere: Google's `/v1beta/models/gemini-pro:generateContent`.
_WAYS: Final = (
    *("/v1/models/", "/v1beta/models/", "/v1alpha/models/", "v1beta/models/", "v1alpha/models/"),
    *(f"/{one}" for one in ASKED_BY_WAY),
)


def is_resource(text: str) -> bool:
    """Whether `text` names a resource that is a model, or ends such a name: of Bedrock, Civitai, a server."""
    return ":" in text and (
        ":foundation-model/" in text
        or ":inference-profile/" in text
        or text.startswith(("urn:air:", "civitai:", *_WAYS))
    )


def is_whole_address(text: str) -> bool:
    """Whether `text` is an address as far as its query, whatever follows."""
    return "://" in text and "?" in text


#: What is in a part of an address of a model, or of a file of weights.
_OF_ADDRESS: Final = re.compile(
    r"://|/resolve/|/releases/download/|\.(?:safetensors|gguf|onnx|pth?|ckpt|bin)$"
)


def is_of_address(text: str) -> bool:
    """Whether a part of a text says that the whole may be the address of a model."""
    return bool(_OF_ADDRESS.search(text))


def is_shown(address: str) -> bool:
    """Whether what lies at an address is there to be read, looked at, listened to or run: no weights."""
    return bool(_SHOWN.search(address.split("?")[0].split("#")[0]))


def is_of_github(name: str, source: bytes) -> bool:
    """Whether a program has the address of a repository of code by a name that one of the Hub may have."""
    code = b"github.com/" + name.encode()
    at = source.find(code)
    return at >= 0 and not re.match(rb"[\w-]", source[at + len(code) : at + len(code) + 1])


#: The folder of a repository in the cache of the Hub's client, as huggingface_hub documents its layout.
_CACHED: Final = re.compile(
    r"(?:^|[/\\])(?P<kind>models|datasets)--"
    r"(?P<name>[A-Za-z0-9][\w.]*(?:-[\w.]+)*(?:--[\w.]+(?:-[\w.]+)*|(?=[/\\]+snapshots|$)))"
    r"(?:[/\\]+snapshots[/\\]+(?P<revision>[0-9a-f]{40}))?(?=[/\\]|$)"
)


def is_cached(text: str) -> bool:
    """Whether a path leads into the Hub's cache, to the folder of a repository."""
    return "s--" in text and _CACHED.search(text) is not None


def address(text: str) -> Named | None:
    """The model or data set that an address of the Hub leads to, None if it is no such address.

    So does a path in the Hub's cache, which says the commit too.
    """
    if "s--" in text and (cached := _CACHED.search(text)) is not None:
        return Named(cached["name"].replace("--", "/", 1), cached["revision"], cached["kind"] == "datasets")
    match = _ADDRESS.match(text)
    if match is None or match["kind"] == "spaces/":
        return None
    heard = match["kind"] == "datasets/" and _SOUND.search(text) is not None
    if is_shown(text) and not heard:
        return None
    name = match["name"].removesuffix(".git")
    return Named(name, as_revision(match["revision"]), dataset=match["kind"] == "datasets/")
