"""Java."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from auditor.scan.languages.grammars.declaring import (
    SETTING,
    each,
    enumeration,
    gives,
    told,
)
from auditor.scan.languages.grammars.gathered import gathered
from auditor.scan.languages.grammars.nodes import child, inside, parts, returned, span, text
from auditor.scan.languages.grammars.parametrized import by_annotations
from auditor.scan.languages.grammars.reader import (
    Meaning,
    Reader,
    Visit,
    first,
    last,
    listed,
    name,
    string,
    typed_parameters,
)
from auditor.scan.languages.grammars.shape import (
    branching,
    either,
    operator,
    part,
    same,
)
from auditor.scan.languages.syntax import (
    EVERYWHERE,
    Expression,
    Field,
    Invoke,
    Literal,
    Member,
    Name,
    Record,
    Span,
)

if TYPE_CHECKING:
    from tree_sitter import Node

_BODIES: Final = frozenset({"block", "formal_parameters", "class_body", "constructor_body"})
_FUNCTIONS: Final = frozenset({"method_declaration", "constructor_declaration", "lambda_expression"})


def _call(reader: Reader, node: Node) -> Expression:
    given = child(node, "arguments")
    arguments = reader.expressions(parts(given))
    of = child(node, "object")
    called = text(child(node, "name"))
    if called in ("toString", "trim") and of is not None and not arguments:
        return reader.expression(of)
    function: Expression = Name(called, span(node))
    if of is not None:
        function = Member(reader.expression(of), called, span(node))
    return gathered(function, arguments, span(node)) or Invoke(function, arguments, (), span(node))


def _new(reader: Reader, node: Node) -> Expression:
    given = child(node, "arguments")
    arguments = reader.expressions(parts(given))
    return Invoke(reader.expression(child(node, "type")), arguments, (), span(node))


def _other(reader: Reader, node: Node) -> Expression:
    """What one constructor gives another: `this("...")`, `super("...")`."""
    arguments = reader.expressions(parts(child(node, "arguments")))
    return Invoke(Name(text(child(node, "constructor")), span(node)), arguments, (), span(node))


def _access(reader: Reader, node: Node) -> Expression:
    of = reader.expression(child(node, "object", "scope"))
    return Member(of, text(child(node, "field", "name")), span(node))


def _import(reader: Reader, node: Node, _: Span) -> None:
    path = next(
        (text(one) for one in node.named_children if one.type in ("scoped_identifier", "identifier")), ""
    )
    if any(one.type == "asterisk" for one in node.named_children):
        reader.unit.opened.append(path)
    else:
        reader.unit.imports[path.rpartition(".")[2]] = path


def _package(reader: Reader, node: Node, _: Span) -> None:
    reader.unit.package = text(node.named_children[-1]) if node.named_children else ""


#: Annotations whose value is the default of a setting (MicroProfile Config, SmallRye Config, JAX-RS).
_DEFAULTS: Final = frozenset({"WithDefault", "DefaultValue"})


def _default(reader: Reader, declared: Node | None) -> Expression | None:
    """The default that an annotation gives to what it stands before."""
    for note in inside(declared, "annotation", beyond=_BODIES) if declared is not None else ():
        given = parts(child(note, "arguments"))
        for one in given:
            if one.type == "element_value_pair" and text(child(one, "key")) == "defaultValue":
                return reader.expression(child(one, "value"))
        if text(child(note, "name")) in _DEFAULTS and len(given) == 1:
            return reader.expression(given[0])
    return None


def _declare(reader: Reader, node: Node, scope: Span) -> None:
    target = child(node, "name")
    if target is None:
        return
    value = reader.expression(child(node, "value"))
    reader.define(text(target), value, scope, target)
    if scope == reader.unit.whole:  # a field, which is asked for by its class, too
        reader.define(f".{text(target)}", value, EVERYWHERE, target)
    parent = node.parent
    default = _default(reader, parent)
    if default is not None:
        reader.setting(text(target), default, scope, target)
    _put_in(reader, parent, target, scope)


def _put_in(reader: Reader, declared: Node | None, target: Node, scope: Span) -> None:
    """Give a name what Spring puts in by an annotation before it: `${key:default}`."""
    for note in inside(declared, "annotation", beyond=_BODIES) if declared is not None else ():
        given = child(note, "arguments")
        value = reader.expression(
            given.named_children[0] if given is not None and given.named_children else None
        )
        match = SETTING.fullmatch(value.text) if isinstance(value, Literal) else None
        if match is not None and isinstance(value, Literal):
            default = Literal(match["value"], value.span)
            reader.define(text(target), default, scope, target)
            reader.unit.records.append(Record(None, (Field(match["key"], default, value.span),), value.span))


def _component(reader: Reader, node: Node, scope: Span) -> None:
    """A part of a record or a parameter, with the default that an annotation gives it."""
    target, default = child(node, "name"), _default(reader, node)
    if target is not None and default is not None:
        reader.setting(text(target), default, scope, target)
    if target is not None:
        _put_in(reader, node, target, scope)


def _function(reader: Reader, node: Node, scope: Span) -> None:
    called, default = child(node, "name"), _default(reader, node)
    if called is not None and default is not None:
        reader.setting(text(called), default, scope, called)
    names = typed_parameters(reader, node)
    given = returned(child(node, "body"), "return_statement", _FUNCTIONS)
    reader.function(node, text(child(node, "name")), names, given)
    by_annotations(reader, node, names)


def _record(reader: Reader, node: Node, _: Span) -> None:
    """A record, which is made by a call of its name with its parts."""
    reader.function(node, text(child(node, "name")), typed_parameters(reader, node), ())


class Java(Reader):
    """Java source."""

    MEANINGS: ClassVar[dict[str, Meaning]] = {
        "identifier": name,
        "type_identifier": name,
        "this": name,
        "string_literal": string,
        "method_invocation": _call,
        "object_creation_expression": _new,
        "explicit_constructor_invocation": _other,
        "field_access": _access,
        "scoped_type_identifier": name,
        "generic_type": first,
        "binary_expression": operator("left", "right"),
        "ternary_expression": either("consequence", "alternative"),
        "array_initializer": listed,
        "argument_list": listed,
        "switch_expression": branching(("switch_rule",), "#-1"),
        "expression_statement": first,
        "lambda_expression": same("body"),
        "array_creation_expression": last,
        "cast_expression": last,
        "array_access": part("array", "index"),
        "parenthesized_expression": first,
    }
    VISITS: ClassVar[dict[str, Visit]] = {
        "package_declaration": _package,
        "import_declaration": _import,
        "variable_declarator": _declare,
        "resource": _declare,
        "assignment_expression": gives("left", "right"),
        "enhanced_for_statement": each("name", "value"),
        "enum_declaration": enumeration(("enum_constant", "name", "arguments")),
        "record_declaration": _record,
        "formal_parameter": _component,
        "method_declaration": _function,
        "constructor_declaration": _function,
        "method_invocation": Reader.invoked,
        "object_creation_expression": Reader.invoked,
        "explicit_constructor_invocation": Reader.invoked,
        "string_literal": told,
    }
    IMPLICIT = True
    SCOPES = _FUNCTIONS
    CLASSES = frozenset({"class_body"})
