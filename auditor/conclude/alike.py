"""Models of one audit that hold the same files: a base that nobody names, as a guess.

The same architecture or tokenizer proves nothing. The same weights are a copy;
the same configuration with the same tokenizer, beside other weights, is what a
fine-tune looks like. Which of two is the base is known only where one of them
is published by somebody who trains base models, and the other is not. Only
models of the same audit are compared: no table of digests comes with the
program, for nobody publishes one that could be checked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from auditor.conclude.own import own
from auditor.conclude.publishers import Publishers
from auditor.knowledge import Knowledge
from auditor.model import Base, Evidence, Identity, ModelFile, ModelRecord, Resolution, Route, Strength

#: Endings of weights, and the least bytes of a file that two models do not share by chance.
_WEIGHTS: Final = (".safetensors", ".gguf", ".bin", ".pt", ".pth", ".ckpt", ".onnx")
_LEAST: Final = 1024 * 1024

_CONFIGURATION: Final = "config.json"
_TOKENIZERS: Final = ("tokenizer.json", "tokenizer.model")


def with_alike(answers: Mapping[Identity, Resolution], knowledge: Knowledge) -> dict[Identity, Resolution]:
    """The answers, with an inferred base for records that name none but hold files of a maker's model."""
    publishers = Publishers(knowledge.publishers, knowledge.hosted)
    made, named = {}, []
    for asked, answer in answers.items():
        if isinstance(answer, ModelRecord) and answer.route is Route.WEIGHTS and answer.files:
            if publishers.maker(answer) is not None:
                made[asked] = answer
            elif not any(one.bases or one.source == "catalogue" for one in (answer, *answer.also)):
                named.append((asked, answer))
    known = {mark: asked for asked, record in sorted(made.items(), key=_by_name) for mark in _marks(record)}
    completed = dict(answers)
    for asked, record in named:
        base = next(
            (
                _base(record, file, made[known[mark]], known[mark], mark[0])
                for mark, file in _marks(record).items()
                if mark in known and _imposes(made[known[mark]], knowledge)
            ),
            None,
        )
        if base is not None:
            completed[asked] = replace(record, bases=(base,))
    return completed


def _marks(record: ModelRecord) -> dict[tuple[str, ...], ModelFile]:
    """What tells a model by its files: how one that shares it was made, and digests; the surest first."""
    files = {file.path: file for file in record.files if file.digest}
    marks: dict[tuple[str, ...], ModelFile] = {
        ("reuploaded", file.digest or ""): file
        for path, file in sorted(files.items())
        if path.endswith(_WEIGHTS) and (file.size or 0) >= _LEAST
    }
    configuration = files.get(_CONFIGURATION)
    tokenizer = next((files[path] for path in _TOKENIZERS if path in files), None)
    if configuration is not None and tokenizer is not None:
        marks[("finetune", configuration.digest or "", tokenizer.digest or "")] = configuration
    return marks


def _imposes(record: ModelRecord, knowledge: Knowledge) -> bool:
    """Whether the terms of a model are worth a question."""
    free = knowledge.compatibility.free
    stated = own(record, knowledge)
    ids = (*stated.ids, *stated.candidates)
    return not ids or any(knowledge.licenses[id_].category not in free for id_ in ids)


def _base(record: ModelRecord, file: ModelFile, base: ModelRecord, asked: Identity, relation: str) -> Base:
    commit = f"@{record.identity.revision[:12]}" if record.identity.revision else ""
    same = f"the same file as in {base.identity.model}"
    seen = Evidence(record.source, f"{record.identity.model}{commit}:{file.path}", file.digest, same)
    return Base(asked, relation, Strength.INFERRED, seen)


def _by_name(entry: tuple[Identity, ModelRecord]) -> tuple[str, str, str]:
    """The order in which the last of several makers' models with the same files is the one that counts."""
    asked = entry[0]
    return asked.origin, asked.model, asked.revision or ""


__all__ = ["with_alike"]
