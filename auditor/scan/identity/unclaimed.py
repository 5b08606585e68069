"""Files of weights that nothing says the owner of: one's own, or copies of somebody's under a new name.

Under a name that means a model such a path is a model that the project uses,
called as the file is: a model of the project's own, until somebody says whose.
"""

from __future__ import annotations

import re
from typing import Final

from auditor.model import Kind, Route
from auditor.scan import endings, names
from auditor.scan.identity import weightnames
from auditor.scan.identity.files import file_name
from auditor.scan.identity.found import Found
from auditor.scan.identity.results import is_below_results
from auditor.scan.identity.stored import is_in_folder

#: Endings of weights that mean them only where a name says that a model stands there.
_SAID: Final = re.compile(rf"\.(?:{endings.SAID_WEIGHTS}|{endings.OTHER_WEIGHTS})$", re.IGNORECASE)

#: Endings of anything that a program keeps, and what says of such a file that a model is in it.
_PICKLED: Final = re.compile(r"\.(?:pkl|pickle|sav)$", re.IGNORECASE)
_OF_MODEL: Final = re.compile(
    r"(?i)(?=.*(?:model|classif|clf|regress|predict|detect|estimat|pipeline|forest|xgb|lgbm|svm|knn|bayes))"
    r"(?!.*(?:tf-?idf|vectori|scaler|encoder|checkpoint|state|cache))"
)

#: Folders of what is there for tests; among models they are called after what was tested.
_MADE: Final = re.compile(r"(?i)(?:^|(?<!models)(?<!weights)[/\\])(?:te?mp|tests?|fixtures?)[/\\]")

#: A model of TensorFlow.js, whose weights lie beside its description; others call theirs so too.
_OF_TFJS: Final = re.compile(r"(?i)(?:^|/)[\w.-]*tfjs[\w.-]*/(?:[\w.-]+/){0,3}model\.json$")

#: Folders into which Ultralytics brings its models (ultralytics 8.4, `engine/exporter.py`, `export_formats`):
#: where the form is a word of anything, the name is one that its trainings or its makers give.
_EXPORTED: Final = re.compile(
    r"(?i)\w_(?:openvino|paddle|ncnn|imx|rknn|executorch|axelera|deepx)_model/?$"
    r"|(?:^|[/\\])(?:best|last|yolo[\w.-]*)(?:_[\w.-]+)?_(?:saved|web|mnn|hailo|ascend|xilinx)_model/?$"
)

#: What stands for a file: a place that is to be filled in, a name that says nothing or is made up.
_NO_FILE: Final = re.compile(
    r"(?i)path[-_/]to|(?:^|[-_./\\])annotat|(?:^|[-_./\\])(?:your|my|some|dummy|mock|example|placeholder|xxx+)(?:[-_./\\]|$)"
    r"|(?:^|[-_./\\])fake(?![-_](?:news|reviews?|images?|faces?|speech|voices?|audio|videos?|accounts?|profiles?|jobs?"
    r"|detect|classif|real|notes?|currency))(?:[-_./\\]|$)"
    r"|(?:^|[-_./\\])(?:tests?|sample|output|non-?existent|invalid|missing[-_](?:model|weights|file))(?:[-_.][^/\\]*)?$"
)
#: A name as tutorials have it, which a program may keep: `my_model.h5`.
_OF_MINE: Final = re.compile(r"(?i)(^|[/\\])my[-_](?=\w)")

#: What a training writes to go on from: what was random, the optimizer, how far it came.
_TO_GO_ON: Final = re.compile(
    r"(?i)(?:^|[-_./\\])(?:optim(?:izer)?s?|(?:lr_)?scheduler|(?:grad_?)?scaler|rng|random|train(?:er|ing)?)"
    r"(?:[-_](?:states?|args))?(?:[-_.]?[0-9]+)?\.(?!json|ya?ml|xml)\w+$"
)
#: What else is kept as tensors and pickles are: what is learnt from, and what a model made of it.
_OF_DATA: Final = re.compile(
    r"(?i)(?:^|[-_./\\])(?:cases|samples|datasets?|splits?|folds?|batch(?:es)?|labels?|targets?|classes|class_(?:names|indices)"
    r"|(?:text_?|image_?|word_?)?(?:embs?|embeds?|embeddings?|feats?|features?|latents?|activations?)|logits|probs|preds|predictions"
    r"|indices|vocab(?:ulary)?|masks|boxes|bboxes|phrases|keypoints|landmarks|pairs|centroids|stats|history|losses|metrics|scores|captions"
    r"|results?|bins|edges|thresholds|quantiles|info|meta(?:data)?)"
    r"\.(?:pt|pth|pkl|pk|pickle|joblib|h5|hdf5|npz|mat|dat)$"
)
#: Folders that only say where a program was started, or where PyTorch keeps what it has fetched.
_FOLDER_GIVEN: Final = re.compile(
    r"^(?:(?:\$\{?\w+\}?|~|\.)[/\\]+)+(?:\.(?:cache/)?torch/(?:hub/)?(?:checkpoints|models)/)?"
)

#: Where a program lies in a container: what is below it is called as in the tree that it was copied from.
_OF_CONTAINER: Final = re.compile(
    r"^/(?:app|code|workspace|workdir|usr/src/app|usr/local/app|opt/app|home/\w+/app)/(?=.)"
)
#: An ending of a file: a word of letters, which a number or a version is not (`model.ckpt-2000`, `v1.2`).
_ENDING: Final = re.compile(r"[a-z]{1,6}[0-9]?")
#: Archives in which the files of a model are put together.
_ARCHIVES: Final = (".tar.gz", ".tgz")
#: What may name a model: a word of more than one letter.
_NAMED: Final = re.compile(r"[A-Za-z]{2}")
#: What a run calls what it keeps on its way.
_OF_RUN: Final = re.compile(
    r"(?i)(?:checkpoint|ckpt|epoch|step|iter|exp|run|train|best|last|latest|final)(?:[-_]?\d+)*[-_]?"
)
#: What texts are divided with, which ends as a model does (SentencePiece).
_OF_TEXT: Final = re.compile(r"(?i)(?:^|[-_./\\])(?:tokenizer|spm|sentencepiece|spiece|bpe)[\w-]*\.model$")
#: What a name has that is not all of it; a part of a hundred may stand in one: `base-82%trained.pth`.
_OPEN: Final = re.compile(r"[\s{}<>*$?,;|\"'()]|://|::|(?<!\d)%|%(?![a-z]{3})")
_OF_ANY_LOADER: Final = (_OPEN, _NO_FILE, _MADE, _TO_GO_ON, _OF_TEXT)
_NO_MODEL: Final = (*_OF_ANY_LOADER, _OF_DATA)
#: What a name may hold that is given to what loads files of that ending.
_SPACED: Final = re.compile(r"(?<=[\w.]) (?=[\w.])")
#: What a browser puts behind the name of a file that it has fetched before, `best (1).pt`; what a training
#: was told, in brackets: `tower_E(nl2_dp0.3)_D(nl4).pth`.
_AGAIN: Final = re.compile(r"(?<=\w) ?\(\d{1,2}\)(?=\.\w+$)|(?<=\w)\([\w.=-]{1,40}\)(?=[\w.])")
_DRIVE: Final = re.compile(r"[A-Za-z]:/")
#: What folders are called in which every model of a program lies.
_OF_ANY: Final = frozenset(
    {"models", "weights", "checkpoints", "ckpts", "hub", "cache", "pretrained", "loras"}
)
#: How a path begins that no name of a store does.
_PLACES: Final = ("./", "../", "/", "~/")
_LONGEST: Final = 200


def is_made(text: str) -> bool:
    """Whether a path leads into a folder of results, or of what is there for a test."""
    return is_below_results(text) or _MADE.search(text) is not None


def is_elsewhere(text: str) -> bool:
    """Whether a path leads to something on some machine that is no result of the program itself."""
    return text.startswith(("/", "~/")) and " " not in text and "://" not in text and not is_made(text)


def is_unclaimed(text: str, endings: tuple[str, ...] = ()) -> bool:
    """Whether a text is the path of a file of weights, by its form, and no result of the program itself.

    `endings` are those of what is loaded there, where that is known; else all that mean weights count.
    """
    if len(text) > _LONGEST:
        return False
    text = _AGAIN.sub("", text).rstrip("/") if _EXPORTED.search(text) else _AGAIN.sub("", text)
    if endings:
        text = _SPACED.sub("_", text)
        fits = text.lower().endswith(tuple(f".{one}" for one in endings))
    else:
        fits = weightnames.is_weights_file(text) or _SAID.search(text) is not None
        fits = fits or _OF_TFJS.search(text) is not None or _EXPORTED.search(text) is not None
        fits = fits and (_PICKLED.search(text) is None or _OF_MODEL.match(text) is not None)
    if not fits:
        return False
    plain = _FOLDER_GIVEN.sub("", text, count=1)
    plain = _OF_MINE.sub(r"\1", plain) if endings else plain  # what is loaded is called so
    hidden = plain.startswith(".") and plain == text  # below somebody's home, libraries keep what they fetch
    named = file_name(plain).lstrip("_")[:1].isalnum() and not hidden
    relative = plain.startswith(("./", "../"))
    no_model = _NO_MODEL if len(endings) != 1 else _OF_ANY_LOADER  # what loads one kind loads nothing else
    return (named or relative) and not any(one.search(plain) for one in no_model)


def own(text: str, kind: Kind = Kind.MODEL, endings: tuple[str, ...] = ()) -> Found | None:
    """The model of one's own that the path of a file of weights is, None for what is none; never sure.

    It is called as the path is written, without the folder that only one machine or container has. From the
    root of a machine only the file is told, with its folder where the name of the file says nothing.
    """
    text = text.removeprefix("file://").removeprefix("local::")
    if not is_unclaimed(text, endings):
        return None
    return Found(called(text.rstrip("/")), "local", Route.WEIGHTS, kind, sure=False)


def own_place(text: str, kind: Kind, endings: tuple[str, ...]) -> Found | None:
    """The model of one's own that lies at a path which what loads such is given: a folder, or a file as well.

    None for what is no such path: settings, results of a run, what is filled in; never sure. A file with an
    ending that none of `endings` is may be anything, but for an archive.
    """
    text = text.removeprefix("file://").rstrip("/\\")
    file = file_name(text.replace("\\", "/"))
    ending = file.rpartition(".")[2].lower() if "." in file.strip(".") else ""
    if file.lower() in names.NOTHING:
        return None
    strange = _ENDING.fullmatch(ending) is not None and ending not in endings
    strange = strange and not file.lower().endswith(_ARCHIVES)
    if strange or len(text) > _LONGEST or not _NAMED.search(file) or is_made(f"{text}/"):
        return None
    if (
        _OPEN.search(text)
        or _NO_FILE.search(text)
        or _TO_GO_ON.search(text)
        or _OF_RUN.fullmatch(file.partition(".")[0])
    ):
        return None
    return Found(called(text), "local", Route.WEIGHTS, kind, sure=False)


def is_place(text: str) -> bool:
    """Whether a text is a path by how it begins; a plain word behind the sign of a folder says nothing.

    `./recipe-model` and `../models/small` are, `../small` is not.
    """
    said = not file_name(text.rstrip("/")).isalpha() or text.rstrip("/").count("/") > 1
    return said and (text.startswith(_PLACES) or _DRIVE.match(text.replace("\\", "/")) is not None)


def own_folder(text: str, kind: Kind) -> Found | None:
    """The model of one's own in a folder that is given by its path, where names of others may stand as well.

    A folder that is only called `models`, below which there may be any, says nothing of what is in it.
    """
    placed = kind is not Kind.DATASET and (is_place(text) or is_in_folder(text, read=True))
    found = own_place(text, kind, ()) if placed else None
    if found is None or found.model.isalpha() or file_name(found.model).lower() in _OF_ANY:
        return None
    return found


def called(text: str) -> str:
    """What a path is called: as it is written, without the folder that only one machine or container has."""
    path = _OF_CONTAINER.sub("", _FOLDER_GIVEN.sub("", text, count=1).replace("\\", "/"), count=1)
    if path.startswith(("/", "../")) or _DRIVE.match(path):
        folder, _, file = path.rpartition("/")
        plain = file.partition(".")[0].isalpha()
        path = f"{file_name(folder)}/{file}" if plain and file_name(folder).strip(".") else file
    return path
