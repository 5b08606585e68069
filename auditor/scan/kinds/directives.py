"""Small text files whose endings nobody knows: their directives, `MODEL name` or `model = name` on a line.

Programs invent such files for themselves. Nothing is known of them but their
lines, so that a line counts only where its key means a model and its value is
the name of one without the key. Where none does, and a model seems to be named
all the same, the file is told as not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

from auditor.model import Certainty
from auditor.reading import SourceFile, Unreadable
from auditor.scan.identity.found import reference
from auditor.scan.identity.known import Known
from auditor.scan.identity.under_key import by_key
from auditor.scan.languages.plain.unread import HEAD, Seeming
from auditor.scan.loaders.tables import Tables
from auditor.scan.others import CONFIGURATION
from auditor.scan.patterns import pattern_of
from auditor.scan.places import Text
from auditor.scan.seam import Find

#: The largest such file, in bytes: settings and scripts that are written by hand are small.
LARGEST: Final = 64_000

#: Endings of what is no text, or is text that sets nothing: pictures, sounds, fonts, packages, programs;
#: documents; data, records and what tests expect; styles; lists of versions, of what is passed over, of keys.
_OTHERS: Final = re.compile(
    r"(?i)\.(?:png|jpe?g|gif|webp|avif|svgz?|ico|icns|bmp|tiff?|psd|xcf|heic|drawio|excalidraw|puml|mmd|dot"
    r"|mp[34]|m4[av]|wav|ogg|opus|flac|webm|mov|avi|mkv|mid|woff2?|ttf|otf|eot|glb|gltf|obj|stl|fbx|blend"
    r"|zip|t?gz|bz2|xz|zst|7z|rar|tar|jar|war|aar|apk|ipa|dmg|deb|rpm|whl|egg|nupkg|crate"
    r"|exe|dll|so|dylib|a|o|s|ll|bc|lib|class|pyc|pyd|wasm|bin|hex|dat|in|swp|ds_store|db|sqlite3?|mdb|pack|idx"
    r"|pdf|docx?|pptx?|xlsx?|od[tsp]|rtf|epub|tex|bib|sty|cls|adoc|asciidoc|org|rd|textile|wiki|man|[1-8]|pod|txt|html?|xml|xsd|xsl"
    r"|mdc|aux|toc|lo[ft]|csv|tsv|ttl|nt|ann|conllu?|jsonl|ndjson|parquet|arrow|feather|avro|npy|npz|pkl|pickle|h5|hdf5|mat|rds|rdata|nc|geojson|wkt|srt|vtt|ass"
    r"|log|out|err|trace|snap|golden|expected|approved|stdout|stderr|output|eml|mbox|ics|har|prof"
    r"|css|scss|sass|less|styl|map|diff|patch|rej|orig|bak|old|po|pot|mo|strings|xliff?|resx|arb"
    r"|lock|lockb|sum|resolved|[a-z-]*ignore|git[a-z]+|keep|pem|crt|cer|key|pub|sig|asc|p12|pfx|jks|keystore|md5|sha\d*|typed)$"
)

#: A key with what it is given, alone on a line: behind a sign, or behind a directive in capitals.
_LINE: Final = re.compile(
    r"(?m)^[ \t]*(?:export[ \t]+|set[ \t]+)?"
    r"(?:\"?(?P<key>[A-Za-z][\w.-]{1,60})\"?[ \t]*(?:=>|:=|=|:)[ \t]*"
    r"|(?P<directive>[A-Z][A-Z0-9_-]{1,40})[ \t]+)"
    r"(?P<quote>[\"']?)(?P<name>[\w@][\w./:@-]{2,120})(?P=quote)[ \t]*;?(?:[ \t]+(?:#|//)[^\n]*)?\r?$"
)


class DirectiveScanner:
    """Reads text files that no other scanner knows."""

    def __init__(self, tables: Tables, known: Known) -> None:
        """Know keys and names of models by `tables`, and the names that are `known`."""
        self._tables = tables
        self._seeming = Seeming(tables, known)

    def accepts(self, path: str) -> bool:
        """Whether the file may be such a text, by its name; one without an ending is a license or so.

        A configuration that no reader of configurations takes is another stage's, such as `auditor.toml`.
        """
        name = path.rpartition("/")[2]
        return "." in name and _OTHERS.search(name) is None and not name.endswith(CONFIGURATION)

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield what the directives name. Raises `Unreadable` where other lines seem to name a model."""
        if b"\0" in file.data[:HEAD]:
            return
        told = False
        for find in self._directives(file) if self._worth.search(file.data) else ():
            told = True
            yield find
        line = self._seeming.line(file.data) if not told else None
        if line is not None:
            raise Unreadable(f"files of this kind are not read, and line {line} seems to name a model")

    def _directives(self, file: SourceFile) -> Iterator[Find]:
        """What the directives of a file name."""
        text = Text(file.path, file.text)
        for match in _LINE.finditer(file.text):
            said, name = match["key"] or match["directive"], match["name"]
            key = self._tables.key(said)
            if key is None or not self._is_model(name):
                continue
            found = by_key(name, key, None, self._tables)
            if found is not None:
                place = text.at(match.start("name"), len(name))
                yield reference(found, place, f"key {said}", Certainty.LIKELY)

    def _is_model(self, name: str) -> bool:
        """Whether a value names a model by itself."""
        if name.startswith("@"):
            return self._tables.service_of(name) is not None
        return self._seeming.is_model(name)

    @cached_property
    def _worth(self) -> Any:
        """What such a file must hold: a line whose key speaks of models."""
        return pattern_of(
            r"(?im)^[ \t]*[\w. \"-]*(?:model|llm|embed|rerank|checkpoint)[\w.\"-]*[ \t]*[ \t:=]"
        )
