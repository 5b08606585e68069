"""Weights that one place loads and another fetches: the project says itself what lies there.

`wget https://huggingface.co/ORG/NAME/resolve/main/file.gguf -O models/file.gguf` in a
script, and `--model models/file.gguf` in another: the second place means the model of the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias
from urllib.parse import unquote

from auditor.model import Certainty, Gap, Kind, Reference, Role, Route, Undecided
from auditor.reading import Tree
from auditor.scan import endings
from auditor.scan.context import Sources
from auditor.scan.identity.files import file_name
from auditor.scan.identity.unclaimed import called
from auditor.scan.proven import name_in
from auditor.scan.purposes import role_of

#: Who has a model of which nothing but its path is known.
_OWN: Final = "local"

#: Words of names that any project gives its files: what it is, how far it was trained, how it is kept.
_COMMON: Final = frozenset(
    """
    my the new old of model models net network pytorch torch tf keras flax onnx diffusion adapter lora
    unet vae generator discriminator encoder decoder classifier detector detect regressor pipeline
    text image data file
    weight weights state dict checkpoint checkpoints ckpt epoch step iter best last latest final main full
    open train trained pretrained saved merged ema test val acc loss
    fp bf int float half quant quantized dynamic static traced scripted
    """.split()  # noqa: SIM905 - a list of quoted words reads worse
)
_WORD: Final = re.compile(r"[A-Za-z]{2,}")

#: What may be a path or an address in a text, and how such a one of a file of weights ends.
_TOKEN: Final = re.compile(r"[\w./:%+=@~${}-]+")
_WEIGHTS: Final = re.compile(rf"[^/]\.(?:{endings.ANY_WEIGHTS}|bin|{endings.SAID_WEIGHTS})$", re.IGNORECASE)

_PATH: Final = r"(?P<quote>[\"']?)(?P<path>[\w./~$\{\}:\\-]+)(?P=quote)(?=[\s,)\\]|$)"

#: Where a call or a command is told to put what it fetches: a folder, or a file.
_FOLDER: Final = re.compile(r"(?:--local[-_]dir[= ]+|\blocal_dir[ \t]*=[ \t]*)" + _PATH)
_BELOW: Final = re.compile(r"(?<=\s)(?:-P|--directory-prefix)[= ]*" + _PATH)
_SAVED: Final = re.compile(r"(?<=\s)(?:-q?O|-\w*o|--output(?:-document)?|--out)[= ]*" + _PATH)
_CLONED: Final = re.compile(
    r"[\"']?[ \t]+(?P<quote>[\"']?)(?P<path>(?![-&|;>])[\w./~$\{\}-]+)(?P=quote)[ \t]*(?=\n|&&|;|\||$)"
)

#: What fetches a file of a repository, which a call is told by its name or as the second.
_OF_FILE: Final = re.compile(r"(?:hf_hub_download|hf_hub_url|cached_download)$")
_NAMED: Final = re.compile(
    r"(?:\bfilename[ \t]*=[ \t]*|^[\"']?[ \t]*,\s*)(?P<quote>[\"'])(?P<path>[\w./-]+)(?P=quote)"
)

#: What fetches a repository, or files of it that stand behind its name.
_OF_HUB: Final = re.compile(r"(?:snapshot_download|cli download|hf download)$")
_CLONES: Final = re.compile(r"git (?:lfs )?clone$")
_FETCHES: Final = re.compile(r"^(?:wget|curl|aria2c|gdown)$")
_ANY: Final = (_OF_FILE, _OF_HUB, _CLONES, _FETCHES)

#: How much longer an address of the Hub is than the name of what it leads to, in characters.
_AROUND: Final = 18

#: What stands around a string, in any language.
_QUOTED: Final = re.compile(r"^[A-Za-z]{0,2}[\"'`]+|[\"'`]+$")

#: How many folders deep a path is looked at.
_DEEPEST: Final = 16

#: Models by what they are, name and origin.
_Models: TypeAlias = "dict[tuple[str, str], Reference]"


@dataclass(frozen=True, slots=True)
class _Fetched:
    """What is fetched, and the path at which it then lies, if that is known; else what its file is called.

    `whole` is a folder with all of it, `part` a file that lies in one as it does in the repository.
    """

    model: Reference
    path: str = ""
    name: str = ""
    whole: bool = False
    part: bool = False


def as_fetched(
    references: Sequence[Reference], undecided: Sequence[Undecided], tree: Tree
) -> tuple[list[Reference], tuple[Undecided, ...]]:
    """The references, those to files and folders of one's own as what the project fetches to there.

    So are the open places at which such a path stands; the others are left
    open. Where several models are fetched to one path, or several files of one
    name, none is told.
    """
    if not any(map(_is_own, references)) and not any(map(_is_path, undecided)):
        return list(references), tuple(undecided)
    sources, here = Sources(tree), frozenset(tree.files)
    fetched = [found for one in references if _may_fetch(one) for found in _put(one, sources)]
    if not fetched:
        return list(references), tuple(undecided)
    places = _Places(fetched)
    told = [
        _as(one, places, sources) if _is_own(one) and one.model not in here else one  # else it lies there
        for one in references
    ]
    settled = {one: _at(one, places) for one in undecided if _is_path(one)}
    told += [found for found in settled.values() if found is not None]
    return told, tuple(one for one in undecided if settled.get(one) is None)


def _is_own(one: Reference) -> bool:
    return (
        one.origin == _OWN
        and one.kind is not Kind.DATASET
        and one.route is Route.WEIGHTS
        and not one.alternatives
    )


def _is_path(one: Undecided) -> bool:
    return one.gap is not Gap.RUN_TIME and "/" in one.expression


def _as(one: Reference, places: _Places, sources: Sources) -> Reference:
    """A place that loads what is fetched elsewhere; how it is loaded there says nothing of this one."""
    written = _QUOTED.sub("", sources.around(one.location)[1])
    whole = written if written.replace("\\", "/").endswith(f"/{one.model}") else one.model
    found = places.at(called(whole))
    if found is None:
        return one
    certainty = Certainty.LIKELY if one.certainty is Certainty.CERTAIN else one.certainty
    return replace(
        one,
        model=found.model,
        origin=found.origin,
        revision=found.revision,
        certainty=certainty,
        fetched=found.location.path,
    )


def _at(one: Undecided, places: _Places) -> Reference | None:
    """What is fetched to the path that stands at an open place."""
    found = places.at(called(name_in(one.expression)), by_name=False)
    if found is None:
        return None
    return replace(
        found,
        location=one.location,
        how=one.loader,
        certainty=Certainty.LIKELY,
        role=role_of(one.location.path),
        remote_code=False,
        fetched=found.location.path,
    )


class _Places:
    """What lies at the paths to which a project fetches models, and under the names of files."""

    def __init__(self, fetched: Iterable[_Fetched]) -> None:
        self._there: dict[str, _Models] = {}
        self._below: dict[str, _Models] = {}
        self._named: dict[str, _Models] = {}
        for one in fetched:
            above = _folders(one.path) if one.part else ()
            for path in (one.path, *above) if one.path else ():
                _add(one.model, self._there.setdefault(path, {}))
            if one.whole:
                _add(one.model, self._below.setdefault(one.path, {}))
            else:
                _add(one.model, self._named.setdefault((one.name or file_name(one.path)).lower(), {}))

    def at(self, path: str, by_name: bool = True) -> Reference | None:
        """The one model that is fetched to a path, or as a file of that name if its name tells anything."""
        path = path.rstrip("/")
        found = {**self._there.get(path, {}), **self._below.get(path, {})}
        for folder in _folders(path):
            found |= self._below.get(folder, {})
        if not found and by_name and _tells(file_name(path)):
            found = self._named.get(file_name(path).lower(), {})
        return next(iter(found.values())) if len(found) == 1 else None


def _add(model: Reference, models: _Models) -> None:
    """Add a model to others; one that is there at another revision is at none that is known."""
    known = models.setdefault((model.model, model.origin), model)
    if known.revision != model.revision:
        models[model.model, model.origin] = replace(known, revision=None)


def _folders(path: str) -> list[str]:
    """The folders above a path, the nearest first."""
    parts = path.split("/")[:_DEEPEST]
    return ["/".join(parts[:count]) for count in range(len(parts) - 1, 0, -1)]


def _tells(name: str) -> bool:
    """Whether the name of a file of weights tells it from those of others, by a word that is not common."""
    stem = name.rpartition(".")[0]
    return _WEIGHTS.search(name) is not None and not _COMMON.issuperset(map(str.lower, _WORD.findall(stem)))


def _may_fetch(one: Reference) -> bool:
    """Whether a place may be an address, which is longer than a name, or is where something is fetched."""
    told = one.certainty is not Certainty.POSSIBLE and one.role is not Role.DOCUMENTATION
    weights = one.route is Route.WEIGHTS and one.kind is not Kind.DATASET and one.origin != _OWN
    if not (told and weights) or one.alternatives:
        return False
    place = one.location
    long = place.line == place.end_line and place.end_column - place.column >= len(one.model) + _AROUND
    return long or one.origin == "url" or any(form.search(one.how) for form in _ANY)


def _put(one: Reference, sources: Sources) -> Iterator[_Fetched]:
    """The paths to which what is named at a place is fetched, as far as that stands there."""
    before, named, behind = sources.around(one.location)
    for file in _files(named) if "://" in named else ():
        yield _Fetched(one, name=unquote(file_name(file)))
    saved = _NAMED.match(behind) if "://" in named else None
    is_key = saved is not None and behind[saved.end() :].lstrip().startswith(":")
    if saved is not None and not is_key and _WEIGHTS.search(saved["path"]):
        yield _Fetched(one, called(saved["path"]))  # `urlretrieve("https://...", "weights/net.h5")`
    into = _FOLDER.search(behind)
    folder = called(into["path"]).rstrip("/") if into is not None else ""
    if _OF_FILE.search(one.how):
        told = _NAMED.search(behind)
        yield from (_part(one, folder, told["path"]),) if told is not None else ()
    elif _OF_HUB.search(one.how):
        files = [file for file in _files(behind) if "://" not in file]
        yield from (_part(one, folder, file) for file in files)
        yield from (_Fetched(one, folder, whole=True),) if folder and not files else ()
    elif _CLONES.search(one.how):
        own, name = _CLONED.match(behind), file_name(one.model)
        if own is not None or not name.isalpha():  # else any folder may be called so
            yield _Fetched(one, called(own["path"]) if own is not None else name, whole=True)
    elif _FETCHES.search(one.how):
        yield _saved(one, unquote(file_name(named)), f"{before} {behind}")


def _saved(one: Reference, file: str, options: str) -> _Fetched:
    """Where a command saves a file that it fetches: as it is told, or as it is called."""
    if (saved := _SAVED.search(options)) is not None:
        return _Fetched(one, called(saved["path"]))
    below = _BELOW.search(options)
    return _Fetched(one, f"{called(below['path']).rstrip('/')}/{file}" if below is not None else file)


def _files(text: str) -> list[str]:
    """The files of weights in a text, as they are written."""
    return [token for token in _TOKEN.findall(text) if _WEIGHTS.search(token) is not None]


def _part(one: Reference, folder: str, file: str) -> _Fetched:
    return _Fetched(one, f"{folder}/{file}" if folder else file, part=True)
