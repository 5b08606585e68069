"""Published models that are called as something in a project is: a hint for whoever reviews it.

Anybody may give any weights that name, so that it decides nothing.
"""

from __future__ import annotations

import re
from typing import Final

from auditor.knowledge import Knowledge

#: What stands behind a model's name in that of its file: which part it is, how it is quantized, its form.
_BEHIND: Final = re.compile(
    r"(?:\.(?:safetensors|gguf|ggml|onnx|pth?|ckpt|bin)"
    r"|-\d{5}-of-\d{5}"
    r"|[-_.](?:UD-)?I?Q\d(?:_[A-Z0-9]+)*|[-_.](?:GGUF|AWQ|GPTQ|MLX|FP8|FP16|BF16|MXFP4(?:_MOE)?|int[48]|[48]bit))$",
    re.IGNORECASE,
)
_MOST: Final = 3


def namesakes(name: str, knowledge: Knowledge) -> tuple[str, ...]:
    """The catalogue's models of that name, with their publishers: at most three, in order.

    `name` may be a path; what a file's name says of its form is left out. A
    word without a number is anybody's and has none.
    """
    last = re.split(r"[/\\:]", name)[-1].casefold()
    while (behind := _BEHIND.search(last)) is not None:
        last = last[: behind.start()]
    if not any(map(str.isdigit, last)):
        return ()
    found = {
        one.model
        for one in knowledge.catalogue
        if one.origin == "huggingface" and one.model.rpartition("/")[2].casefold() == last
    }
    return tuple(sorted(found)[:_MOST])
