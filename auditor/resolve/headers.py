"""Headers of weights files, read without trusting a number in them. Nothing is ever loaded."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from typing import Any, Final

#: Bytes of a header that are looked at: metadata stands at the beginning.
MOST: Final = 4 * 1024 * 1024
_KEYS: Final = 4096
_TEXT: Final = 4096

_STRING, _ARRAY = 8, 9
#: Sizes of GGUF's value types in bytes (GGUF specification, gguf_metadata_value_type).
_SIZES: Final = {0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}


def gguf(data: bytes) -> Mapping[str, str]:
    """The text values of a GGUF header; what is cut off or lies is left out."""
    found: dict[str, str] = {}
    if data[:4] != b"GGUF" or len(data) < 24:
        return found
    (count,) = struct.unpack_from("<Q", data, 16)
    position = 24
    try:
        for _ in range(min(count, _KEYS)):
            key, position = _text(data, position)
            (kind,) = struct.unpack_from("<I", data, position)
            position += 4
            if kind == _STRING:
                found[key], position = _text(data, position)
            else:
                position = _skip(data, position, kind)
    except (struct.error, ValueError, IndexError):
        pass
    return found


def _text(data: bytes, position: int) -> tuple[str, int]:
    (length,) = struct.unpack_from("<Q", data, position)
    start, end = position + 8, position + 8 + length
    if end > len(data):
        raise ValueError("a text longer than the header")
    return data[start : min(end, start + _TEXT)].decode("utf-8", errors="replace"), end


def _skip(data: bytes, position: int, kind: int) -> int:
    if kind in _SIZES:
        return position + _SIZES[kind]
    if kind != _ARRAY:
        raise ValueError("an unknown type")
    inner, count = struct.unpack_from("<IQ", data, position)
    position += 12
    if inner in _SIZES:
        return int(position + _SIZES[inner] * count)
    if inner != _STRING:
        raise ValueError("an array of arrays")
    for _ in range(count):
        (length,) = struct.unpack_from("<Q", data, position)
        position += 8 + length
    return position


def safetensors(data: bytes) -> Mapping[str, str]:
    """The text values of a safetensors header's `__metadata__`, empty if it cannot be read."""
    if len(data) < 8:
        return {}
    (length,) = struct.unpack_from("<Q", data)
    try:
        header: Any = json.loads(data[8 : 8 + length]) if length <= len(data) - 8 else {}
    except (ValueError, RecursionError):
        return {}
    metadata = header.get("__metadata__") if isinstance(header, dict) else None
    if not isinstance(metadata, dict):
        return {}
    return {str(key): value[:_TEXT] for key, value in metadata.items() if isinstance(value, str)}
