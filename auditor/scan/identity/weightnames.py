"""Names that say that weights are behind them: endings of files, the forms that weights are brought into."""

from __future__ import annotations

import re
from typing import Final

from auditor.scan.endings import ANY_WEIGHTS, ONLY_WEIGHTS
from auditor.scan.names import is_hub_name

_ONLY_WEIGHTS: Final = re.compile(rf"[\w-]\.(?:{ONLY_WEIGHTS})$", re.IGNORECASE)

_WEIGHTS: Final = re.compile(
    rf"\.(?:{ANY_WEIGHTS}|(?:pth?|ckpt)\.tar|bin|mlmodelc?|mlpackage|onnx[_.]data(?:_[0-9]+)?)$",
    re.IGNORECASE,
)

#: Forms that weights are brought into, as the names of repositories end with them.
CONVERTED: Final = r"[-_.](?:GGUF|GGML|GPTQ|AWQ|EXL[23]|MLX|core-?ml|onnx|openvino|tflite|litert|ncnn|rknn)"
_CONVERTED: Final = re.compile(rf"{CONVERTED}(?:-v\d)?$", re.IGNORECASE)

#: A form of GGUF at the end of a name, as llama.cpp calls them, with or without the ending of the file.
_FORM_OF_GGUF: Final = (
    r"(?:UD-)?(?:Q[2-8]_(?:[01]|K(?:_(?:XS|S|M|L|XL))?)|IQ[1-4]_(?:XXS|XS|S|M|NL)|TQ[12]_0|MXFP4(?:_MOE)?)"
)
#: The number of a part at the end of a name, as `llama-gguf-split` gives it.
_PART: Final = r"(?:-[0-9]{5}-of-[0-9]{5})?"
_QUANTIZED: Final = re.compile(
    rf"(?P<rest>[^A-Za-z]*[A-Za-z].*)[-_.]{_FORM_OF_GGUF}{_PART}(?:\.gguf)?", re.IGNORECASE
)
_FORM_ALONE: Final = re.compile(rf"{_FORM_OF_GGUF}|(?:BF|F)(?:16|32)", re.IGNORECASE)


def is_weights_file(text: str) -> bool:
    """Whether `text` ends as the name of a file of weights does."""
    return bool(_WEIGHTS.search(text))


def is_only_weights(text: str) -> bool:
    """Whether `text` ends as only files of weights do, and is not the domain of ONNX's operators."""
    return _ONLY_WEIGHTS.search(text) is not None and text != "ai.onnx"


def is_converted(text: str) -> bool:
    """Whether a name of the Hub says that weights are in it, by the form that they were brought into."""
    said = _CONVERTED.search(text) or (is_quantized(text) and not is_weights_file(text))
    return bool(said) and is_hub_name(text)


def repository_with(text: str) -> str | None:
    """The converted repository whose folder a name means: `org/name-coreml/160ms`; None for others."""
    parts = text.split("/")
    head = "/".join(parts[:2])
    return head if 2 < len(parts) <= 5 and all(parts) and is_converted(head) else None


def is_quantized(text: str) -> bool:
    """Whether a name ends with a form that only weights are brought into: `Qwen3-8B-Q8_0`."""
    return len(text) <= 128 and _QUANTIZED.fullmatch(text) is not None


def is_form(text: str) -> bool:
    """Whether a word is the form of weights alone, as folders for each are called: `UD-Q6_K_XL`."""
    return _FORM_ALONE.fullmatch(text) is not None


#: Files of a repository of the Hub by which programs name it together with one of its files.
_KEPT: Final = re.compile(
    r"(?P<name>[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*)/(?:[\w.-]+/){0,4}"
    rf"(?:[\w.-]+\.(?:{ANY_WEIGHTS}|bin)|tokenizer\.json|config\.json)"
)


def repository_of(text: str) -> str | None:
    """The repository of the Hub of which a path names a file, `org/name/unet/model.safetensors`."""
    match = _KEPT.fullmatch(text)
    return match["name"] if match is not None and is_hub_name(match["name"]) else None
