"""Models stored on some machine: a path outside the tree whose folder or file bears a model's name."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import Final

from auditor.model import Kind, Route
from auditor.scan import endings, names
from auditor.scan.identity import weightnames
from auditor.scan.identity.found import Found, of_service
from auditor.scan.identity.results import RESULTS
from auditor.scan.loaders.tables import Tables

#: Where a path begins that leads somewhere on a machine; of variables those that say that models are there.
_ROOT: Final = re.compile(
    r"(?:/|~[/\\]|\.{1,2}[/\\]|[A-Za-z]:[/\\]|file://|\$\{?(?i:\w*(?:home|model|weight|hf|cache|llm)\w*)\}?[/\\])"
)

#: Any variable's folder in which there is one for models, but for what is called after results.
_KEPT: Final = re.compile(
    r"\$\{?(?!\w*(?i:out|save|result|exp|run|log|te?mp))\w+\}?[/\\](?:[\w.-]+[/\\])*?(?i:models?|weights|llms?)[/\\]"
)

#: A folder of models beside the program, and one of a model in it: no file, of which its name says enough.
_BESIDE: Final = re.compile(
    rf"(?:[\w.-]+[/\\])?(?i:models?|weights|llms?)[/\\](?!.*\.(?:{endings.ANY_WEIGHTS}|bin|h5|task)$)[^/\\]+[/\\]?"
)

#: Folders in which a program puts what it made itself.
_MADE: Final = RESULTS | frozenset(
    """
    saved saves save trained finetuned fine-tuned tuned merged export exports checkpoint checkpoints ckpt
    ckpts artifacts artefacts templates chat-templates prompts tests
    """.split()  # noqa: SIM905 - a list of quoted words reads worse
)
#: Folders for what it learns from, where nothing but a loader says that a model lies there.
_LEARNT: Final = frozenset({"data", "dataset", "datasets", "corpus", "corpora", "images", "assets"})
#: Folders of a model, each with a part of it.
_PARTS: Final = (
    "tokenizer",
    "tokenizer_2",
    "tokenizer_3",
    "scheduler",
    "feature_extractor",
    "image_processor",
)

#: What a folder is called that a training wrote.
_WRITTEN: Final = re.compile(
    r"(?:^|[-_.])(?:checkpoint|global_?step|epoch|iter|step|final|best|last|merged|output)(?:[-_]?\d+)?$"
    r"|\d{4}-\d\d-\d\d|20\d\d[01]\d[0-3]\d",
    re.IGNORECASE,
)
#: The longest path that is looked at, in characters.
_LONGEST: Final = 300
#: What stands for a dot in the folders of ModelScope's cache, below their owners (its `file_download.py`).
_DOT: Final = "___"

_OF_MODELS: Final = "models?|weights|pretrained(?:[-_]models?)?"

#: What folders are called in which models are kept as they were fetched; as alternatives.
FOLDERS: Final = f"{_OF_MODELS}|checkpoints?|ckpts?|downloads?"

#: A folder for models, somewhere in it a repository as the Hub has it: `ckpts/nvidia/Cosmos-Reason1-7B`.
_KEPT_IN: Final = re.compile(rf"(?:[^\s/]*/)*?(?i:(?:hf[-_])?(?:{FOLDERS}))/(?P<inside>\S+)")
#: Folders of one's own between such a folder and a repository: `models/llm/nvfp4/stepfun-ai/...`.
_BETWEEN: Final = 3


def as_on_hub(text: str, kind: Kind, tables: Tables) -> Found | None:
    """The model of a publisher of which a path leads to a copy, or to a file of it; never sure."""
    match = _KEPT_IN.fullmatch(text) if "/" in text and len(text) <= _LONGEST else None
    parts = match["inside"].split("/") if match is not None else []
    for owner, repository in islice(pairwise(parts), _BETWEEN + 1):
        name = f"{owner}/{repository}"
        told = names.is_hub_name(name) and any(map(str.isdigit, name)) and tables.says_model(name)
        if told and owner.lower() in tables.publishers:
            return Found(name, "huggingface", Route.WEIGHTS, kind, sure=False)
    return None


#: Something in a folder for models, or for what is put on them, under a name of its own.
_IN_FOLDER: Final = re.compile(
    rf"(?:[^\s:]*[/\\])?(?i:{_OF_MODELS}|adapters?|loras?|llms?)[/\\]"
    r"(?P<name>[A-Za-z][\w.]*[-_0-9][\w.-]*)[/\\]?"
)
#: The same where it is only read, so that it may be what a training wrote: `ckpts/any5`.
_READ_IN_FOLDER: Final = re.compile(
    rf"(?:[^\s:]*[/\\])?(?i:{FOLDERS})[/\\](?P<name>[A-Za-z][\w.]*[-_0-9][\w.-]*)[/\\]?"
)
_ENDING: Final = re.compile(r"\.[A-Za-z]\w{0,7}$")
_CHECKPOINTS: Final = frozenset({"checkpoint", "checkpoints", "ckpt", "ckpts"})


def is_in_folder(text: str, read: bool = False) -> bool:
    """Whether a path leads to a model in a folder for such, under a name of its own: `models/support-bot`.

    What lies in a folder of results, or is called like what a training writes, is no other than it made,
    unless it is known that it is `read`.
    """
    form = _READ_IN_FOLDER if read else _IN_FOLDER
    match = form.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None or _ENDING.search(match["name"]) or _WRITTEN.search(match["name"]):
        return False
    above = re.split(r"[/\\]+", text[: match.start("name")].lower())
    made = (_MADE - _CHECKPOINTS if read else _MADE) | _LEARNT
    return made.isdisjoint(above) and not names.is_placeholder(match["name"])


def stored_as(text: str, kind: Kind, tables: Tables, loaded: bool = False) -> Found | None:
    """The model that a path on some machine is a copy of, by what its last part is called; never sure.

    `/models/Qwen1.5-4B-Chat`, `~/weights/bge-m3/`, `D:\\llm\\Yi-6B.safetensors`.
    Whose copy it is nobody says, so that it is `local`; what a program made
    itself is none, and what lies among data is one only where it is `loaded`.
    """
    if kind is Kind.DATASET:
        return None
    if (copy := as_on_hub(text, kind, tables)) is not None:
        return copy
    rooted = _ROOT.match(text) or _KEPT.match(text) or _is_beside(text, tables)
    if len(text) < 6 or not rooted:
        return None
    parts = re.split(r"[/\\]+", text.strip().rstrip("/\\"))
    last = parts[-1].replace(_DOT, ".")
    if len(parts) < 3 and parts[0] in ("", ".", "..", "~"):
        return None  # beside the program: it made that itself, as a rule
    others = _MADE if loaded else _MADE | _LEARNT
    if any(one.lower() in others for one in parts[:-1]) or any(map(_WRITTEN.search, parts[-2:])):
        return None
    if _DOT in parts[-1] and names.is_hub_name(name := f"{parts[-2]}/{last}"):
        return Found(name, "modelscope", Route.WEIGHTS, kind, sure=False)
    own = tables.service_of(last)
    if own is not None and own.telling and own.canonical:
        return of_service(own, last, kind, sure=False)  # as its library calls it, whatever folder it lies in
    if last.lower().endswith(_PARTS):
        return None
    stem = last.rpartition(".")[0] if weightnames.is_weights_file(last) else last
    called = stem[:1].isalpha() and names.is_bare_name(stem) and any(map(str.isdigit, stem))
    told = called and tables.says_model(f"/{stem}")  # else a size and a form alone: `13B_hf`
    return Found(last, "local", Route.WEIGHTS, kind, sure=False) if told else None


def _is_beside(text: str, tables: Tables) -> bool:
    """Whether a text is such a folder, and no name of a service with its word for models before it."""
    if _BESIDE.fullmatch(text) is None:
        return False
    return all(tables.service_of(one) is None for one in (text, text.rstrip("/\\").rpartition("/")[2]))
