"""Dart."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, Final

from auditor.scan.languages.cases import before, case_of
from auditor.scan.languages.chains import BEHIND, Chained
from auditor.scan.languages.declaring import class_of, enumeration, gives, told
from auditor.scan.languages.nodes import inside, parts, returned, span, text
from auditor.scan.languages.reader import Given, Meaning, Reader, Visit, last, name, unescaped
from auditor.scan.languages.shape import Shaped, at, either, entries, operator, put_together, same
from auditor.scan.languages.syntax import (
    EVERYWHERE,
    SPREAD,
    Either,
    Expression,
    Field,
    Function,
    Invoke,
    Joined,
    Literal,
    Member,
    Name,
    Span,
)
from auditor.scan.languages.turns import EACH, both, loop, turn

if TYPE_CHECKING:
    from tree_sitter import Node

#: Nodes before a value that say how it is declared or of what type it is.
_SAID: Final = frozenset({"type_arguments", "const_builtin", "label", "additive_operator", "type_cast"})

#: How the head of a function is written, and the parts that may stand around it.
_HEADS: Final = (
    *("function_signature", "getter_signature", "setter_signature", "factory_constructor_signature"),
    *("constructor_signature", "constant_constructor_signature"),
)
_AROUND: Final = frozenset({"method_signature", "declaration"})
#: What a name is given a value by.
_VARIABLES: Final = ("static_final_declaration", "initialized_identifier", "initialized_variable_definition")
_MADE: Final = frozenset(one for one in _HEADS if "constructor" in one)


def _heads(node: Node) -> list[Node]:
    """The children with a value of their own: the beginnings of the chains that stand in a node."""
    return [one for one in parts(node) if one.type not in BEHIND and one.type not in _SAID]


def _value(reader: Reader, node: Node) -> Expression:
    """Meaning: the one value in a node, behind its label."""
    return reader.expression(next(iter(_heads(node)), None))


def _string(reader: Reader, node: Node) -> Expression:
    """Strings beside each other; their words stand between the nodes, which they have none of their own."""
    source, start = node.text or b"", node.start_byte
    found: list[Expression] = []
    opened = False
    for one, behind in pairwise([*node.children, node]):
        if one.type == "template_substitution":
            found.append(reader.expression(one))
        elif one.type == "escape_sequence":
            found.append(Literal(unescaped(text(one)), span(node)))
        else:
            opened = not opened
        words = source[one.end_byte - start : behind.start_byte - start] if behind != node else b""
        if opened and words:
            found.append(Literal(words.decode(errors="replace"), span(node)))
    return put_together(found, span(node))


def _sum(reader: Reader, node: Node) -> Expression:
    """Strings put together by a plus."""
    signs = [one for one in node.children if one.type == "additive_operator"]
    if any(text(one) != "+" for one in signs):
        return reader.expression(None)
    return Joined(reader.expressions(_heads(node)), span(node))


def _arms(reader: Reader, node: Node) -> Expression:
    """A switch that gives a value: what each of its cases gives."""
    found = [(one, _heads(one)[-1]) for one in node.children_by_field_name("body") if len(_heads(one)) > 1]
    cases = tuple(before(one, value) for one, value in found)
    return Either(tuple(reader.expression(value) for _, value in found), span(node), cases)


def _new(reader: Reader, node: Node) -> Expression:
    """An object that is made by a word: `const Model("...")`, `new Model.named(...)`."""
    function: Expression | None = None
    for one in parts(node):
        if one.type in ("type_identifier", "identifier"):
            function = (
                Name(text(one), span(one)) if function is None else Member(function, text(one), span(one))
            )
    return Invoke(
        function or reader.expression(None), *reader.given(parts(at(node, "<arguments"))), span(node)
    )


def _import(reader: Reader, node: Node, _: Span) -> None:
    """A library whose names are this file's, or are asked for by a word before them."""
    uri = reader.expression(next(inside(node, "string_literal"), None))
    if not isinstance(uri, Literal):
        return
    alias = at(node, "<import_specification/<identifier")
    package = uri.text.partition("/")[0].removeprefix("package:")
    if alias is not None:
        reader.unit.imports[text(alias)] = package if uri.text.startswith("package:") else text(alias)
        reader.unit.links[text(alias)] = (uri.text, None)
        return
    reader.unit.handed_on.append(uri.text)
    if uri.text.startswith("package:"):
        reader.unit.opened.append(package)


def _declared(reader: Reader, node: Node, scope: Span) -> None:
    """A variable, a constant or a field, with its value or its type."""
    target, value = at(node, "name", "#0"), at(node, "value", "=")
    if target is None or not isinstance(reader, Shaped):
        return
    if value is not None and value != target:
        reader.declare(node, text(target), reader.expression(value), scope, target)
        return
    above = node if at(node, "<type_identifier") is not None or node.parent is None else node.parent.parent
    reader.typed(text(target), at(above, "<type_identifier"), scope, target)
    if above is not node:
        reader.typed(f".{text(target)}", at(above, "<type_identifier"), EVERYWHERE, target)


def _parameters(reader: Reader, head: Node, scope: Span) -> list[str]:
    """The names of the parameters, with their defaults; `this.name` gives the field its value."""
    found = []
    given = next(inside(head, "formal_parameter_list"), head)
    for one in inside(given, "formal_parameter", beyond=frozenset({"formal_parameter"})):
        own = at(one, "<constructor_param", "<super_formal_parameter")
        target = at(one, "name") or at(own, "<identifier") or at(one, "<identifier")
        if target is None:
            continue
        label = text(target)
        found.append(label)
        sign = one.next_sibling
        if sign is not None and sign.type in ("=", ":"):
            reader.define(label, reader.expression(sign.next_named_sibling), scope, target)
        reader.typed(label, at(one, "<type_identifier"), scope, target)
        if own is not None:
            reader.define(f".{label}", Name(label, span(target)), EVERYWHERE, target)
    return found


def _function(reader: Reader, node: Node, scope: Span) -> None:
    """A function, whose body stands beside its head."""
    around = node.parent if node.parent is not None and node.parent.type in _AROUND else node
    behind = around.next_named_sibling
    body = behind if behind is not None and behind.type == "function_body" else None
    whole = Span(node.start_byte, (body or around).end_byte)
    target = _called(reader, node)
    names = _parameters(reader, node, whole)
    _handed_up(reader, node)
    values = _results(reader, body)
    reader.unit.functions.append(Function(target, tuple(names), values, whole))
    if node.type == "getter_signature" and values and isinstance(reader, Shaped):
        reader.declare(around, target, Either(values, span(node)), scope, node)


def _handed_up(reader: Reader, head: Node) -> None:
    """What a maker is given for the one of the class that its own is made from: `App({super.name})`."""
    up = [one.parent for one in inside(head, "super_formal_parameter") if one.parent is not None]
    of = at(_class(reader, head), "superclass/<type_identifier") if up else None
    if of is None:
        return
    plain: list[Expression] = []
    named: list[Field] = []
    for one in up:
        label = at(one, "<super_formal_parameter/<identifier")
        if label is None:
            continue
        value = Name(text(label), span(label))
        if one.parent is not None and one.parent.type == "optional_formal_parameters":
            named.append(Field(text(label), value, span(label)))
        else:
            plain.append(value)
    reader.unit.invokes.append(Invoke(Name(text(of), span(head)), tuple(plain), tuple(named), span(head)))


def _class(reader: Reader, node: Node) -> Node | None:
    """The class that a node stands in."""
    above = node.parent
    while above is not None and above.type not in reader.CLASSES:
        above = above.parent
    return above


def _closure(reader: Reader, node: Node, _: Span) -> None:
    """A function without a name of its own; it is called by that of the variable that holds it."""
    names = _parameters(reader, node, span(node))
    if not names:
        return
    held = node.parent if node.parent is not None and node.parent.type in _VARIABLES else None
    values = _results(reader, at(node, "body"))
    label = text(at(held, "name", "#0"))
    reader.unit.functions.append(Function(label, tuple(names), values, span(node)))


def _results(reader: Reader, body: Node | None) -> tuple[Expression, ...]:
    """What a body gives back: the value behind its arrow, or those that it returns."""
    head = next(iter(_heads(body)), None) if body is not None else None
    if head is None:
        return ()
    given = returned(body, "return_statement", reader.SCOPES) if head.type == "block" else [head]
    return tuple(_returned(reader, one) for one in given)


def _called(reader: Reader, node: Node) -> str:
    """What a function is called by: one that makes an object by its class, or by the word behind that."""
    if node.type not in _MADE:
        return text(at(node, "name"))
    words = [text(one) for one in parts(node) if one.type == "identifier"]
    return words[-1] if words else class_of(reader, node)


def _returned(reader: Reader, node: Node) -> Expression:
    value = reader.expression(node)
    case = case_of(node) if isinstance(value, Literal) else ""
    return Either((value,), value.span, (case,)) if case else value


def _begun(reader: Reader, node: Node, scope: Span) -> None:
    """A part of an object that its maker begins with: `: _name = name`, `: super(model: name)`."""
    field = at(node, "<field_initializer")
    if field is not None:
        target = at(field, "<identifier")
        if target is not None:
            reader.define(f".{text(target)}", reader.expression(at(field, "=")), EVERYWHERE, target)
        return
    given = at(node, "<arguments")
    above = _class(reader, node)
    of = at(above, "superclass/<type_identifier") if node.type != "redirection" else at(above, "name")
    if given is not None and of is not None:
        function: Expression = Name(text(of), span(node))
        word = at(node, "<identifier")
        if word is not None:
            function = Member(function, text(word), span(node))
        reader.unit.invokes.append(Invoke(function, *reader.given(parts(given)), span(node)))


def _cascade(reader: Reader, node: Node, scope: Span) -> None:
    """What an object is told one after another: `client..model = "..."..load(name)`."""
    head = reader.head(node) if isinstance(reader, Dart) else None
    target = at(node, "<cascade_selector/<identifier")
    if head is None or target is None:
        return
    function = Member(reader.expression(head), text(target), span(target))
    given, value = at(node, "<argument_part/<arguments"), at(node, "=")
    if value is not None:
        told_ = reader.expression(value)
        reader.define(f".{text(target)}", told_, EVERYWHERE, target)
        reader.unit.invokes.append(Invoke(function, (told_,), (), span(node)))
    elif given is not None:
        reader.unit.invokes.append(Invoke(function, *reader.given(parts(given)), span(node)))


def _each(reader: Reader, node: Node, _: Span) -> None:
    """A function that is handed the items of a list in turn: `names.forEach((name) { ... })`."""
    made = reader.expression(node)
    if (
        not isinstance(made, Invoke)
        or not isinstance(made.function, Member)
        or made.function.name not in EACH
    ):
        return
    inner = at(node, "<argument_part/<arguments/#0/<function_expression")
    target = at(inner, "parameters/#0/name", "parameters/#0/<identifier")
    if inner is not None and target is not None:
        turn(reader, target, made.function.of, span(inner))


class Dart(Chained):
    """Dart source."""

    LABELS: ClassVar[dict[str, tuple[str, str]]] = {
        "named_argument": ("<label/#0", "#1"),
        "record_field": ("<label/#0", "#1"),
        "pair": ("key", "value"),
    }
    CLASSES = frozenset(
        {
            *("class_definition", "mixin_declaration", "enum_declaration", "extension_declaration"),
            "extension_type_declaration",
        }
    )
    MEANINGS: ClassVar[dict[str, Meaning]] = {
        **dict.fromkeys(
            ("identifier", "type_identifier", "identifier_dollar_escaped", "this", "super"), name
        ),
        "string_literal": _string,
        "list_literal": entries,
        "set_or_map_literal": entries,
        "record_literal": entries,
        "arguments": entries,
        "additive_expression": _sum,
        "if_null_expression": operator("first", "second", "??"),
        "conditional_expression": either("consequence", "alternative"),
        "if_element": either("consequence", "alternative"),
        "for_element": same("body"),
        "switch_expression": _arms,
        "new_expression": _new,
        "const_object_expression": _new,
        "constructor_invocation": _new,
        "function_expression": same("body"),
        "qualified": last,
        **dict.fromkeys(
            (
                *("argument", "named_argument", "record_field", "parenthesized_expression", "spread_element"),
                *("await_expression", "unary_expression", "postfix_expression", "type_cast_expression"),
                *("function_expression_body", "assignable_expression", "return_statement"),
                *("expression_statement", "template_substitution", "initialized_variable_definition"),
            ),
            _value,
        ),
    }
    VISITS: ClassVar[dict[str, Visit]] = {
        "import_or_export": _import,
        "part_directive": _import,
        "part_of_directive": _import,
        **dict.fromkeys(_VARIABLES, _declared),
        **dict.fromkeys(_HEADS, _function),
        "enum_declaration": enumeration(("enum_constant", "name", "<argument_part/<arguments")),
        "initializer_list_entry": _begun,
        "redirection": _begun,
        "assignment_expression": gives("left", "right"),
        "cascade_section": _cascade,
        "for_statement": loop("<for_loop_parts/name", "<for_loop_parts/value"),
        "for_element": loop("<for_loop_parts/name", "<for_loop_parts/value"),
        "function_expression": _closure,
        "selector": both(Reader.invoked, _each),
        "new_expression": Reader.invoked,
        "const_object_expression": Reader.invoked,
        "constructor_invocation": Reader.invoked,
        "if_null_expression": Reader.stood_in,
        "set_or_map_literal": Reader.recorded,
        "record_literal": Reader.recorded,
        "string_literal": told,
    }
    IMPLICIT = True
    SCOPES = frozenset({"function_body", "function_expression"})

    def given(self, nodes: Iterable[Node]) -> Given:
        """Arguments or entries, of which each may be the beginning of a chain."""
        return super().given(one for one in nodes if one.type not in BEHIND and one.type not in _SAID)

    def labelled(self, node: Node) -> Field | None:
        """A value with its label, or an object whose fields are this one's."""
        if node.type == "spread_element":
            return Field(SPREAD, _value(self, node), span(node))
        return super().labelled(node)
