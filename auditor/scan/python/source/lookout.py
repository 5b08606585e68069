"""What to look out for in a Python file before it is parsed: regular expressions, some out of the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from auditor.model import Route
from auditor.scan.commands.standing import sieve
from auditor.scan.endings import ANY_WEIGHTS, SAID_WEIGHTS
from auditor.scan.identity.located import ASKED_BY_WAY
from auditor.scan.identity.stored import FOLDERS
from auditor.scan.loaders.tables import Tables
from auditor.scan.patterns import held_by, pattern_of, wildcards

#: What nothing matches.
NEVER: Final = r"[^\s\S]"

#: How long a text is that only addresses of models hold, at least.
_SURE: Final = 8

#: What the pattern of a package's name is in a program.
_PACKAGES: Final = {ord("\\"): "", ord("?"): "[a-z]", ord("*"): r"\w+"}

#: A scheme of addresses that one library reads, and nothing but models is fetched by.
_SCHEME: Final = re.compile(r"[a-z][a-z0-9+-]{2,}://")

#: What names a model at a server, wherever that stands.
RESOURCE: Final = (
    rf"/(?:models/|{'|'.join(ASKED_BY_WAY)})[\w.-]+:[a-z]+[A-Z]|/api/download/models/\d|\burn:air:"
    r"|\bcivitai:\d+@\d"
)

#: A string in quotes that may be a Hub name or begins a list of such, and addresses of models.
NAME: Final = (
    r"[\"'](?:[a-z_-]{1,12}:/?/?)?[A-Za-z0-9][\w.-]*[A-Za-z][\w.-]*/[\w.-]*[A-Za-z][\w.-]*[\"'@:,]"
    rf"|https?://[^\s\"'<>]+(?:\.(?:{ANY_WEIGHTS}|nemo|weights|caffemodel|params|task)\b|model[_-][\w.-]+\.pkl"
    r"|weights[\w-]*\.h5|/(?:[a-z]+_)?(?:pytorch|adapter|tf)_model\.(?:bin|h5))|weights\.replicate\.|modelscope\.cn/models/"
    rf"|/resolve/[\w.-]+/[\w./-]+\.(?:{ANY_WEIGHTS}|bin)\b"
    rf"|[?&]model=[\w{{]|{RESOURCE}"
    r"|\bhf://|:(?:foundation-model|inference-profile)/"
    r"|(?:huggingface\.co|hf\.co|hf-mirror\.com)/(?:api/|datasets/|models/)*[\w.-]+/[\w{]"
)

#: A folder for models, in which one of somebody may lie as the Hub has it.
COPY: Final = rf"(?:{FOLDERS})/([A-Za-z][\w-]*)/[\w.-]*[0-9]"

#: A word that means a model or data, wherever it stands.
WORD: Final = r"(?i:model|llm|checkpoint|embed|rerank|repo_id|hf_repo|pretrained|dataset)"

#: A program is run, or what is to be run is given.
RUNS: Final = r"os\.system|os\.popen|subprocess|\b(?:command|cmd|entrypoint)=[rf]?[\"'\[]"

#: A constant whose name says data set is given a string: names of data often have no organisation.
CONSTANT: Final = re.compile(rb"DATASET[A-Z_]*[ \t]*(?::[ \t]*str[ \t]*)?=[ \t]*[\"'][A-Za-z0-9]")

#: What is called that fetches something, by its name: a project's own function may fetch what it is given.
FETCHED: Final = re.compile(rb"download\w*[ \t]*\(")

#: A class and what it is made of: one that is a loader of a library loads what it is given.
CLASS: Final = pattern_of(r"\n[ \t]*class[ \t]+\w+[ \t]*\([^()]+\)")

#: A name is given a container.
HELD: Final = re.compile(rb"\b([A-Za-z_]\w*)[ \t]*(?::[^=\n]*)?=[ \t]*[\[{(]")

#: A call or a name is given that of a file of weights, of which it may make an address.
FILED: Final = (
    rf"[\"'][\w./:=\\-]+\.(?:{ANY_WEIGHTS}|bin|mlmodelc?|{SAID_WEIGHTS})[\"'][ \t\n]*[,)}}]"
    rf"|[\"'][\w./:=\\-]+\.(?:{ANY_WEIGHTS}|{SAID_WEIGHTS})[\"'][ \t]*(?:[\r\n,#\]]|(?:if|else|or)\b|$)"
    # below a folder that is put in, or with several words in its name
    r"|[\"'][\w./{}()\[\] -]*[\w}]\.(?:pt|pth|ckpt|onnx|tflite|keras|h5|engine)[\"'][ \t\n]*[,)}]"
    # or as the ending that is put behind a name
    r"|\+[ \t]*[\"']\.(?:pt|pth|ckpt|onnx|tflite|keras|h5|engine)[\"']"
    r"|\.(?:joblib|skops|pkl|pickle|sav)[\"']"
    # or with an ending that says nothing but to what loads it
    r"|torch\.load\([ \t\r\n]*[\"'][^\"'\n]{1,200}\.(?:torch|net|w|wt|params|chkpt|cpt|th|mdl|model)[\"']"
    r"|\.(?:safetensors|ckpt) \[[0-9a-f]{8}"
)

#: A client is told the address of a server, which has models of its own.
SERVED: Final = r"(?:base_url|api_base)[\"']?[ \t]*[=:][ \t]*[\"']https?://"

#: What is in a name that may mean a model.
MEANT: Final = r"(?:model|llm|vlm|checkpoint|embed|rerank|repo|tokenizer|adapter|lora|dataset|pretrained)"

#: An option of a command line whose name may mean a model.
OPTION: Final = rf"[\"']--?[a-z0-9_-]*{MEANT}[a-z0-9_-]*[\"'][ \t\r\n]*,"

#: A text of nothing but options of a command line, of which an argument's name says so much if it is one.
OPTIONS: Final = r"[\"']--[a-z][\w-]*[ =][^\"'\n]*[ ]--[a-z]|args=f?[\"']--[a-z]"

#: A mapping is sent to a server, which may be told there which model is asked for.
SENT: Final = r"\.(?:post|request|stream)\([^()]*?\bjson[ \t]*="

#: A name that may mean a model is given a string: as a variable, an argument, a key, or the second of a pair.
GIVEN: Final = (
    rf"(?i:{MEANT}\w*"
    r"(?:[\"']\]?[ \t]*(?::[^=\n\"']*)?[=:,]|\]?[ \t]*(?::[^=\n\"']*)?[=:])"
    r"[ \t]*[(\[{]?[ \t\n]*[rf]?[\"'][^\s\"'])"
)

#: A path with a number in it, which begins as a string does that may be a Hub name.
PLACE: Final = r"[\"'](?:~|\.{1,2}|[A-Za-z]:)?[/\\][^\"'\n]*\d"

#: A name that means a model is given such a path, which may be that of a copy's folder.
STORED: Final = (
    r"(?i:(?:model|llm|embed|rerank|pretrained|checkpoint|encoder)\w*[\"']?\]?[ \t]*(?::[ \t]*\w+[ \t]*)?"
    r"[=:][ \t]*r?[\"'](?:~|\.{1,2}|[a-z]:)?[/\\][^\"'\n]*\d)"
)

#: A name that means a model is given a string of several words, or several, or has it for want of another.
ASKED: Final = (
    r"(?i:(?:model|llm)(?:_?(?:name|id))?[\"']?\]?[ \t]*(?::[ \t]*[\w.\[\]| ]+)?"
    r"(?:[=:,]|,[^()]*\bdefault[ \t]*=)[ \t\n]*"
    r"(?:[\w.]+\([ \t\n]*(?:[\"']\w+[\"'],[ \t]*)?(?:default[ \t]*=[ \t]*)?)?"
    r"[\"'][a-z][a-z0-9.]*[0-9-][a-z0-9.-]*[\"'])"
    r"|(?i:(?:models|llms)(?:_(?:list|names|ids))?[ \t]*(?::[ \t]*[\w.\[\]| ]+)?=[ \t]*[\[{(][ \t\n]*"
    r"[\"'][a-z][a-z0-9.]*-[a-z0-9.-]*[\"'])"
    # a constant or a setting that says for what a model is used
    r"|(?:(?:MODEL|LLM)_[A-Z_]{2,30}[ \t]*(?::[^=\n]{1,30})?"
    r"|\b(?:model|llm)_[a-z_]{2,30}[ \t]*:[ \t]*str[ \t]*)"
    r"=[ \t]*[\"'][a-zA-Z][a-zA-Z0-9.]*[0-9-][a-zA-Z0-9.-]*[\"']"
)

#: A name for the addresses of models is given some, or one of an archive.
ADDRESSED: Final = (
    r"(?i:models?_urls[ \t]*(?::[^=\n]*)?=[ \t]*[{\[(])"
    r"|(?i:model_(?:\w{1,20}_)?ur[il][\"']?\]?[ \t]*(?::[ \t]*\w+[ \t]*)?[=:][ \t\n(]*"
    r"[\"']https?://[^\s\"']+\.(?:zip|tar|tgz|7z|tar\.(?:gz|bz2|xz|zst))[\"'])"
)


#: What makes text of speech is told the size of a model, or an enumeration is called after such sizes.
SIZED: Final = (
    r"(?i:(?:transcri|whisper|asr|stt)\w*\([^()\n]{0,80}\bmodel_size[ \t]*=[ \t]*[\"'])"
    r"|class[ \t]+\w*[Ww]hisper\w*(?:Model|Size)\w*\([^()\n]*Enum\)"
)


def either(*patterns: str) -> str:
    """An expression that matches where one of `patterns` does."""
    return "|".join(f"(?:{one})" for one in patterns)


def by_itself(tables: Tables) -> tuple[str, ...]:
    """What says enough by itself, whatever the file imports.

    Keys may begin inside of words: put together with names in quotes they would take twice the memory.
    """
    known = [*hosted_names(tables), *tables.calls.first_names, *short_names(tables), *by_name(tables)]
    routed = rf"(?:{routers(tables)})/[\w.-]+/[\w.-]+(?::[\w.-]+)?"
    services = rf"[\"'](?:(?:[a-z_]{{2,20}}:)?(?:{either(*known)})|{routed})[\"']"
    ports = "|".join(str(port) for service in tables.services for port in service.ports)
    packages = "|".join(re.escape(one.package).translate(_PACKAGES) for one in tables.packages)
    told = (sieve(tables), *addresses(tables), FILED, SERVED, OPTIONS, ADDRESSED, SIZED)
    loaded = either(rf"\b(?:{packages})\.load\b", *told)
    return either(services, rf"\w:(?:{ports})\b", loaded), keyed(tables)


def routers(tables: Tables) -> str:
    """The words for services that may be asked for others' models, which may stand before their names."""
    routers = (one for one in tables.services if one.route is Route.ROUTER)
    return "|".join(sorted({re.escape(word) for one in routers for word in one.providers})) or NEVER


def asked_at(tables: Tables) -> str:
    """The address of a hosted service or a router, or what all servers have that are asked for models."""
    hosts = {
        wildcards(one) for each in tables.services if each.route is not Route.WEIGHTS for one in each.hosts
    }
    either = "|".join(sorted(one.replace(".*", r"[\w.-]*") for one in hosts)) or NEVER
    servers = r"/(?:chat/)?completions\b|/v1/(?:embeddings|messages|responses)\b|[\"']messages[\"'][ \t]*:"
    return rf"https?://(?:[\w-]+\.)*(?:{either})/|{servers}"


def addresses(tables: Tables) -> list[str]:
    """What addresses of models hold that hardly anything else does: host and more, all of it, or a scheme."""
    texts = {held_by(one.pattern) for one in tables.addresses}
    texts |= {begin[0] for one in tables.addresses if (begin := _SCHEME.match(one.pattern)) is not None}
    telling = (one for one in texts if ("." in one and len(one) >= _SURE) or _SCHEME.fullmatch(one))
    return [re.escape(one) for one in sorted(telling) if one[0] != "." or one.find("/") < len(one) - 1]


def hosted_names(tables: Tables) -> Iterator[str]:
    """What the model strings of services look like, be they the ends of paths."""
    for service in tables.services:
        path = r"(?:[^\s:\"'`]*/)?" if service.below else ""
        yield from (f"{path}(?:{name})" if path else name for name in service.names)


def short_names(tables: Tables) -> Iterator[str]:
    """What libraries call their models for short, and nothing else is called: no plain words."""
    found = (tables.calls.load(one.like) for one in tables.short_names)
    calls = [one for one in found if one is not None]
    names = {name for call in calls for name in call.names}
    yield from (re.escape(name) for name in sorted(names) if not name.isalpha())
    yield from (form for call in calls for form in call.known_bare)


def short_keys(tables: Tables) -> Iterator[str]:
    """The keys, with `*`, under which a library's short names of models stand, or files of weights.

    A key that means them only beside another is called like anything else: that other is looked out for.
    """
    yield from (one.key for one in tables.keys if not one.beside and (one.like is not None or one.files))
    yield from (other for one in tables.keys if one.like is not None for other in one.beside)


def keyed(tables: Tables) -> str:
    """A string under one of those keys; what may stand before a key that begins with `*` is not looked at."""
    forms = [wildcards(one).replace(".*", r"\w*") for one in short_keys(tables)]
    ends = "|".join(one.removeprefix(r"\w*") for one in forms if one.startswith(r"\w*")) or NEVER
    whole = "|".join(one for one in forms if not one.startswith(r"\w*")) or NEVER
    return rf"(?i:(?:\b(?:{whole})|(?:{ends}))[\"']?\]?[ \t]*(?::[ \t]*\w+[ \t]*)?[=:][ \t]*[\"'])"


def by_name(tables: Tables) -> Iterator[str]:
    """Libraries with short names of their own, which a program may import by name: `import_module("...")`."""
    names = {one.like.partition(".")[0] for one in tables.short_names}
    yield from (re.escape(name) for name in sorted(names) if "_" in name)  # no plain words
