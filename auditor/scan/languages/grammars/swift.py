"""Swift."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from auditor.scan.languages.grammars.cases import case_of
from auditor.scan.languages.grammars.declaring import declared, enumeration, gives, routine, told
from auditor.scan.languages.grammars.nodes import parts, returned, span, text
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
    quoted,
    same,
)
from auditor.scan.languages.grammars.turns import block, both, loop
from auditor.scan.languages.syntax import (
    ANY,
    EVERYWHERE,
    Either,
    Expression,
    Field,
    Listed,
    Literal,
    Member,
    Name,
    Record,
    Span,
    Unknown,
)

if TYPE_CHECKING:
    from tree_sitter import Node


def _implied(reader: Reader, node: Node) -> Expression:
    """`.name`: a member of the type that is expected."""
    if text(at(node, "operation")) != ".":
        return reader.expression(at(node, "target"))
    return Member(Name(_expected(node), span(node)), text(at(node, "target")), span(node))


def _expected(node: Node) -> str:
    """The type that a value must have: what it is declared as, else likely what the argument is called."""
    above = node.parent
    while above is not None and above.type in ("array_literal", "call_expression"):
        above = above.parent
    if above is not None and above.type == "property_declaration":
        return text(at(above, "<type_annotation")).strip(": []?")
    word = text(at(above, "name"))
    return word[:1].upper() + word[1:]


def _dictionary(reader: Reader, node: Node) -> Expression:
    keys, values = node.children_by_field_name("key"), node.children_by_field_name("value")
    found = []
    for key, value in zip(keys, values, strict=False):
        written = reader.expression(key)
        label = written.text if isinstance(written, Literal) else text(key).lstrip(".")
        found.append(Field(label, reader.expression(value), span(key)))
    return Record(None, tuple(found), span(node))


def _import(reader: Reader, node: Node, _: Span) -> None:
    reader.unit.opened.append(text(at(node, "<identifier")))


def _tuple(reader: Reader, node: Node) -> Expression:
    """A tuple whose parts are labelled is what those say; brackets around one thing are that thing."""
    labels, values = node.children_by_field_name("name"), node.children_by_field_name("value")
    behind = {one.end_byte: one for one in labels}
    found = []
    for value in values:
        label = max((end for end in behind if end <= value.start_byte), default=None)
        if label is not None:
            key = behind.pop(label)
            found.append(Field(text(key), reader.expression(value), span(key)))
    return Record(None, tuple(found), span(node)) if found else first(reader, node)


def _computed(reader: Reader, node: Node) -> Expression:
    """A property that is worked out: what its getter gives back, in whichever branch."""
    getter = at(node, "<computed_getter") or node
    given = returned(getter, "control_transfer_statement", Swift.SCOPES)
    if len(given) < 2 or at(getter, "<statements/<switch_statement") is not None:
        return last(reader, getter)
    return Either(reader.expressions(given), span(node), tuple(map(case_of, given)))


def _alone(_: Reader, node: Node) -> Expression:
    """A list of one name, which the grammar takes for a type: `[name].map { ... }`."""
    of: Expression | None = None
    for one in parts(at(node, "name")):
        of = Name(text(one), span(one)) if of is None else Member(of, text(one), span(node))
    return Listed((of,), span(node)) if of is not None else Unknown(span(node))


def _memberwise(reader: Reader, node: Node, _: Span) -> None:
    """A structure, which a call of its name makes of what it keeps: `App(name: "...")`."""
    names = []
    for one in parts(at(node, "body")):
        target = at(one, "name/#0") if one.type == "property_declaration" else None
        if target is not None and at(one, "computed_value") is None:
            names.append(text(target))
            if at(one, "value") is None:
                reader.define(f".{names[-1]}", Name(names[-1], span(target)), EVERYWHERE, target)
    if names and at(node, "name") is not None:
        reader.function(node, text(at(node, "name")), names, ())


_call = called("#0", "<call_suffix/<value_arguments", "<call_suffix/<lambda_literal")


def _called(reader: Reader, node: Node) -> Expression:
    """A call; a part of a map, which the grammar takes for one: `names["small", default: "b"]`."""
    given = at(node, "<call_suffix/<value_arguments")
    if given is None or not (given.text or b"").startswith(b"["):
        return _call(reader, node)
    plain, named = reader.given(parts(given))
    key = plain[0] if plain else None
    of = reader.expression(at(node, "#0"))
    found = Member(of, key.text if isinstance(key, Literal) else ANY, span(node))
    otherwise = tuple(one.value for one in named if one.name == "default")
    return Either((found, *otherwise), span(node)) if otherwise else found


class Swift(Shaped):
    """Swift source."""

    LABELS: ClassVar[dict[str, tuple[str, str]]] = {"value_argument": ("name", "value")}
    CLASSES = frozenset({"class_declaration", "protocol_declaration"})
    MEANINGS: ClassVar[dict[str, Meaning]] = {
        **dict.fromkeys(("simple_identifier", "type_identifier"), name),
        **dict.fromkeys(("self_expression", "super_expression"), name),
        "line_string_literal": quoted("line_str_text"),
        "multi_line_string_literal": quoted("multi_line_str_text"),
        "raw_string_literal": quoted("raw_str_part", "raw_str_end_part"),
        "call_expression": _called,
        "constructor_expression": called("#0", "<constructor_suffix/<value_arguments"),
        "navigation_expression": member("target", "suffix"),
        "prefix_expression": _implied,
        "additive_expression": operator("lhs", "rhs"),
        "nil_coalescing_expression": operator("value", "if_nil", "??"),
        "ternary_expression": either("if_true", "if_false"),
        "if_statement": branching(("statements",), "#-1"),
        "switch_statement": branching(("switch_entry",), "#-1"),
        "array_literal": entries,
        "array_type": _alone,
        "dictionary_literal": _dictionary,
        "tuple_expression": _tuple,
        "value_argument": same("value"),
        "try_expression": same("expr"),
        "await_expression": same("expr"),
        "control_transfer_statement": same("result"),
        **dict.fromkeys(("statements", "lambda_literal", "computed_getter"), last),
        "computed_property": _computed,
        **dict.fromkeys(
            (
                *("postfix_expression", "as_expression", "function_body", "pattern"),
                *("directly_assignable_expression", "user_type", "optional_type", "interpolated_expression"),
                *("value_argument_label", "open_start_range_expression"),
            ),
            first,
        ),
    }
    VISITS: ClassVar[dict[str, Visit]] = {
        "import_declaration": _import,
        "property_declaration": declared("name", "value computed_value", "<type_annotation"),
        "assignment": gives("target", "result"),
        "function_declaration": routine("parameter", leave="control_transfer_statement", tail=True),
        "init_declaration": routine("parameter", leave="control_transfer_statement"),
        "class_declaration": both(enumeration(("enum_entry", "name", "raw_value")), _memberwise),
        "for_statement": loop("item", "collection"),
        "call_expression": both(
            Reader.invoked,
            block(
                "#0/target",
                "#0/suffix",
                "<call_suffix/<lambda_literal",
                name="type/#0/#0/name",
                implied="$0",
            ),
        ),
        "constructor_expression": Reader.invoked,
        "nil_coalescing_expression": Reader.stood_in,
        **dict.fromkeys(("dictionary_literal", "tuple_expression"), Reader.recorded),
        "line_string_literal": told,
        "multi_line_string_literal": told,
        "raw_string_literal": told,
    }
    IMPLICIT = True
    SCOPES = frozenset({"function_declaration", "init_declaration", "lambda_literal"})
