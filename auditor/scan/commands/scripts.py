"""Shell scripts, Makefiles, Procfiles and Dockerfiles: commands and the variables they use."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from auditor.model import Certainty, Kind, Reference, Undecided
from auditor.reading import SourceFile, Unreadable
from auditor.scan.commands.arguments import by_look_at, is_object
from auditor.scan.commands.assigning import assignments, is_default, is_fetched
from auditor.scan.commands.dialects import as_shell
from auditor.scan.commands.divided import divided
from auditor.scan.commands.echoed import echoed
from auditor.scan.commands.functions import Functions
from auditor.scan.commands.lines import CommandReader
from auditor.scan.commands.loops import Loops
from auditor.scan.commands.piped import handed_on
from auditor.scan.configuration.unkeyed import keeps
from auditor.scan.identity import weightnames
from auditor.scan.identity.addresses import addresses_in
from auditor.scan.identity.files import is_of_machine
from auditor.scan.identity.forms import by_look
from auditor.scan.identity.found import Found, reference
from auditor.scan.identity.known import NO_NAMES, Known
from auditor.scan.identity.own_servers import asked_at_one, by_name
from auditor.scan.identity.several import names_in
from auditor.scan.identity.stored import stored_as
from auditor.scan.identity.unclaimed import is_made, own
from auditor.scan.identity.under_key import by_key
from auditor.scan.inside import Reader
from auditor.scan.kinds.queries import Queries
from auditor.scan.loaders.tables import Tables
from auditor.scan.parts import PYTHON, Part, code_in, read_as, read_part
from auditor.scan.places import Text
from auditor.scan.python.values.options import Scripts, no_scripts
from auditor.scan.seam import Find
from auditor.scan.shell import LONGEST, Handed, Word, is_put_in, lines, substitute

_NAMES: Final = frozenset(
    {
        "Makefile",
        "makefile",
        "GNUmakefile",
        "Procfile",
        "justfile",
        "Justfile",
        "entrypoint",
        # What a shell reads when it starts ("Startup Files" of zsh, "Bash Startup Files").
        *(".profile", ".bashrc", ".bash_profile", ".bash_login", ".bash_aliases", ".kshrc"),
        *(".zshrc", ".zshenv", ".zprofile", ".zlogin"),
        "Jenkinsfile",
        "Vagrantfile",
    }
)
#: Files of which a project has several sorts: `Dockerfile.gpu`, `Makefile.common`. Whoever hands the name of
#: one to a builder writes it as he likes; `dockerfile.py` is another thing.
_SORTS: Final = re.compile(
    r"(?:Docker|Container|Make)file(?:[._-].*)?"
    r"|(?i:(?:docker|container)file(?:[._-](?!(?:md|txt|json|ya?ml|html?|[cm]?[jt]sx?|py|rb|rs|go|java|kt|cs|php|lua|vim)$)\w+)?)"
)
_ENDINGS: Final = (
    *(
        ".sh",
        ".bash",
        ".zsh",
        ".fish",
        ".nu",
        ".mk",
        ".dockerfile",
        ".containerfile",
        *(".ps1", ".psm1", ".psd1"),
        ".bat",
        ".cmd",
        ".command",
        ".slurm",
        ".sbatch",
        ".just",
    ),
    *(".template", ".tmpl", ".service", ".pbs", ".qsub"),
)

#: `NAME[key]=value`, `[key]=value` in an array, and `env("NAME", "value")` of just.
_KEYED: Final = re.compile(
    r"(?P<name>\b[A-Za-z_]\w*)?\[[\"']?[\w./ -]{1,60}[\"']?\]="
    r"(?P<quote>[\"']?)(?P<value>[\w./:@-]{3,128})(?P=quote)(?=[\s)])"
    r"|\benv(?:_var_or_default)?\(\s*[\"'](?P<asked>\w+)[\"']\s*,\s*[\"'](?P<instead>[^\"'\n]{3,128})[\"']\s*\)"
)
_OPENED: Final = re.compile(r"\b([A-Za-z_]\w*)=\(")

#: A variable that is given an address, plainly or where it has none: `BASE_URL="${BASE_URL:-http://...}"`.
_SERVER: Final = re.compile(
    r"(?<![\w$-])([A-Za-z]\w*)[:?+]?=[\"']?(?:\$\{\w+:?[-=])?[\"']?(https?://[^\s\"'}]+)"
)
#: What stands between double quotes, those in it escaped.
_WITHIN: Final = re.compile(r'(?:[^"\\]|\\.)*')

_NONE: Final[Mapping[str, str]] = {}

#: A variable that names a repository of code, as the address it is put into says.
_OF_CODE: Final = re.compile(
    r"\b(?:github|gitlab|githubusercontent)\.com[/:](?:repos/)?[\"']?\$[{(]?(\w+)", re.IGNORECASE
)

#: A path below a folder that a script writes to, by what the folder's variable is called.
_MADE: Final = re.compile(r"(?i)\$\{?\w*(?:out|save|dest|result|export|log|te?mp)\w*\}?[/\\]")


class ShellScanner:
    """Files of commands."""

    def __init__(
        self,
        tables: Tables,
        inner: Reader | None = None,
        scripts: Scripts = no_scripts,
        known: Known = NO_NAMES,
    ) -> None:
        """Scan with `tables`; what stands inside is read by `inner`; `scripts` knows those of the project,
        `known` the names of models and publishers.
        """
        self._tables = tables
        self._reader = CommandReader(tables, scripts, known)
        self._inner = inner
        self._queries = Queries(tables)

    def accepts(self, path: str) -> bool:
        """Whether the file holds commands, by its name."""
        name = path.rpartition("/")[2]
        return name.lower().endswith(_ENDINGS) or name in _NAMES or _SORTS.fullmatch(name) is not None

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield what the commands and variables refer to. Raises `Unreadable`, at the end of what is read."""
        code = {f"{how} {name}" for name in _OF_CODE.findall(file.text) for how in ("variable", "option")}
        for find in self._read(file):
            if not (isinstance(find, Reference) and find.how in code):
                yield find

    def _read(self, file: SourceFile) -> Iterator[Find]:
        text = Text(file.path, file.text)
        source, handed = as_shell(file.path, file.text)
        variables: dict[str, Word] = {}
        source, parts = divided(source)
        loops, functions = Loops(source, handed=handed, parts=parts), Functions(source)
        whose: dict[tuple[int, int], str] = {}
        for told in self._variables(source, text, loops, functions, variables):
            if isinstance(told, Reference):
                whose[told.location.line, told.location.column] = told.origin
            yield told
        yield from self._stated(source, text)
        again = {(at.line, at.column) for at in (text.at(one, 0) for one in loops.set_again())}
        loaded: set[tuple[int, int]] = set()
        for find in self._commands(source, text, loops, functions, variables):
            place = (find.location.line, find.location.column)
            if (
                place in again
                and isinstance(find, Reference)
                and whose.get(place, find.origin) != find.origin
            ):
                continue  # one of several that a variable is set to, but none for this program
            loaded.add(place)
            yield find
        for find in self._listed(loops, text):
            if (find.location.line, find.location.column) not in loaded:
                yield find
        yield from self._led_to(source, text, loaded)
        yield from self._programs(source, text)
        for find in (find for one in handed for find in self._handed(one, text, variables)):
            if not (isinstance(find, Undecided) and is_put_in(find.expression, variables)):
                yield find  # what the shell puts in is told where it is set
        if len(source) > LONGEST:
            raise Unreadable(f"longer than {LONGEST:,} characters; only so many are looked through")

    def _variables(
        self, source: str, text: Text, loops: Loops, functions: Functions, variables: dict[str, Word]
    ) -> Iterator[Find]:
        """Note what variables are set to; tell those that mean a model, or are given what only one has."""
        beside = {one[1]: one[2] for one in _SERVER.finditer(source)} if "://" in source else {}
        for name, value, offset in (one for words in lines(source) for one in assignments(words)):
            loops.assigned(name, value, offset, variables)
            functions.assigned(name, value, offset)
            if value[:1] == "{" and is_object(value):  # what is handed on, or sent
                start = text.text.find("{", offset)
                body = _WITHIN.match(text.text, start) if value[1:2] == "\\" else None
                given = Word(value, offset) if body is None else Word(body[0], start)
                yield from self._reader.run(text, [Word(name, offset), given], variables)
            known = substitute(value, variables)
            if known is None and (weightnames.is_weights_file(value) or self._is_stored(name, value)):
                known = value  # its name stands there, whatever folder it is in
            if known is None or known.endswith("$") or known.count("$(") > known.count(")"):
                continue  # what a command gives back
            inside = value.find(known) if known else -1
            variables.setdefault(name, Word(known, offset + inside if inside >= 0 else -1))
            found = self._named(name, known, beside)
            if found is not None and not (known == value or is_default(known, value)):
                continue
            if found is None and self._reads(name, known) and not is_fetched(name, known, source):
                found = own(known)  # where it is fetched, its address may say what it is
            if found is not None:
                yield reference(found, text.at(offset, len(value)), f"variable {name}", Certainty.LIKELY)

    def _is_stored(self, name: str, value: str) -> bool:
        """Whether a variable that means a model is given a folder with a model's name, wherever that lies."""
        plain = "/" in value and " " not in value and self._means(name)
        return plain and stored_as(value, Kind.MODEL, self._tables) is not None

    def _reads(self, name: str, value: str) -> bool:
        """Whether a variable may be given a file of weights that lies somewhere on the machine."""
        if self._means(name):
            return True
        lies = weightnames.is_weights_file(value) and is_of_machine(value)
        made = keeps(name) or is_made(value) or _MADE.match(value)
        return (lies or weightnames.is_only_weights(value)) and not made

    def _means(self, name: str) -> bool:
        """Whether the name of a variable means a model."""
        key = self._tables.key(name)
        return key is not None and key.weighs

    def _named(self, name: str, value: str, beside: Mapping[str, str] = _NONE) -> Found | None:
        """The model that the value of a variable is, by the variable's name, or as only a model is called.

        `beside` are the addresses that the script sets.
        """
        key = self._tables.key(name)
        if len(names_in(value)) > 1:
            return None  # of a list each is told
        if key is not None:
            found = by_name(name, value, key, None, beside, self._tables) if value else None
            return found or asked_at_one(value, key, beside.values(), self._tables)
        return by_look(value, self._tables) if value and by_look_at(name) else None

    def _stated(self, source: str, text: Text) -> Iterator[Reference]:
        """The values that stand under keys in arrays, and those that a function of just gives instead."""
        opened = list(_OPENED.finditer(source))
        ends = [one.end() for one in opened]
        for match in _KEYED.finditer(source):
            name = match["name"] or match["asked"] or ""
            if not name and (before := bisect_right(ends, match.start())):
                name = opened[before - 1][1]
            value = match["value"] or match["instead"]
            found = self._named(name, value)
            if found is not None:
                at = match.start("value") if match["value"] else match.start("instead")
                yield reference(found, text.at(at, len(value)), f"variable {name}", Certainty.LIKELY)

    def _commands(
        self, source: str, text: Text, loops: Loops, functions: Functions, variables: Mapping[str, Word]
    ) -> Iterator[Find]:
        """What the commands refer to, with each value that their variables and parameters take."""
        for words in handed_on(source) if "xargs" in source else ():
            yield from self._reader.run(text, words, variables)
        for words in lines(source):
            for binding in loops.bindings(words):
                known = {**variables, **binding}
                for whole, given in functions.calls(words, known):
                    for find in self._reader.run(text, whole, {**known, **given}):
                        yield loops.placed(find, text, binding)

    def _listed(self, loops: Loops, text: Text) -> Iterator[Reference]:
        """The words of a list whose name means models."""
        for name, words in (*loops.lists.items(), *loops.turns.items()):
            key = self._tables.key(name)
            for word in words if key is not None else ():
                found = by_key(word.text, key, None, self._tables) if key else None
                if found is not None:
                    place = text.at(word.offset, len(word.text))
                    yield reference(found, place, f"list {name}", Certainty.LIKELY)

    def _led_to(self, source: str, text: Text, loaded: Collection[tuple[int, int]]) -> Iterator[Reference]:
        """What addresses lead to that no command is given whose model is `loaded`."""
        for found, offset, length in addresses_in(source, self._tables):
            at = text.at(offset, length)
            if (at.line, at.column) not in loaded:
                yield reference(found, at, "address", Certainty.LIKELY)

    def _handed(self, handed: Handed, text: Text, variables: dict[str, Word]) -> Iterator[Find]:
        """A text that a command is handed: a program's source, a file, more commands."""
        name = read_as(handed, variables)
        if name is not None:
            yield from self._as_file(name, handed.text, handed.offset, text)
        elif is_object(handed.text):  # what is sent, or kept to be sent
            words = [word for words in lines(handed.command) for word in words]
            body = Word(handed.text.strip(), handed.offset + len(handed.text) - len(handed.text.lstrip()))
            yield from self._reader.run(text, [*words, body], variables)
            for found, offset, length in addresses_in(handed.text, self._tables):
                at = text.at(handed.offset + offset, length)
                yield reference(found, at, "address", Certainty.LIKELY)
        elif "RUN" in handed.command or re.search(r"\b(?:(?:ba|z|da)?sh|ssh|read)\b", handed.command):
            yield from self._reader.read(text, handed.offset, handed.text, variables)
            for code, offset in code_in(handed.text):
                yield from self._as_file(PYTHON, code, handed.offset + offset, text)

    def _programs(self, source: str, text: Text) -> Iterator[Find]:
        """What the programs refer to that the script hands over as a word, or writes line by line."""
        for code, offset in code_in(source):
            yield from self._as_file(PYTHON, code, offset, text)
        for query in self._queries.of(source) if self._queries.asks(source.encode(errors="replace")) else ():
            yield from self._as_file("query.sql", query, 0, text)
        for one in echoed(source):
            yield from self._as_file(one.name, one.text, one.offset, text, one.indent)

    def _as_file(self, name: str, source: str, offset: int, text: Text, indent: int = 0) -> Iterator[Find]:
        """Read a part of the script as if it were a file of that name, with every line at its place."""
        start = text.at(offset, 0)
        part = Part(source, start.line, start.column, indent)
        return read_part(self._inner, name, part, text.path) if self._inner is not None else iter(())
