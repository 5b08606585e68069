"""Names that tests make up: what they call their own stand-ins for models."""

from __future__ import annotations

import re
from typing import Final

from auditor.model import Certainty, Reference, Role, Route
from auditor.scan import names
from auditor.scan.identity import weightnames
from auditor.scan.loaders.tables import Tables
from auditor.scan.seam import Find

#: How a find is told that only what something is called leads to.
_BY_NAME: Final = ("key ", "variable ", "attribute ", "parameter ", "option ")

#: Words by which tests say of a name that it stands in for one.
_TEST_WORDS: Final = (
    r"(?:tests?|testing|fakes?|mock(?:ed)?|dummy|stub(?:bed)?|example|sample|placeholder"
    r"|imaginary|bogus|foo|custom|my|some|non-?existent|does-not-exist|unavailable)"
)
_TESTED: Final = re.compile(rf"(?:^|[-_.: ]){_TEST_WORDS}(?:$|[-_.: ])", re.IGNORECASE)

#: A name that is nothing but such a word with a size, or what a model is to its test: `legacy-model`.
_NO_FAMILY: Final = re.compile(
    rf"{_TEST_WORDS}[-_](?:[0-9.]+b|v?[0-9]+)|[a-z]+[-_](?:model|llm)(?:[-_](?:[a-z]|v?[0-9]+))?",
    re.IGNORECASE,
)

#: What a test calls a model behind a maker that it makes up: `vendor/model-a`.
_MERE: Final = re.compile(r"(?:model|llm)(?:[-_][a-z0-9]+)?", re.IGNORECASE)

#: An account of the Hub, of letters, digits and single dashes, as its form for new ones says.
_PUBLISHER: Final = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*/")


#: A number that nobody counted to, at the end of an address: `models/999`, `models/12345`.
_NO_NUMBER: Final = re.compile(r".*/(?:([0-9])\1{2,}|123(?:4(?:5(?:6(?:7(?:89?)?)?)?)?)?)")


def is_made_up(find: Find, tables: Tables) -> bool:
    """Whether a test asks a service, or a server of its own, for what it calls a model.

    That is one word of no family of models, words for what a model is for, or a name that says that
    it stands in for one; a family's name with a version may be somebody's for tests. So is what has
    no form of a maker's names, where only a key says that it is a model of theirs, what is nothing
    but a model behind a maker, what nobody can publish for want of an account of that name, and an
    address that ends in a number which nobody counted to.
    """
    if not isinstance(find, Reference) or find.role is not Role.TEST:
        return False
    if "/" in find.model:
        if find.origin == "huggingface" and find.certainty is not Certainty.CERTAIN:
            return not _PUBLISHER.match(find.model)
        if find.origin == "url":
            return _NO_NUMBER.fullmatch(find.model) is not None
        return find.route is not Route.WEIGHTS and _is_mere_model(find.model.rpartition("/")[2])
    served = find.route is not Route.WEIGHTS or (
        find.origin in ("local", "ollama") and not weightnames.is_weights_file(find.model)
    )
    if not served:
        return False
    name = find.model
    if names.is_purpose(name) or (_of_no_family(name) and tables.service_of(name) is None):
        return True
    plain = not any(one.isdigit() for one in name)
    known = tables.service_of(name) is not None or tables.says_model(f"/{name}")
    if known:
        return plain and _says_test(name)
    if _says_test(name) or (plain and find.route is not Route.WEIGHTS):
        return True
    maker = tables.of_origin(find.origin) if find.route is Route.HOSTED else None
    strange = maker is not None and maker.telling and not name.startswith("ft:")
    return strange and find.how.startswith(_BY_NAME)  # a maker's models have names of their own


def _says_test(text: str) -> bool:
    """Whether a name has a word in it by which tests say that it stands in for one: `planner-test-v1`."""
    return _TESTED.search(text) is not None


def _is_mere_model(text: str) -> bool:
    """Whether a name says nothing but that it is a model: `model-a`."""
    return _MERE.fullmatch(text) is not None


def _of_no_family(text: str) -> bool:
    """Whether a name has nothing in it that a model is called: a size, or the word model, behind any word."""
    return _NO_FAMILY.fullmatch(text) is not None
