"""Files of weights of classes that describe a model, whose fields only say that a file is named."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

from auditor.scan.identity.unclaimed import is_unclaimed
from auditor.scan.python.source.literals import text_of
from auditor.scan.python.source.modules import Module

#: What a class is called that describes a model, and what in it says no more than that a file is named.
_DESCRIBES: Final = re.compile(r"Model|Detector|Classifier|Recogni[sz]er|Embedder|Segmenter|Landmarker")
_FILE: Final = ("file", "file_path", "filename", "path")


def files_of_classes(module: Module) -> Iterator[tuple[str, list[ast.expr]]]:
    """The fields that name such files, with what they are given: `class ModelSettings: path = "a.onnx"`."""
    for owner in module.classes.values():
        for name in _FILE if _DESCRIBES.search(owner.name) else ():
            given = [one for one in owner.fields.get(name, ()) if is_unclaimed(text_of(one))]
            if given:
                yield name, given
