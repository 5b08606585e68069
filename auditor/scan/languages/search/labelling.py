"""Settings that a call names, with what it gives them, and what stands in where one is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from typing import Final

from auditor.scan import spelling
from auditor.scan.identity.forms import somebodys
from auditor.scan.identity.under_key import ANY as ANY_KEY
from auditor.scan.languages.search.meaning import Meaning
from auditor.scan.languages.search.meant import Meant
from auditor.scan.languages.search.options import Options, is_option, set_by
from auditor.scan.languages.search.owning import called_after, of_member
from auditor.scan.languages.search.wording import setting_of
from auditor.scan.languages.syntax import Either, Expression, Invoke, Listed, Literal, Member, Name, Record
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.table_rows import Key
from auditor.scan.loaders.tables import Tables

#: Keys under which the description of a setting holds what it is unless somebody says otherwise.
PRESET: Final = ("value", "default", "defaultvalue", "default_value", "initialvalue", "options", "choices")

#: What functions are called that only compare or show what they are given.
_SPEAKS: Final = re.compile(
    r"_*(?:[aA]ssert|expect|[cC]ontain|include|[sS]tarts|[eE]nds|[eE]qual|[mM]atch|print|Print|[lL]og|debug|warn"
    r"|[eE]rror|info|[fF]ail|describe|[fF]ormat|translate|[rR]eplace|[sS]plit|[jJ]oin)\w*"
    r"|(?:to|is|has|Is|Has)(?:[A-Z_]\w*)?|eq|ne|tr?"
)

#: What methods of mappings do that put something under a key.
_PUTS: Final = frozenset({"put", "set", "insert", "putIfAbsent", "emplace", "Add", "TryAdd"})

#: What fills a form field by field.
_FILLS: Final = frozenset({"append", "set"})

#: What functions do that put something among others.
_ADDS: Final = frozenset({"add", "Add", "append", "push", "push_back", "emplace_back", "unshift", "addAll"})

#: What several models are called.
_SEVERAL: Final = re.compile(r"(?:\w+_)?(?:models|llms|model_(?:names|ids|list|set|array))")

#: What a function does with a model that is kept somewhere, and that nobody asks thereby.
_KEEPS: Final = re.compile(r"(?:delete|remove|copy|push|rename)_")


#: What is done with a text, by a method that is called like a key of models: `client.embed("a text")`.
_DOES: Final = frozenset({"embed", "rerank"})


class Labelling:
    """Finds what the settings of one unit are given."""

    def __init__(self, meaning: Meaning, tables: Tables, meant: Meant) -> None:
        """Look with `tables`, and tell by `meant`."""
        self._meaning, self._tables, self._meant = meaning, tables, meant
        self._options = Options(meaning.unit.invokes)

    def set(self, call: Invoke) -> None:
        """A builder's method that takes one value is like a field: `.modelName("...")`.

        So is an option that is handed over beside others: `New(WithProvider("..."), WithModel("..."))`.
        """
        if len(call.arguments) == 1 and (isinstance(call.function, Member) or is_option(call.function)):
            called = set_by(call.function.name)
            key = self._meant.key(called) if not _KEEPS.match(spelling.spelled(called)) else None
            stated = self._meant.below.service(list(self._options.beside(call))) if key is not None else None
            if called in _DOES and not any(map(self._meant.tells, self._texts(call.arguments[0]))):
                return
            plain = not isinstance(call.arguments[0], Name | Invoke | Record)  # fields speak for themselves
            if key is not None and (plain or (stated is not None and isinstance(call.arguments[0], Name))):
                of = call.function.of if isinstance(call.function, Member) else call.function
                service = stated or called_after(self._meaning.dotted(of), self._tables)
                self._meant.tell(call.arguments[0], key, f"method {call.function.name}", service)

    def _texts(self, value: Expression) -> list[str]:
        return [one.text for one in self._meaning.values(value)]

    def added(self, call: Invoke) -> None:
        """What is put among models: `models.add("...")`, `models = append(models, "...")`."""
        if not isinstance(call.function, Name | Member) or call.function.name not in _ADDS:
            return
        to, given = (
            (call.function.of, call.arguments)
            if isinstance(call.function, Member)
            else (call.arguments[0] if call.arguments else None, call.arguments[1:])
        )
        if not isinstance(to, Name | Member) or not given:
            return
        key = self._meant.key(to.name) if _SEVERAL.fullmatch(spelling.spelled(to.name)) else None
        for one in given if key is not None else ():
            if key is not None and isinstance(one, Literal | Either):
                self._meant.tell(one, key, f"added to {to.name}", None)

    def labelled(self, call: Invoke) -> None:
        """A setting that is called by a string: `getenv("MODEL", "...")`, `form.append("model", "...")`."""
        called = call.function.name if isinstance(call.function, Name | Member) else ""
        preset = [one.value for one in call.named if one.name.lower() in PRESET]
        if len(call.arguments) + len(preset) < 2 or _SPEAKS.fullmatch(called):
            return
        for index, one in enumerate(call.arguments if preset else call.arguments[:-1]):
            key = self._label(one)
            if key is not None:
                given = [one for each in call.arguments[index + 1 :] for one in _preset(each)]
                plain = not preset and len(call.arguments) == 2 and spelling.is_under_word(called)
                form = call.function.of if isinstance(call.function, Member) and called in _FILLS else None
                service = self._sent.get(form.name) if isinstance(form, Name) else None
                plain = plain or service is not None
                for value in (*given, *preset):
                    if isinstance(value, Literal) and (
                        plain
                        or self._is_model(value.text, key)
                        or (called in _FILLS and somebodys(value.text, self._tables))
                    ):
                        self._meant.tell(value, key, f"setting {setting_of(one)}", service)
                return

    @cached_property
    def _sent(self) -> Mapping[str, Service]:
        """The forms that are sent to a service's address, by name: `fetch(address, { body: form })`."""
        found: dict[str, Service] = {}
        for call in self._meaning.unit.invokes:
            address = self._meant.below.text(call.arguments[0]) if len(call.arguments) > 1 else None
            if not address or not address.startswith(("http://", "https://")):
                continue
            service = self._tables.service_at(address)
            if service is None:
                continue
            records = [one for one in call.arguments[1:] if isinstance(one, Record)]
            given = [*call.arguments[1:], *(field.value for one in records for field in one.fields)]
            for one in given:
                if isinstance(one, Name):
                    found.setdefault(one.name, service)
        return found

    def _is_model(self, text: str, key: Key) -> bool:
        """Whether a string is the name of a model, where the setting says whose by itself or beside that."""
        return self._meant.tells(text) or (key.origin is not None and somebodys(text, self._tables))

    def options(self, words: Listed) -> None:
        """What options of a command line are given in a list of its words: `["--model", "..."]`."""
        for option, given in pairwise(words.items):
            key = self._label(option) if isinstance(option, Literal) and option.text[:2] == "--" else None
            if key is not None and isinstance(given, Literal) and given.text[:1] != "-":
                self._meant.tell(given, key, f"option {setting_of(option)}", None)

    def put(self, call: Invoke) -> None:
        """The model of a service that is put under its word: `models.put("ollama", "llama3.2")`."""
        if (
            not isinstance(call.function, Member)
            or call.function.name not in _PUTS
            or len(call.arguments) != 2
        ):
            return
        under, value = call.arguments
        word = under.text if isinstance(under, Literal) else under.name if isinstance(under, Member) else ""
        service = of_member(word, self._tables) if isinstance(value, Literal) else None
        if service is not None and isinstance(value, Literal) and self._meant.listed(value.text):
            self._meant.tell(value, ANY_KEY, f"key {word}", service)

    def _label(self, one: Expression) -> Key | None:
        """What a string that is the name of a setting means."""
        return self._meant.key(setting_of(one)) if setting_of(one) else None

    def stood_in(self, either: Either) -> None:
        """What stands in for a missing value whose name means a model: `process.env.MODEL ?? "..."`."""
        missing, *others = either.options
        if isinstance(missing, Invoke):
            key = next((self._label(one) for one in missing.arguments), None)
        else:
            key = self._meant.key(missing.name) if isinstance(missing, Name | Member) else None
        for value in others if key is not None else ():
            if key is not None and isinstance(value, Literal):
                self._meant.tell(value, key, "default", None)


def _preset(given: Expression) -> Iterator[Expression]:
    """An argument beside the name of a setting, or the defaults that it holds: `{ default: "..." }`."""
    if not isinstance(given, Record):
        yield given
        return
    for one in given.fields:
        if one.name.lower() in PRESET:
            yield from one.value.items if isinstance(one.value, Listed) else (one.value,)
