"""Headers of weights files, read without trusting a number in them. Nothing is ever loaded."""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeAlias

#: Gives the bytes of a file from an offset on, at most so many.
Part: TypeAlias = Callable[[int, int], bytes]

#: Bytes of a header that are looked at: metadata stands at the beginning.
MOST: Final = 4 * 1024 * 1024
_KEYS: Final = 4096
_TEXT: Final = 4096

#: Keys under which a header names what the weights are made from.
_BASES: Final = re.compile(
    r"(?:^|[._])(?:base_?model(?:_name_or_path)?|_?name_or_path|source_model|original_model|teacher_model)$"
    r"|^general\.(?:base_model\.\d+|source(?:\.\d+)?)\.(?:repo_url|huggingface\.repository|url)$"
    r"|^general\.(?:source|finetune)\.(?:huggingface\.)?(?:repository|url)$|^modelspec\.(?:merged_from|base)$",
    re.IGNORECASE,
)

#: A Git LFS pointer: the line of its version, then lines of a key, a blank and a value.
_POINTER: Final = re.compile(rb"version https://git-lfs\.github\.com/spec/v1\n(?:[a-z0-9.-]+ [^\n]+\n?)+")

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


def pointer(head: bytes) -> str | None:
    """The sha256 of the content that a Git LFS pointer stands for, None if it is no pointer.

    `head` is the whole file, or its first 1,024 bytes: a pointer is shorter,
    and holds nothing but lines of a key and a value. A file that only begins
    like one is none. Empty where the pointer states another digest.
    Source: the specification of Git LFS, version 1.
    """
    if len(head) >= 1024 or not _POINTER.fullmatch(head):
        return None
    match = re.search(rb"(?m)^oid sha256:([0-9a-f]{64})$", head)
    return match[1].decode() if match else ""


def pointed_size(head: bytes) -> int | None:
    """The size in bytes of the content that a Git LFS pointer stands for."""
    match = re.search(rb"(?m)^size ([0-9]{1,19})$", head) if pointer(head) is not None else None
    return int(match[1]) if match else None


def _nothing(start: int, count: int) -> bytes:
    """There is no more than the head."""
    return b""


def texts(name: str, head: bytes, part: Part = _nothing) -> Mapping[str, str]:
    """The texts by key of the header of a file of that name; empty where its format has none.

    `head` are its first bytes; `part` gives others of a format whose metadata
    may stand at the end.
    """
    if name.endswith(".safetensors"):
        return safetensors(head)
    if name.endswith((".gguf", ".llamafile")):
        return gguf(head)
    return onnx(head, part) if name.endswith(".onnx") else {}


def fault(name: str, head: bytes, size: int) -> str | None:
    """Why a file of that name and size is not what its name says, None if nothing speaks against it."""
    if name.endswith(".gguf") and head[:4] != b"GGUF":
        return "not a GGUF file, whatever its name says"
    if not name.endswith(".safetensors"):
        return None
    length = int.from_bytes(head[:8], "little")
    if len(head) < 8 or length > size - 8:
        return "not a safetensors file: its header is longer than the file"
    if length <= len(head) - 8 and head[8:9] != b"{":
        return "not a safetensors file: its header is no JSON"
    return f"a header of {length // 1024 // 1024} MiB; not read" if length > len(head) - 8 else None


def bases(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The keys of a header that name what the weights are made from, with what they say."""
    for key, value in texts.items():
        if _BASES.search(key):
            yield key, value


#: Fields of an ONNX file that are texts, by their numbers, and the one that holds pairs of key and value.
_ONNX: Final = {2: "producer_name", 4: "domain", 6: "doc_string"}
_METADATA: Final = 14


def onnx(head: bytes, part: Part = _nothing) -> Mapping[str, str]:
    """The texts at the top of a protobuf message `ModelProto`: producer, domain, metadata.

    Source: onnx.proto of the ONNX repository. The fields of a message may come
    in any order; what is large, as the graph is, is stepped over.
    """
    found: dict[str, str] = {}
    for number, value in _fields(_Bytes(head, part)):
        if number == _METADATA:
            inner = _fields(_Bytes(value, _nothing))
            pair = {key: text.decode(errors="replace") for key, text in inner if key in (1, 2)}
            if 1 in pair:
                found[pair[1]] = pair.get(2, "")[:_TEXT]
        elif number in _ONNX:
            found[_ONNX[number]] = value.decode(errors="replace")[:_TEXT]
    return found


class _Bytes:
    """A file's bytes: those at hand, and others fetched a piece at a time, only so often."""

    def __init__(self, head: bytes, part: Part) -> None:
        self._start, self._held, self._part = 0, head, part
        self._left = _PIECES

    def at(self, start: int, count: int) -> bytes:
        """At most `count` bytes from `start` on; fewer at the end, or where enough was fetched."""
        if not self._start <= start <= start + count <= self._start + len(self._held) and self._left:
            fetched = self._part(start, max(count, _PIECE))
            self._left -= 1
            if fetched:
                self._start, self._held = start, fetched
        offset = start - self._start
        return self._held[offset : offset + count] if offset >= 0 else b""


#: Bytes that are fetched at once, how often, and the largest field that is looked into.
_PIECE: Final = 16 * 1024
_PIECES: Final = 256
_LARGEST: Final = 64 * 1024


def _fields(data: _Bytes) -> Iterator[tuple[int, bytes]]:
    """The length-delimited fields of a protobuf message that are not large, as far as its bytes reach."""
    at = 0
    for _ in range(_KEYS):
        tag, at = _varint(data, at)
        if tag is None:
            return
        kind = tag & 7
        if kind == 0:
            _, at = _varint(data, at)
        elif kind in (1, 5):
            at += 8 if kind == 1 else 4
        elif kind == 2:
            length, at = _varint(data, at)
            if length is None:
                return
            if length <= _LARGEST:
                value = data.at(at, length)
                if len(value) < length:
                    return
                yield tag >> 3, value
            at += length
        else:
            return


def _varint(data: _Bytes, at: int) -> tuple[int | None, int]:
    raw = data.at(at, 10)
    value = 0
    for index, byte in enumerate(raw):
        value |= (byte & 127) << (7 * index)
        if byte < 128:
            return value, at + index + 1
    return None, at
