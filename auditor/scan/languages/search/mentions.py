"""Strings of a source file that are by themselves the names or the addresses of models."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from auditor.model import Certainty, Kind, Reference, Route
from auditor.scan import names
from auditor.scan.identity import located, weightnames
from auditor.scan.identity.addresses import asked_in, weights_at
from auditor.scan.identity.filed import published_as
from auditor.scan.identity.files import converted, titled
from auditor.scan.identity.forms import by_form
from auditor.scan.identity.found import Found, of_service
from auditor.scan.identity.known import Known
from auditor.scan.identity.provided import begins_with_router
from auditor.scan.identity.several import names_in
from auditor.scan.identity.unclaimed import is_unclaimed
from auditor.scan.languages.search.finding import Finds
from auditor.scan.languages.search.giving import file_below, only_speaks, used_strings
from auditor.scan.languages.search.meant import Meant
from auditor.scan.languages.search.names import Value
from auditor.scan.languages.search.sources import Parsed
from auditor.scan.languages.search.wording import is_link
from auditor.scan.languages.syntax import Invoke, Literal, Span
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.search.written import handed

#: How the beginning of names ends that something looks for: `gemini-2.`, `claude-instant-`.
_BEGINS: Final = (".", "-", "_", ":")

#: What is called so is shown to people.
_SHOWN: Final = re.compile(r"(?i)label|title|display|description|caption|message|text")

#: Where there are pages of models, by whose addresses programs describe them.
_PAGES: Final = (b"huggingface.co/", b"ollama.com/library/")

#: Characters of a string that may be a name or an address.
_LONGEST: Final = 300


class Mentions:
    """Tells the strings of one unit that name a model, and that nothing else told."""

    def __init__(self, file: Parsed, tables: Tables, known: Known, meant: Meant, finds: Finds) -> None:
        """Look in the unit that was read from `file`; a name of two plain words counts only if `known`."""
        self._unit, self._source = file.unit, file.places.source
        self._tables, self._known = tables, known
        self._meant, self._finds = meant, finds

    def run(self) -> None:
        """Tell what all the strings of the unit name."""
        used = used_strings(self._unit)
        given = [one.value for one in self._unit.definitions if not _SHOWN.search(one.name)]
        named = {(file_below(one) or one).span for one in given}
        for literal in self._unit.literals:
            file = literal.span in named and self._is_kept(literal.text)  # of whatever name
            self._mentioned(literal, used=literal.span in used or file)

        for call in (one for one in self._unit.invokes if not only_speaks(one)):
            self._together([one for one in call.arguments if isinstance(one, Literal)])

    def _is_kept(self, text: str) -> bool:
        """Whether a text is the path of weights: a file, or a folder that nothing else is called like."""
        own = self._tables.told_by(text)
        return is_unclaimed(text) or (own is not None and own.below)

    def _together(self, literals: Sequence[Literal]) -> None:
        """The models that a call is given beside words that say whose they are: `("Zhipu GLM", "glm-5")`."""
        words = {one.text.partition(" ")[0].lower() for one in literals if " " in one.text}
        said = {of.origin for word in words if (of := self._tables.provider(word)) is not None}
        for one in literals if len(said) == 1 else ():
            value, service = Value(one.text, one.span, self._unit.path), self._tables.service_of(one.text)
            if service is not None and service.origin in said and not self._finds.knows(value):
                found = of_service(service, one.text, Kind.MODEL)
                self._finds.tell(value, found, "beside its maker", Certainty.LIKELY)

    @cached_property
    def _linked(self) -> set[Span]:
        """The strings under keys of pages that people are sent to, whatever these are about."""
        together = (*(one.fields for one in self._unit.records), *(one.named for one in self._unit.invokes))
        return {field.value.span for fields_ in together for field in fields_ if is_link(field.name)}

    @cached_property
    def _addressed(self) -> dict[Span, Found]:
        """The names beside their own addresses: `alias = "org/name", source = "https://..."`."""
        fields = (*(one.fields for one in self._unit.records), *(one.named for one in self._unit.invokes))
        together = [[one.value for one in each if not is_link(one.name)] for each in fields]
        together += [[*one.arguments] for one in self._unit.invokes]
        found: dict[Span, Found] = {}
        for values in together if any(one in self._source for one in _PAGES) else ():
            plain = {one.span: one.text for one in values if isinstance(one, Literal)}
            made = (one for each in values if isinstance(each, Invoke) for one in each.arguments)
            inner = [one.text for one in made if isinstance(one, Literal)]
            led = [self._led(text) for text in (*plain.values(), *inner) if "://" in text]
            models = {one.model: one for one in led if one is not None}
            found |= {span: models[text] for span, text in plain.items() if text in models}
        return found

    def _led(self, address: str) -> Found | None:
        """The model whose page, at the Hub or in a registry, an address leads to."""
        named = located.address(address)
        if named is not None:
            plain = not named.dataset and names.is_hub_name(named.model)
            return Found(named.model, "huggingface", Route.WEIGHTS, Kind.MODEL) if plain else None
        found = weights_at(address, self._tables)
        return found if found is not None and found.origin == "ollama" else None

    def _mentioned(self, literal: Literal, *, used: bool) -> None:
        """A string that is the name of a known model or that only a model has, or the address of weights.

        `used`: the program gives it to something, so that it is more than a word.
        """
        text = literal.text
        value = Value(text, literal.span, self._unit.path)
        if self._finds.knows(value) or len(text) > _LONGEST or text.endswith(_BEGINS):
            return
        found = weights_at(text, self._tables) or asked_in(text, self._tables)
        if found is not None:
            linked = literal.span in self._linked and not weightnames.is_weights_file(text)
            self._finds.tell(value, found, "address", Certainty.POSSIBLE if linked else Certainty.LIKELY)
            return
        if (found := self._addressed.get(literal.span)) is not None:
            self._finds.tell(value, found, "beside its address", Certainty.LIKELY)
            return
        if "/" not in text and weightnames.is_weights_file(text) and f"/{text}".encode() in self._source:
            return  # an address says whose it is
        found = self._used(text) if used else None
        if found is not None and found.model == text and text in self._labels:
            return  # what the program calls a model that stands there in full
        if found is not None:
            self._finds.tell(value, found, "text", Certainty.LIKELY)
        elif used and "," in text and (several := self._several(literal)):
            for one, of in several:
                self._finds.tell(one, of, "list in a string", Certainty.LIKELY)
        elif used and (own_file := self._own_file(value)) is not None:
            self._finds.tell(value, own_file, "file of weights", Certainty.LIKELY)
        else:
            self._on_hub(value, used=used)

    def _several(self, literal: Literal) -> list[tuple[Value, Found]]:
        """The models of a list in one string that the program takes apart; none where a part is no model."""
        found: list[tuple[Value, Found]] = []
        begin = self._source.find(literal.text.encode(), literal.span.start, literal.span.end)
        for part, offset in names_in(literal.text) if begin >= 0 else ():
            of = by_form(part, self._tables) if names.of_several_words(part) else None
            if of is None:
                return []
            start = begin + len(literal.text[:offset].encode())
            found.append((Value(part, Span(start, start + len(part.encode())), self._unit.path), of))
        return found if len(found) > 1 else []

    def _own_file(self, value: Value) -> Found | None:
        """A file of weights that the program is to open: nothing else is called so, whoever is given it."""
        if not weightnames.is_only_weights(value.text) or not self._meant.alone or self._finds.tests(value):
            return None
        return handed(value.text, self._source, self._tables)

    @cached_property
    def _labels(self) -> set[str]:
        """The plain words that models told in full have behind their organisations, before their tags."""
        told = (one.model for one in self._finds.every if isinstance(one, Reference) and "/" in one.model)
        return {short for one in told if (short := one.rpartition("/")[2].partition(":")[0]).isalnum()}

    def _used(self, text: str) -> Found | None:
        """The model that a string which the program uses names by its form, or by what the file speaks of."""
        # a service, an organisation, a name; or the word of a router that nothing else is called by
        routed = text.count("/") == 2 or begins_with_router(text, self._tables)
        last = text.rpartition("/")[2]
        telling = routed or names.of_several_words(last) or ":" in last
        telling = telling or weightnames.repository_of(text) is not None
        found = by_form(text, self._tables) if telling else None
        found = found or self._meant.of_spoken(text) or titled(text, self._tables)
        found = found or (converted(text, self._tables) if self._meant.alone else None)
        return found or published_as(text, Kind.MODEL, self._tables)

    def _on_hub(self, value: Value, *, used: bool) -> None:
        """A name of the Hub, or the address of a page there."""
        named = located.address(value.text)
        plain = named or located.Named(weightnames.repository_with(value.text) or value.text)
        of_hub = used and weightnames.is_converted(plain.model)
        of_hub = of_hub or (used and plain.dataset and "/resolve/" in value.text)
        if weightnames.is_weights_file(plain.model):
            return
        if of_hub or (names.is_hub_name(plain.model) and self._known.has(plain.model)):
            kind = Kind.DATASET if plain.dataset else Kind.MODEL
            found = Found(plain.model, "huggingface", Route.WEIGHTS, kind, plain.revision)
            says = self._tables.says_model(plain.model) or self._known.is_model(plain.model)
            says = says or (of_hub and not plain.model.partition("/")[0].islower())  # no folder of a program
            self._finds.tell(value, found, "text", Certainty.LIKELY if used and says else Certainty.POSSIBLE)
