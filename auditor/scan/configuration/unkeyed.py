"""Values of a configuration that name a model by themselves, although their keys say nothing."""

from __future__ import annotations

import re
from typing import Final

from auditor.model import Kind, Route
from auditor.scan.configuration import nearby
from auditor.scan.configuration.coded import of_code
from auditor.scan.configuration.entries import HOLDS, LEADS, Entry
from auditor.scan.configuration.hubs import of_hub
from auditor.scan.endings import SAID_WEIGHTS, WEIGHTS
from auditor.scan.identity import weightnames
from auditor.scan.identity.forms import addressed, by_look
from auditor.scan.identity.found import Found, of_service
from auditor.scan.identity.stored import stored_as
from auditor.scan.identity.unclaimed import is_made, own
from auditor.scan.identity.under_key import ANY, by_key
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.tables import Tables, unsorted
from auditor.scan.purposes import is_data, is_record, lists_models
from auditor.scan.python.values.rooted import is_of_any

#: Keys whose values are no models, whatever they look like: what is shown, what is written, what is code.
_NO_MODEL: Final = re.compile(
    r"(?i)image|repository|^uses$|^(?:(?:local|remote)_)?repo$|registry|title|label|description|comment|prompt|text|content|message"
    r"|display|tag|alias|group|project|output|save|(?<!cata)log|run|job|experiment|hub_id|push|homepage|author|help|note|cache|^answer$"
    r"|file_?name|prefix$|^only[-_]?dir$|git(?:hub|lab)?[-_]?repo|dockerfile|workspace|beaker|^clusters?$|preset"
    r"|(?:opt|amp|fp16|precision)[a-z]*[-_]?level|pollutant|^gas(?:es)?$"  # of which one is `o3`
)
#: What is said of weights beside the name of their repository.
_BESIDE: Final = frozenset({"weights", "quantization", "quant", "gguf", "checkpoint", "safetensors", "dtype"})
#: Keys of files that are written, or only kept.
_WRITTEN: Final = re.compile(r"(?i)out|save|dest|target|export|log|cache|result|prefix$|name$|title|label")
#: Keys of a file by its name, and what a section is called that describes one model.
_FILE_NAME: Final = re.compile(r"(?i)file_?name$")
_MODEL: Final = re.compile(r"(?i)(?:^|[a-z][-_])model$")
#: Keys of the structure that weights are for.
_STRUCTURES: Final = ("arch", "architecture", "model_arch", "model_name", "backbone", "model", "name")
#: What a section is called that describes what is put on a model, and how keys of places end.
_PUT_ON: Final = re.compile(
    r"(?i)(?:[a-z]+[-_])?(?:loras?|lycoris|control_?nets?|ip_?adapters?|adapters?|hyper_?networks?)[-_]?\d*"
)
_PLACE: Final = re.compile(r"(?i)(?:dir|path|folder|root)$")
_ENDS: Final = tuple(f".{one}" for one in (*WEIGHTS, *SAID_WEIGHTS.split("|")))
#: Keys of what is learnt from or looked at, which may be kept as tensors are.
_DATA: Final = re.compile(r"(?i)(?:^|[-_])data(?:sets?)?(?:[-_]?(?:paths?|files?|dirs?|root))?$")
#: Keys of pages to be read about a model.
_PAGE: Final = re.compile(
    r"(?i)^(?:home_?page|links?|docs?|documentation|licen[cs]e|(?:model_?)?card|page|paper|website|info)"
)
_NO_PART: Final = re.compile(
    r"dataset|^data_|^(?:on|tags|enum|anyof|responses?|examples?|required_providers|dependencies|scripts|docs|nav)$"
)


def unnamed(entry: Entry, path: str, tables: Tables) -> Found | None:
    """The model that a value names by itself, in the file at `path`, although its key says nothing."""
    found = of_hub(entry) or _of_provider(entry, tables)
    if found is None and len(entry.path) == 1 and lists_models(path):
        return by_look(entry.value, tables)  # what each model is for is its key
    if found is not None or is_data(path):
        return found
    return _looking(entry, tables) or _file(entry, path) or _folder(entry, tables)


def with_structure(entry: Entry, tables: Tables) -> Found | None:
    """The weights that a library has by two names, that of a structure and their own, side by side."""
    held = [one for key in _STRUCTURES if (one := entry.beside.get(key))] if entry.key == "pretrained" else []
    name = f"{held[0]}/{entry.value}" if held else ""
    service = tables.service_of(name) if name else None
    if service is None or service.origin != "open_clip":
        return None
    return of_service(service, name, Kind.MODEL)


def _file(entry: Entry, path: str) -> Found | None:
    """A file of weights of one's own, by an ending that nothing else has, under a key for what is read.

    Of one with another ending the path must say that it lies in the project.
    """
    value = entry.value
    here = value.startswith(("./", "../")) and weightnames.is_weights_file(value) and not is_of_any(value)
    put_on = any(map(_PUT_ON.fullmatch, entry.path[-3:-1]))
    meant = (put_on or _is_below_model(entry)) and value.lower().endswith(_ENDS)
    if not (here or meant or weightnames.is_only_weights(value)) or is_record(path):
        return None
    if is_made(value) and not (meant and put_on):
        return None
    kept = keeps(entry.key) and not (meant and _FILE_NAME.search(entry.key))
    return own(value) if not (kept or "files" in entry.path) else None


def _folder(entry: Entry, tables: Tables) -> Found | None:
    """A folder called like a model, in what describes one: `model: {name: a, ckpt_dir: /nfs/Yi-6B}`."""
    kept = keeps(entry.key) or not _PLACE.search(entry.key) or not _is_below_model(entry)
    return stored_as(entry.value, Kind.MODEL, tables) if not kept else None


def _is_below_model(entry: Entry) -> bool:
    """Whether a value stands in what describes one model: `model: {file_name: a.engine, scale: 2}`."""
    return len(entry.path) > 1 and _MODEL.search(entry.path[-2]) is not None and len(entry.beside) > 1


def keeps(key: str) -> bool:
    """Whether a key says that a file is written or only kept, or that it is of data."""
    return bool(_WRITTEN.search(key) or _DATA.search(key))


def _of_provider(entry: Entry, tables: Tables) -> Found | None:
    """A value in the section of a service, where it has the form of that service's names."""
    service = None if _NO_MODEL.search(entry.key) else nearby.section(entry.path[:-1], tables)
    if service is None or tables.service_of(entry.value) != service:
        return None
    return by_key(entry.value, ANY, service, tables)


def _looking(entry: Entry, tables: Tables) -> Found | None:
    """A value that only a model has, under a key that says nothing."""
    if (found := _at_address(entry)) is not None:
        return found
    if (entry.key.lower() == "name" and _is_label(entry, tables)) or of_code(entry):
        return None
    held = entry.key.lower() in HOLDS and (
        weightnames.is_converted(entry.value) or _describes_model(entry, tables)
    )
    if (
        (_NO_MODEL.search(entry.key) and not held)
        or tables.publishes(entry.key)
        or any(_NO_PART.search(one) for one in entry.path)
    ):
        return None
    found = by_look(entry.value, tables)
    asked = _asked(entry.key, tables) if found is not None and found.origin == "huggingface" else None
    return by_key(entry.value, ANY, asked, tables) if asked is not None else found


def _describes_model(entry: Entry, tables: Tables) -> bool:
    """Whether a section says by its name, or by what else is in it, that a model is described there."""
    above = (tables.key(unsorted(one)) for one in entry.path[-3:-1])
    meant = any(key is not None and key.kind is Kind.MODEL for key in above)
    return meant or not _BESIDE.isdisjoint(entry.beside)


def _at_address(entry: Entry) -> Found | None:
    """The model to which an address leads that stands below `models`, or is that of converted weights."""
    leads, above = entry.key.lower() in LEADS, entry.path[-3:-1]
    named = above[-1:] == ("models",) and not _PAGE.search(entry.key)  # `models: {short: address}`
    within = above[:-1] == ("models",) and leads  # `models: {short: {url: address}}`
    found = addressed(entry.value, Kind.MODEL) if named or leads else None
    if found is None or named or within:
        return found
    return found if weightnames.is_converted(found.model) else None  # a form that code and pages never have


def _asked(key: str, tables: Tables) -> Service | None:
    """The service that a key is the word or the address of, if it has others' models by its own names."""
    service = tables.stated(key, None)
    return service if service is not None and service.route is Route.ROUTER else None


def _is_label(entry: Entry, tables: Tables) -> bool:
    """Whether a name is what something else is called here: a model beside it, an image, a resource."""
    other = entry.beside.get("model", entry.value) != entry.value
    asked = tables.service_of(entry.beside.get("id", "")) if "/" in entry.value else None
    other = other or asked is not None  # where it is on the Hub, beside what a service calls it
    return other or "dockerfile" in entry.beside or entry.path[-2:] == ("metadata", "name")
