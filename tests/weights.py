"""Small weights files, made by hand after their formats' specifications."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping


def safetensors(metadata: Mapping[str, str]) -> bytes:
    """A file of no tensors whose header holds the metadata."""
    header = json.dumps({"__metadata__": dict(metadata)}).encode()
    return struct.pack("<Q", len(header)) + header


def gguf(texts: Mapping[str, str]) -> bytes:
    """A file of no tensors whose header holds the texts, behind a number and a list."""
    parts = [_gguf_key("general.alignment", 4) + struct.pack("<I", 32)]
    parts += [_gguf_key("general.tags", 9) + struct.pack("<IQ", 8, 1) + _gguf_text("text-generation")]
    parts += [_gguf_key(key, 8) + _gguf_text(value) for key, value in texts.items()]
    return b"GGUF" + struct.pack("<IQQ", 3, 0, len(parts)) + b"".join(parts)


def _gguf_text(text: str) -> bytes:
    return struct.pack("<Q", len(text.encode())) + text.encode()


def _gguf_key(key: str, kind: int) -> bytes:
    return _gguf_text(key) + struct.pack("<I", kind)


def onnx(metadata: Mapping[str, str], graph: int = 0, first: bool = True) -> bytes:
    """A model with a graph of so many bytes, before (`first`) or behind its metadata."""
    parts = [
        *(field(14, field(1, key.encode()) + field(2, value.encode())) for key, value in metadata.items()),
        field(2, b"example-exporter"),
    ]
    body = field(7, bytes(graph))
    version = b"\x08\x09"
    return version + (body + b"".join(parts) if first else b"".join(parts) + body)


def field(number: int, value: bytes) -> bytes:
    """A length-delimited field of a protobuf message."""
    return varint(number << 3 | 2) + varint(len(value)) + value


def varint(number: int) -> bytes:
    """A number as protobuf writes it."""
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    return bytes([*out, number])


def pointer(digest: str) -> bytes:
    """What Git LFS keeps in place of a file."""
    return f"version https://git-lfs.github.com/spec/v1\noid sha256:{digest}\nsize 4096\n".encode()
