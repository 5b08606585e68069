"""Enumerations of Rust whose variants are strings elsewhere: by an attribute, by what `match self` gives."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from auditor.scan.languages.grammars.nodes import child, inside, parts, span, text
from auditor.scan.languages.grammars.reader import Reader
from auditor.scan.languages.syntax import (
    EVERYWHERE,
    Definition,
    Expression,
    Invoke,
    Listed,
    Literal,
    Member,
    Span,
)

if TYPE_CHECKING:
    from tree_sitter import Node

#: What an attribute calls the string that a variant of an enumeration stands for (serde, strum, clap).
_STANDS_FOR: Final = frozenset({"rename", "serialize", "to_string", "name"})

#: Methods that give the string that a variant stands for, or where it lies; no titles and no files.
_GIVES: Final = frozenset(
    {
        *("to_string", "to_str", "as_str", "as_ref", "fmt", "into", "from", "name", "id", "slug"),
        "identifier",
        *("model", "model_name", "model_id", "api_name", "repo", "repo_id", "hf_repo", "hf_repo_id"),
        *("hub_id", "model_repo", "repo_name", "hf_id", "hf_model_id", "huggingface_id", "repository"),
    }
)
_TEXT: Final = re.compile(r"(?:^|\W)(?:String|str|Cow\b.*)$")


def enumerated(reader: Reader, node: Node, scope: Span) -> None:
    """Visit: an enumeration whose variants an attribute renames: `#[serde(rename = "...")]`."""
    values = []
    words: list[Node] = []
    for one in parts(child(node, "body")):
        if one.type == "attribute_item":
            words += inside(one, "identifier", "string_literal")
            continue
        for word, value in itertools.pairwise(words):
            if text(word) in _STANDS_FOR and value.type == "string_literal":
                values.append(reader.expression(value))
                reader.define(f".{text(child(one, 'name'))}", values[-1], EVERYWHERE, one)
        words = []
    label = child(node, "name")
    if label is not None and values:
        reader.define(text(label), Listed(tuple(values), span(node)), scope, label)


def matched(reader: Reader, node: Node, scope: Span) -> None:
    """Visit: what is implemented of a type, whose methods may give a string for each of its variants."""
    of, trait = child(node, "type"), child(node, "trait")
    if trait is not None and of is not None and text(child(trait, "type")).rpartition("::")[2] == "From":
        of = _turned(of, trait)
    if of is None:
        return
    called = text(of).partition("<")[0].rpartition("::")[2]
    for method in parts(child(node, "body")):
        if method.type == "function_item" and text(child(method, "name")) in _GIVES:
            given = tuple(_given(reader, method))
            if given:
                within = f"{home(reader)}/{called}"
                reader.unit.definitions.append(
                    Definition(called, Listed(given, span(method)), scope, span(of), within)
                )


def home(reader: Reader) -> str:
    """What a module is called, and what it lies in: `providers/openai` of `src/providers/openai/mod.rs`."""
    told = [one for one in reader.unit.path.removesuffix(".rs").split("/") if one not in _SAYS_NOTHING]
    return "/".join(told[-2:])


#: Parts of a path that every crate has.
_SAYS_NOTHING: Final = frozenset({"src", "mod", "lib", "main"})


def _turned(of: Node, trait: Node) -> Node | None:
    """The type that `From<Type>` turns into a text, None where it makes something else."""
    if _TEXT.search(text(of)) is None:
        return None
    given = parts(child(trait, "type_arguments"))
    type_ = given[0] if given else None
    return child(type_, "type") if type_ is not None and type_.type == "reference_type" else type_


def _given(reader: Reader, method: Node) -> Iterator[Literal]:
    """The strings that the first `match` of a method gives for variants."""
    body = child(method, "body")
    choice = next(inside(body, "match_expression"), None) if body is not None else None
    for arm in parts(child(choice, "body")) if choice is not None else ():
        value = _written(reader.expression(child(arm, "value"))) if arm.type == "match_arm" else None
        variant = re.match(r"[\w:]+", text(child(arm, "pattern")))
        if value is not None and variant is not None and variant[0].rpartition("::")[2][:1].isupper():
            yield value


def _written(value: Expression) -> Literal | None:
    """The string that an arm gives, or writes."""
    if isinstance(value, Invoke) and isinstance(value.function, Member) and len(value.arguments) == 1:
        value = value.arguments[0] if value.function.name == "write_str" else value
    return value if isinstance(value, Literal) and value.text else None
