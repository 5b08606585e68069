"""The known texts, as the index that is shipped: ordered hashes of words, and where each comes from.

`rules/texts/index.json` tells of every text its license, source, date, digest
and what is forgiven in it; `rules/texts/words.bin` holds the words, as 32-bit
hashes that no text can be read from. `tools/texts.py` makes both.
"""

from __future__ import annotations

import hashlib
import threading
import zlib
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from importlib.resources import files
from typing import Final

import msgspec

from auditor.licenses.wording import Vocabulary

FORMAT: Final = "auditor texts 1"

#: One in so many runs of three words is a sample; a run is one number, made the same way everywhere.
ONE_IN: Final = 4
#: How many samples are kept with the texts that hold them.
_HELD: Final = 200_000
_LIMIT: Final = 2**32 // ONE_IN


class Source(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a text was taken from: a package and its version, or a repository and a commit."""

    path: str
    package: str | None = None
    version: str | None = None
    repository: str | None = None
    commit: str | None = None


class Slot(msgspec.Struct, frozen=True, omit_defaults=True):
    """A place in the text that every user fills in: at most `most` words, or one of `choices`."""

    at: int
    most: int
    choices: tuple[str, ...] = ()


class Known(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One known text of a license.

    `part` says what it is where it is not the license itself (`policy`).
    `sections` are passages that a copy may leave out, each whole: ranges of
    words. `titles` are its headings; `notices` the places where a copyright
    notice belongs. `digest` is the sha256 of the source's bytes, `blobs` git
    blob ids of files that are this text and nothing more.
    """

    license: str
    source: Source
    digest: str
    words: int
    part: str = "license"
    date: str | None = None
    note: str | None = None
    titles: tuple[str, ...] = ()
    sections: tuple[tuple[tuple[int, int], ...], ...] = ()
    slots: tuple[Slot, ...] = ()
    notices: tuple[int, ...] = (0,)
    blobs: tuple[str, ...] = ()


class Name(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a license or a family of licenses is spoken of: words, in order, that name it.

    A `weak` name is a word that means other things too ("MIT"): it counts
    only where a license is spoken of.
    """

    id: str
    words: str
    family: bool = False
    weak: bool = False


class ReferenceWords(msgspec.Struct, frozen=True):
    """Words around a name that make it a reference, and words that make it more than one.

    After one of `lead` a name counts in a longer text too; one of `terms`
    near it, that is not the named license's own, is a term of the file;
    `legal` words show a text that is itself an agreement.
    """

    lead: frozenset[str]
    terms: frozenset[str]
    legal: frozenset[str]


class Wordlists(msgspec.Struct, frozen=True):
    """Which words are forgiven, and which never are (`rules/texts/words.yaml`).

    `named` are the words of all headings that are known: a line that holds
    one names a license.
    """

    equivalents: Mapping[str, str]
    heading: frozenset[str]
    operative: frozenset[str]
    joining: frozenset[str]
    kinds: frozenset[str]
    notice: tuple[str, ...]
    reference: ReferenceWords
    named: frozenset[str] = frozenset()


class _File(msgspec.Struct, frozen=True):
    format: str
    texts: tuple[Known, ...]
    wordlists: Wordlists
    names: tuple[Name, ...]
    links: Mapping[str, str]


class TextIndex:
    """The known texts and their words; slow to make, so made once."""

    def __init__(self, described: bytes, words: bytes) -> None:
        """Read the two files. Raises ValueError if they are of another format."""
        self.digest = hashlib.sha256(described + words).hexdigest()
        file = msgspec.json.decode(described, type=_File)
        if file.format != FORMAT:
            raise ValueError(f"the index of texts is of the format {file.format!r}, not {FORMAT!r}")
        arrays = unpacked(words)
        self.texts, self.wordlists, self.names, self.links = (
            file.texts,
            file.wordlists,
            file.names,
            file.links,
        )
        self.vocabulary = Vocabulary(arrays["hashes"], file.wordlists.equivalents)
        self._words = arrays["words"].tobytes()
        self._starts = arrays["starts"]
        self._markers = arrays["markers"]
        self._keys, self._places, self._postings = arrays["keys"], arrays["places"], arrays["postings"]
        self._samples = arrays["samples"]
        self._held: dict[int, tuple[int, ...]] = {}
        self._sampled: dict[int, dict[int, list[int]]] = {}

    def ids(self, number: int) -> str:
        """The words of a text, one character each."""
        start, end = self._starts[number], self._starts[number + 1]
        return self._words[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")

    def numbers(self, license_id: str) -> Sequence[int]:
        """The numbers of a license's texts."""
        return [number for number, text in enumerate(self.texts) if text.license == license_id]

    def markers(self, number: int) -> frozenset[int]:
        """Which words of a text are list markers."""
        start, end = self._starts[number], self._starts[number + 1]
        first, last = bisect_left(self._markers, start), bisect_left(self._markers, end)
        return frozenset(place - start for place in self._markers[first:last])

    def overlaps(self, sampled: Sequence[tuple[int, int]]) -> list[tuple[float, int, int]]:
        """The texts that share samples: containment, hits and number of each, best first."""
        hits: Counter[int] = Counter()
        for key in {key for _, key in sampled}:
            hits.update(self.holders(key))
        found = [(count / max(self._samples[one], 1), count, one) for one, count in hits.items()]
        return sorted(found, key=lambda each: (-each[0], -each[1], each[2]))

    def holders(self, key: int) -> Sequence[int]:
        """The numbers of the texts that hold a sample."""
        found = self._held.get(key)
        if found is None:
            place = bisect_left(self._keys, key)
            known = place < len(self._keys) and self._keys[place] == key
            found = tuple(self._postings[self._places[place] : self._places[place + 1]]) if known else ()
            if len(self._held) > _HELD:
                self._held.clear()
            self._held[key] = found
        return found

    def sample_places(self, number: int) -> Mapping[int, Sequence[int]]:
        """Where a text has each of its samples."""
        found = self._sampled.get(number)
        if found is None:
            found = self._sampled[number] = defaultdict(list)
            for place, key in samples(self.ids(number)):
                found[key].append(place)
        return found

    @cached_property
    def spoken(self) -> Mapping[str, Name]:
        """The names by their words."""
        return {name.words: name for name in self.names}

    @cached_property
    def blobs(self) -> Mapping[str, int]:
        """Git blob ids of files whose text is known, to the number of the text."""
        return {blob: number for number, text in enumerate(self.texts) for blob in text.blobs}


def samples(ids: str) -> list[tuple[int, int]]:
    """The place and number of every run of three words that is a sample.

    A run's number must be alike in every process and on every machine.
    """
    values = array("H", ids.encode("utf-16-le", "surrogatepass"))
    keys = [
        (a * 0x9E3779B1 + b * 0x85EBCA77 + c * 0xC2B2AE3D) * 0x27D4EB2F >> 7 & 0xFFFFFFFF
        for a, b, c in zip(values, values[1:], values[2:], strict=False)
    ]
    return [(place, key) for place, key in enumerate(keys) if key < _LIMIT]


#: The arrays of `words.bin`, in order, with their types.
_ARRAYS: Final = (
    ("hashes", "I"),
    ("starts", "I"),
    ("words", "H"),
    ("markers", "I"),
    ("samples", "I"),
    ("keys", "I"),
    ("places", "I"),
    ("postings", "H"),
)


def packed(arrays: Mapping[str, array[int]]) -> bytes:
    """The arrays as one compressed file, alike on every machine."""
    sizes = array("I", [len(arrays[name]) for name, _ in _ARRAYS])
    body = b"".join(_little(one).tobytes() for one in (sizes, *(arrays[name] for name, _ in _ARRAYS)))
    return zlib.compress(body, 9)


def unpacked(data: bytes) -> dict[str, array[int]]:
    """The arrays of a packed file. Raises zlib.error or ValueError if it is none."""
    body = memoryview(zlib.decompress(data))
    sizes = array("I", bytes(body[: 4 * len(_ARRAYS)]))
    place, found = 4 * len(_ARRAYS), {}
    for (name, code), size in zip(_ARRAYS, _little(sizes), strict=True):
        values = array(code)
        end = place + size * values.itemsize
        values.frombytes(body[place:end])
        found[name], place = _little(values), end
    return found


def _little(values: array[int]) -> array[int]:
    import sys

    if sys.byteorder == "big":
        values = values[:]
        values.byteswap()
    return values


def shipped() -> TextIndex:
    """The index that is installed with the program, read once, by whichever thread asks first."""
    with _READING:
        return _shipped()


#: msgspec 0.22 crashes where two threads are the first to decode one type: half of what it knows of the
#: type is there when the second looks.
_READING: Final = threading.Lock()


@cache
def _shipped() -> TextIndex:
    folder = files("auditor.rules").joinpath("texts")
    return TextIndex(folder.joinpath("index.json").read_bytes(), folder.joinpath("words.bin").read_bytes())


__all__ = ["Known", "Name", "Slot", "Source", "TextIndex", "Wordlists", "packed", "samples", "shipped"]
