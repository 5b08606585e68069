"""Kotlin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Final

from auditor.scan.languages.grammars.declaring import (
    SETTING,
    declared,
    enumeration,
    gives,
    held,
    maker,
    routine,
    told,
)
from auditor.scan.languages.grammars.nodes import span, text
from auditor.scan.languages.grammars.reader import Meaning, Reader, Visit, first, last, name
from auditor.scan.languages.grammars.shape import (
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
from auditor.scan.languages.grammars.turns import block, both, loop
from auditor.scan.languages.syntax import Expression, Invoke, Joined, Literal, Member, Name, Span

if TYPE_CHECKING:
    from tree_sitter import Node

#: Functions whose block is for the object that they are called on.
_FOR: Final = frozenset({"apply", "run"})

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


_part = declared("<identifier", "=", "<user_type")
_property = declared("<variable_declaration", "= <property_delegate <getter", "<user_type")


def _declare(reader: Reader, node: Node, scope: Span) -> None:
    """A property."""
    _property(reader, node, scope)
    _put_in(reader, node, at(node, "<variable_declaration/<identifier"), scope)


def _parameter(reader: Reader, node: Node, scope: Span) -> None:
    """A part that a class is made of."""
    _part(reader, node, scope)
    _put_in(reader, node, at(node, "<identifier"), scope)


def _put_in(reader: Reader, node: Node, target: Node | None, scope: Span) -> None:
    """What Spring puts in by an annotation before something: `${key:default}`."""
    match = SETTING.search(text(at(node, "<modifiers")))
    note = at(node, "<modifiers")
    if target is not None and note is not None and match is not None and isinstance(reader, Shaped):
        reader.declare(node, text(target), Literal(match["value"], span(note)), scope, target)


def _one_of(reader: Reader, node: Node, scope: Span) -> None:
    """An object that is made by what it extends: `object Small : Net("...")`."""
    target = at(node, "name")
    made = at(node, "<delegation_specifiers/<delegation_specifier/<constructor_invocation")
    if target is not None and made is not None and isinstance(reader, Shaped):
        reader.declare(node, text(target), reader.expression(made), scope, target)


def _within(reader: Reader, node: Node, _: Span) -> None:
    """What a block is told of the object that it is for: `builder().apply { modelName("...") }`."""
    of, body = at(node, "#0/#0"), at(node, "<annotated_lambda/<lambda_literal")
    if body is None or of is None or text(at(node, "#0/#-1")) not in _FOR:
        return
    for one in body.named_children:
        target = at(one, "left") if one.type == "assignment" else None
        if target is not None and target.type == "identifier":
            function = Member(reader.expression(of), text(target), span(target))
            given = reader.expression(at(one, "right"))
            reader.unit.invokes.append(Invoke(function, (given,), (), span(one)))
        told_ = reader.expression(one) if one.type == "call_expression" else None
        if isinstance(told_, Invoke) and isinstance(told_.function, Name):
            function = Member(reader.expression(of), told_.function.name, told_.function.span)
            reader.unit.invokes.append(Invoke(function, told_.arguments, told_.named, told_.span))


class Kotlin(Shaped):
    """Kotlin source."""

    LABELS: ClassVar[dict[str, tuple[str, str]]] = {"value_argument": ("=<", "=")}
    CLASSES = frozenset({"class_declaration", "object_declaration", "companion_object"})
    MEANINGS: ClassVar[dict[str, Meaning]] = {
        **dict.fromkeys(("identifier", "this_expression", "qualified_identifier"), name),
        "string_literal": _string,
        "multiline_string_literal": _string,
        "call_expression": called("#0", "<value_arguments", "<annotated_lambda"),
        **dict.fromkeys(
            ("constructor_invocation", "constructor_delegation_call"), called("#0", "<value_arguments")
        ),
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
        "class_parameter": both(_parameter, held("<identifier", "<user_type")),
        "assignment": gives("left", "right"),
        "function_declaration": routine(
            "parameter", body="<function_body", leave="return_expression", tail=True
        ),
        "class_declaration": both(
            enumeration(("enum_entry", "<identifier", "<value_arguments")),
            maker("class_parameter", "<identifier", "<primary_constructor/<class_parameters"),
        ),
        "object_declaration": _one_of,
        "for_statement": loop("<variable_declaration", "#1"),
        "call_expression": both(
            Reader.invoked,
            block(
                "#0/#0",
                "#0",
                "<annotated_lambda/<lambda_literal",
                name="<lambda_parameters/#-1",
                implied="it",
            ),
            _within,
        ),
        **dict.fromkeys(("constructor_invocation", "constructor_delegation_call"), Reader.invoked),
        "binary_expression": Reader.stood_in,
        "infix_expression": Reader.recorded,
        "string_literal": told,
        "multiline_string_literal": told,
    }
    IMPLICIT = True
    SCOPES = frozenset({"function_declaration", "lambda_literal", "anonymous_function"})
