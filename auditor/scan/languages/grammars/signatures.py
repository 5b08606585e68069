"""Functions and makers of Dart, by their signatures: what they take, give back and begin an object with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from auditor.scan.languages.grammars.cases import case_of
from auditor.scan.languages.grammars.chains import heads
from auditor.scan.languages.grammars.declaring import class_of, enclosing
from auditor.scan.languages.grammars.nodes import inside, parts, returned, span, text
from auditor.scan.languages.grammars.reader import Reader
from auditor.scan.languages.grammars.shape import Shaped, at
from auditor.scan.languages.syntax import (
    EVERYWHERE,
    Either,
    Expression,
    Field,
    Function,
    Invoke,
    Literal,
    Member,
    Name,
    Span,
)

if TYPE_CHECKING:
    from tree_sitter import Node

#: How the head of a function is written, that of one which makes an object, and what may stand around it.
SIGNATURES: Final = (
    *("function_signature", "getter_signature", "setter_signature", "factory_constructor_signature"),
    *("constructor_signature", "constant_constructor_signature"),
)
_MADE: Final = frozenset(one for one in SIGNATURES if "constructor" in one)
_AROUND: Final = frozenset({"method_signature", "declaration"})

#: What a name is given a value by.
VARIABLES: Final = ("static_final_declaration", "initialized_identifier", "initialized_variable_definition")


def signature(reader: Reader, node: Node, scope: Span) -> None:
    """Visit: a signature, beside which the body of the function stands."""
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


def closure(reader: Reader, node: Node, _: Span) -> None:
    """Visit: a function without a name of its own; it is called by that of the variable that holds it."""
    names = _parameters(reader, node, span(node))
    if not names:
        return
    held = node.parent if node.parent is not None and node.parent.type in VARIABLES else None
    values = _results(reader, at(node, "body"))
    label = text(at(held, "name", "#0"))
    reader.unit.functions.append(Function(label, tuple(names), values, span(node)))


def _called(reader: Reader, node: Node) -> str:
    """What a function is called by: one that makes an object by its class, or by the word behind that."""
    if node.type not in _MADE:
        return text(at(node, "name"))
    words = [text(one) for one in parts(node) if one.type == "identifier"]
    return words[-1] if words else class_of(reader, node)


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


def _results(reader: Reader, body: Node | None) -> tuple[Expression, ...]:
    """What a body gives back: the value behind its arrow, or those that it returns."""
    head = next(iter(heads(body)), None) if body is not None else None
    if head is None:
        return ()
    given = returned(body, "return_statement", reader.SCOPES) if head.type == "block" else [head]
    return tuple(_returned(reader, one) for one in given)


def _returned(reader: Reader, node: Node) -> Expression:
    value = reader.expression(node)
    case = case_of(node) if isinstance(value, Literal) else ""
    return Either((value,), value.span, (case,)) if case else value


def _handed_up(reader: Reader, head: Node) -> None:
    """What a maker is given for the one of the class that its own is made from: `App({super.name})`."""
    up = [one.parent for one in inside(head, "super_formal_parameter") if one.parent is not None]
    of = at(enclosing(reader, head), "superclass/<type_identifier") if up else None
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


def begun(reader: Reader, node: Node, scope: Span) -> None:
    """Visit: a part of an object that its maker begins with: `: _name = name`, `: super(model: name)`."""
    field = at(node, "<field_initializer")
    if field is not None:
        target = at(field, "<identifier")
        if target is not None:
            reader.define(f".{text(target)}", reader.expression(at(field, "=")), EVERYWHERE, target)
        return
    given = at(node, "<arguments")
    above = enclosing(reader, node)
    of = at(above, "superclass/<type_identifier") if node.type != "redirection" else at(above, "name")
    if given is not None and of is not None:
        function: Expression = Name(text(of), span(node))
        word = at(node, "<identifier")
        if word is not None:
            function = Member(function, text(word), span(node))
        reader.unit.invokes.append(Invoke(function, *reader.given(parts(given)), span(node)))
