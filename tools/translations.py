"""Keep the translations of the interface: extract, update, compile, or only check.

python tools/translations.py            update every .po and compile it
python tools/translations.py --check    fail if something is out of date or untranslated
"""

from __future__ import annotations

import re
import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
LOCALE = ROOT / "reports" / "locale"
LANGUAGES = ("ja", "zh")

#: The functions whose first arguments are words of the interface.
KEYWORDS = {
    "_": None,
    "self": None,
    "view": None,
    "out": None,
    "words": None,
    "count": (1, 2),
    "gettext": None,
    "ngettext": (1, 2),
}


def extracted() -> Catalog:
    """Every message of the templates and of the code that renders."""
    catalog = Catalog(project="auditor", charset="utf-8", fuzzy=False)
    sources: tuple[tuple[Path, list[tuple[str, str]], dict[str, dict[str, str]]], ...] = (
        (ROOT / "reports" / "html", [("**.html", "jinja2")], {"**.html": {"newstyle_gettext": "true"}}),
        (ROOT / "reports" / "markdown", [("**.md", "jinja2")], {"**.md": {"newstyle_gettext": "true"}}),
        (ROOT / "auditor" / "render", [("**.py", "python")], {}),
    )
    for folder, methods, options in sources:
        found = extract_from_dir(folder, methods, options, keywords=KEYWORDS, comment_tags=())
        for _, _, message, _, context in sorted(found, key=lambda one: (one[0], one[1])):
            catalog.add(message, context=context)
    return catalog


def read(language: str) -> Catalog:
    """The translated catalogue of a language, empty if there is none yet."""
    path = LOCALE / language / "LC_MESSAGES" / "auditor.po"
    if not path.exists():
        return Catalog(locale=language, project="auditor", charset="utf-8", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def compiled(catalog: Catalog) -> bytes:
    """The catalogue as gettext reads it."""
    buffer = BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def messages(machine: bytes) -> list[tuple[object, object]]:
    """What a compiled catalogue says, without the header: that names the Babel that wrote it."""
    return [(message.id, message.string) for message in read_mo(BytesIO(machine)) if message.id]


def faults(language: str) -> list[str]:
    """What is wrong with a language's catalogue."""
    template, catalog = extracted(), read(language)
    wanted = {message.id for message in template if message.id}
    present = {message.id: message for message in catalog if message.id}
    found = [f"{language}: not translated: {one!r}" for one in sorted(map(str, wanted - set(present)))]
    found += [f"{language}: no longer used: {one!r}" for one in sorted(map(str, set(present) - wanted))]
    for message in present.values():
        strings = message.string if isinstance(message.string, tuple | list) else (message.string,)
        if not all(strings):
            found.append(f"{language}: empty: {message.id!r}")
        elif any(_places(string or "") != _places(_last(message.id)) for string in strings):
            found.append(f"{language}: a place differs: {message.id!r}")
        if message.fuzzy:
            found.append(f"{language}: fuzzy: {message.id!r}")
        found += [f"{language}: {error}: {message.id!r}" for error in message.check(catalog)]
    machine = LOCALE / language / "LC_MESSAGES" / "auditor.mo"
    if not machine.exists() or messages(machine.read_bytes()) != messages(compiled(catalog)):
        found.append(f"{language}: auditor.mo is out of date")
    return found


def _last(id_: str | tuple[str, ...] | list[str]) -> str:
    """The message itself, the plural one where there are two."""
    return id_ if isinstance(id_, str) else id_[-1]


def _places(text: str) -> list[str]:
    """The named places of a message, in either of the two styles."""
    return sorted(re.findall(r"%\(\w+\)s|\{\w+\}", text))


def update(language: str) -> None:
    """Bring a language's .po up to the sources and compile it."""
    catalog = read(language)
    catalog.update(
        extracted(), no_fuzzy_matching=True, update_header_comment=False, update_creation_date=False
    )
    catalog.obsolete.clear()
    folder = LOCALE / language / "LC_MESSAGES"
    folder.mkdir(parents=True, exist_ok=True)
    written = BytesIO()
    write_po(written, catalog, sort_output=True, no_location=True, omit_header=False, width=100)
    # Which Babel wrote it is no news to a reader of the file's history.
    (folder / "auditor.po").write_bytes(re.sub(rb'"Generated-By: .*\n', b"", written.getvalue()))
    (folder / "auditor.mo").write_bytes(compiled(read(language)))


def main() -> int:
    """Update, or check and say what is wrong."""
    if "--check" in sys.argv[1:]:
        found = [fault for language in LANGUAGES for fault in faults(language)]
        print("\n".join(found) or "The translations are complete.")
        return 1 if found else 0
    for language in LANGUAGES:
        update(language)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
