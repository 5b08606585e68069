"""Kotlin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Final

from auditor.scan.languages.declaring import (
    SETTING,
    declared,
    enumeration,
    gives,
    routine,
    told,
)
from auditor.scan.languages.reader import Meaning, Reader, Visit, first, last, name, span, text
from auditor.scan.languages.shape import (
    Shaped,
    at,
    branching,
    called,
    either,
    entries,
    member,
    operator,
    part,
    put_together,
    quoted,
)
from auditor.scan.languages.syntax import Expression, Joined, Literal, Name, Span

if TYPE_CHECKING:
    from tree_sitter import Node

#: A name that a string puts in without brackets, which the grammar leaves in the words.
_TEMPLATE: Final = re.compile(r"\$([A-Za-z_]\w*)")


def _string(reader: Reader, node: Node) -> Expression:
    whole = quoted("string_content")(reader, node)
    found = whole.parts if isinstance(whole, Joined) else (whole,)
    return put_together((one for each in found for one in _words(each)), span(node))


def _words(one: Expression) -> list[Expression]:
    """The names in a piece of a string, and the words between them."""
    if not isinstance(one, Literal) or "$" not in one.text:
        return [one]
    pieces = _TEMPLATE.split(one.text)
    found = [
        Name(word, one.span) if index % 2 else Literal(word, one.span) for index, word in enumerate(pieces)
    ]
    return [word for word in found if not isinstance(word, Literal) or word.text]


def _import(reader: Reader, node: Node, _: Span) -> None:
    path = text(at(node, "<qualified_identifier"))
    alias = text(at(node, "<identifier"))
    if any(one.type == "*" for one in node.children):
        reader.unit.opened.append(path)
    elif path:
        reader.unit.imports[alias or path.rpartition(".")[2]] = path


def _package(reader: Reader, node: Node, _: Span) -> None:
    reader.unit.package = text(at(node, "<qualified_identifier"))


_property = declared("<variable_declaration", "= <property_delegate <getter", "<user_type")


def _declare(reader: Reader, node: Node, scope: Span) -> None:
    """A property; Spring may put in what an annotation before it says: `${key:default}`."""
    _property(reader, node, scope)
    target = at(at(node, "<variable_declaration"), "<identifier")
    match = SETTING.search(text(at(node, "<modifiers")))
    note = at(node, "<modifiers")
    if target is not None and note is not None and match is not None and isinstance(reader, Shaped):
        reader.declare(node, text(target), Literal(match["value"], span(note)), scope, target)


class Kotlin(Shaped):
    """Kotlin source."""

    LABELS: ClassVar[dict[str, tuple[str, str]]] = {"value_argument": ("=<", "=")}
    CLASSES = frozenset({"class_declaration", "object_declaration", "companion_object"})
    MEANINGS: ClassVar[dict[str, Meaning]] = {
        **dict.fromkeys(("identifier", "this_expression", "qualified_identifier"), name),
        "string_literal": _string,
        "multiline_string_literal": _string,
        "call_expression": called("#0", "<value_arguments", "<annotated_lambda"),
        "constructor_invocation": called("#0", "<value_arguments"),
        "navigation_expression": member("#0", "#-1"),
        "index_expression": part("#0", "#1"),
        "binary_expression": operator("left", "right"),
        "infix_expression": operator("#0", "#2"),
        "collection_literal": entries,
        "value_arguments": entries,
        "if_expression": either("#1", "#2"),
        "when_expression": branching(("when_entry",), "#-1"),
        **dict.fromkeys(("lambda_literal", "block", "property_delegate", "getter"), last),
        **dict.fromkeys(
            (
                *("parenthesized_expression", "value_argument", "annotated_lambda", "function_body"),
                *("unary_expression", "as_expression", "return_expression", "user_type", "interpolation"),
                *("spread_expression", "nullable_type"),
            ),
            first,
        ),
    }
    VISITS: ClassVar[dict[str, Visit]] = {
        "package_header": _package,
        "import": _import,
        "property_declaration": _declare,
        "class_parameter": declared("<identifier", "=", "<user_type"),
        "assignment": gives("left", "right"),
        "function_declaration": routine(
            "parameter", body="<function_body", leave="return_expression", tail=True
        ),
        "class_declaration": enumeration(("enum_entry", "<identifier", "<value_arguments")),
        "call_expression": Reader.invoked,
        "constructor_invocation": Reader.invoked,
        "binary_expression": Reader.stood_in,
        "infix_expression": Reader.recorded,
        "string_literal": told,
        "multiline_string_literal": told,
    }
    IMPLICIT = True
    SCOPES = frozenset({"function_declaration", "lambda_literal", "anonymous_function"})
