"""Files and folders that commands are given: with models of one's own, unless the script makes them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from auditor.model import Kind
from auditor.scan.commands.arguments import runs_script
from auditor.scan.identity.found import Found
from auditor.scan.identity.unclaimed import own, own_folder
from auditor.scan.identity.weightnames import is_only_weights
from auditor.scan.places import Text
from auditor.scan.shell import Word, substitute

#: What the option of a program is given that says where it writes: `--output_dir "$MERGED"`.
_GIVEN_OUT: Final = re.compile(
    r"--?(?:[\w.-]*[-_.])?(?:out(?:put)?|saved?|export|dest(?:ination)?)(?:[-_.][\w.-]*|dir|file|path)?"
    r"(?:=|[ \t]+|\"[ \t]*,[ \t]*)[\"']?([^\s\"']{1,200})"
)

#: Endings of weights that programs give to nothing else but tensors.
_LOADED: Final = re.compile(r"(?i)\.(?:safetensors|gguf|pt|pyth|ckpt|keras|(?:pth?|ckpt)\.tar)$")

#: What an option is called that is given where to write, what to leave out, or tensors that are no weights.
_NO_WEIGHTS: Final = re.compile(
    r"(?i)export|onnx|engine|trt|convert|exclude|ignore|delete|remove|embed|feature"
    r"|(?:^|_)(?:to|out|dst|train|test|val|rows?|tables?|index|stats)(?:_|$)"
)


def file_given(
    name: str, path: str | None, words: Sequence[Word], text: Text, variables: Mapping[str, Word]
) -> Found | None:
    """The model of one's own in the file that a script is given by an option of any `name`: `--resume x.pth`.

    Only weights end so; none that its own text writes. `words` are those up to the option.
    """
    if not path or words[-1].text[:2] != "--" or not runs_script(words) or _NO_WEIGHTS.search(name):
        return None
    return file_handed(path, text.text, variables)


def file_handed(path: str, source: str, variables: Mapping[str, Word]) -> Found | None:
    """The model of one's own in a file that a script is handed, by its ending: only weights have it.

    None where the script `source` itself writes it.
    """
    found = own(path) if is_only_weights(path) or _LOADED.search(path) else None
    return found if found is not None and not _is_made_by(source, path, variables) else None


def folder_given(path: str, kind: Kind, source: str, variables: Mapping[str, Word]) -> Found | None:
    """The model of one's own in a folder that a program is given, but none that the script `source` makes."""
    found = own_folder(path, kind)
    return found if found is not None and not _is_made_by(source, path, variables) else None


def _is_made_by(source: str, path: str, variables: Mapping[str, Word]) -> bool:
    """Whether a program of a script is told to write what lies at a path, or the folder that it lies in."""
    wanted = path.rstrip("/")
    for match in _GIVEN_OUT.finditer(source):
        folder = (substitute(match[1], variables) or "").rstrip("/")
        if folder and (wanted == folder or wanted.startswith(f"{folder}/")):
            return True
    return False
