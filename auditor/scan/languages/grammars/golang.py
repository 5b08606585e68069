"""Go."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Final

from msgspec import structs

from auditor.scan.languages.grammars.declaring import (
    each,
    told,
)
from auditor.scan.languages.grammars.gathered import formatted
from auditor.scan.languages.grammars.nodes import child, inside, parts, span, text
from auditor.scan.languages.grammars.reader import Meaning, Reader, Visit, first, name, string
from auditor.scan.languages.grammars.shape import (
    operator,
    part,
)
from auditor.scan.languages.syntax import (
    EVERYWHERE,
    Body,
    Expression,
    Field,
    Invoke,
    Listed,
    Literal,
    Member,
    Name,
    Record,
    Span,
)

if TYPE_CHECKING:
    from tree_sitter import Node

_FUNCTIONS: Final = frozenset({"function_declaration", "method_declaration", "func_literal"})
_VERSION: Final = re.compile(r"v\d+|.*\.v\d+")


def _call(reader: Reader, node: Node) -> Expression:
    given = child(node, "arguments")
    arguments = reader.expressions(parts(given))
    function = reader.expression(child(node, "function"))
    if (
        isinstance(function, Member)
        and function.name == "Sprintf"
        and arguments
        and isinstance(arguments[0], Literal)
    ):
        return formatted(arguments[0], arguments[1:], span(node))
    return Invoke(function, arguments, (), span(node))


def _selector(reader: Reader, node: Node) -> Expression:
    of = reader.expression(child(node, "operand", "package"))
    return Member(of, text(child(node, "field", "name")), span(node))


def _composite(reader: Reader, node: Node) -> Expression:
    """A structure, a map or a slice with its elements."""
    type_, body = child(node, "type"), child(node, "body") or node
    fields, items = [], []
    for one in body.named_children:
        if one.type == "keyed_element":
            key, value = (*one.named_children, None, None)[:2]
            if key is not None:
                written = reader.expression(key)
                label = written.text if isinstance(written, Literal) else text(key)
                fields.append(Field(label, reader.expression(value), span(key)))
        elif one.type == "literal_element":
            items.append(reader.expression(one))
    if items and not fields:
        return Listed(tuple(items), span(node))
    of = (
        reader.expression(type_)
        if type_ is not None and type_.type in ("qualified_type", "type_identifier")
        else None
    )
    return Record(of, tuple(fields), span(node))


def _declared(reader: Reader, node: Node, scope: Span) -> None:
    """Constants or variables; those of no function are settings of the package, and of the file in it.

    Constants of a type are also what the type is called after: `QwQ ModelID = "..."`.
    """
    before = len(reader.unit.definitions)
    _pairs(reader, node, scope)
    type_ = text(child(node, "type")).rpartition(".")[2] if node.type == "const_spec" else ""
    if type_ and type_ != "string":
        typed = [structs.replace(one, name=f"@{type_}") for one in reader.unit.definitions[before:]]
        reader.unit.definitions += typed
    above = node.parent
    while above is not None and above.type not in ("source_file", "block"):
        above = above.parent
    if above is not None and above.type == "source_file":
        made = reader.unit.definitions[before:]
        stem = reader.unit.path.rpartition("/")[2].removesuffix(".go")
        within = f"{reader.unit.package}/{stem}"
        reader.unit.definitions[before:] = [structs.replace(one, within=within) for one in made]


def _package(reader: Reader, node: Node, _: Span) -> None:
    reader.unit.package = text(node.named_children[0]) if node.named_children else ""


def _import(reader: Reader, node: Node, _: Span) -> None:
    path = reader.expression(child(node, "path"))
    if not isinstance(path, Literal):
        return
    alias = text(child(node, "name"))
    if alias == ".":
        reader.unit.opened.append(path.text)
        return
    for one in [alias] if alias else _called(path.text):
        reader.unit.imports.setdefault(one, path.text)


def _called(path: str) -> list[str]:
    """What a package is likely to call itself: its path does not say for sure."""
    parts = [one for one in path.split("/") if not _VERSION.fullmatch(one)] or [path]
    end = re.sub(r"\.v\d+$", "", parts[-1])
    bare = end.removeprefix("go-").removesuffix("-go").removesuffix(".go")
    above = parts[-2].removeprefix("go-").removesuffix("-go") if len(parts) > 1 and end == "go" else ""
    return list(
        dict.fromkeys(
            one
            for one in (
                end,
                bare,
                bare.replace("-", ""),
                bare.rpartition("-")[2],
                bare.removesuffix("-sdk"),
                above,
            )
            if one
        )
    )


def _pairs(reader: Reader, node: Node, scope: Span) -> None:
    """`a, b := x, y`, `var` and `const`, whose names belong to the block, and `=`."""
    names = node.children_by_field_name("name")
    left = child(node, "left")
    targets = names or (left.named_children if left is not None else [])
    right = child(node, "right", "value")
    values = right.named_children if right is not None else []
    for index, target in enumerate(targets):
        value = (
            values[index] if index < len(values) else values[0] if len(values) == 1 and index == 0 else None
        )
        if value is None or target.type == "blank_identifier":
            continue
        if node.type == "assignment_statement" or target.type != "identifier":
            given = reader.expression(value)
            reader.assign(target, given, scope)
            part_ = reader.expression(target)
            changed = text(target) in text(value)  # what it was, in another form
            if isinstance(part_, Member) and isinstance(part_.of, Name) and not changed:
                # told to what it is a part of
                reader.unit.invokes.append(Invoke(part_, (given,), (), span(target)))
        else:
            reader.local(text(target), reader.expression(value), target)


def _called_visit(reader: Reader, node: Node, scope: Span) -> None:
    """A call; a flag that writes its default into a variable gives it that value."""
    reader.invoked(node, scope)
    made = reader.expression(node)
    if isinstance(made, Invoke) and isinstance(made.function, Member):
        match = re.fullmatch(r"(?:String|StringSlice|StringArray)Var(P?)", made.function.name)
        at = 3 if match and match[1] else 2
        if match and len(made.arguments) > at:
            given = child(node, "arguments")
            target = given.named_children[0].named_children if given is not None else []
            reader.assign(target[0] if target else None, made.arguments[at], EVERYWHERE)


def _received(reader: Reader, node: Node) -> None:
    """The type that a function is a method of, and what it calls the object."""
    for one in parts(child(node, "receiver")):
        type_, label = child(one, "type"), child(one, "name")
        of = reader.expression(type_)
        if isinstance(of, Name):
            reader.unit.classes.append(Body(span(node), of.name))
        if label is not None:
            reader.typed(text(label), type_, span(node), label)


def _function(reader: Reader, node: Node, _: Span) -> None:
    names = []
    given = child(node, "parameters")
    for one in parts(given):
        called = one.children_by_field_name("name")
        names += [text(label) for label in called] or [""]
        for label in called:
            reader.typed(text(label), child(one, "type"), span(node), label)
    _received(reader, node)
    body = child(node, "body")
    returned = []
    for one in inside(body, "return_statement", beyond=_FUNCTIONS) if body is not None else ():
        listed = one.named_children[0] if one.named_children else None
        if listed is not None and listed.named_children:
            returned.append(listed.named_children[0])
    reader.function(node, text(child(node, "name")), names, returned)


#: The tag of a field by which libraries of settings are told its default.
_PRESET: Final = re.compile(r"\b(?:default|envDefault|env-default)(?::|=)\"([^\"]+)\"|,default=([^\",`]+)")


#: The tags of a field by which it is called in the environment, in files of settings, on the command line.
_CALLED: Final = re.compile(
    r"\b(?:env|envconfig|mapstructure|koanf|yaml|toml|json|name|long|arg|flag):\"([\w.-]+)"
)


def _field(reader: Reader, node: Node, _: Span) -> None:
    """A field of a structure: its type, and the default that its tag states."""
    for one in node.children_by_field_name("name"):
        reader.typed(f".{text(one)}", child(node, "type"), EVERYWHERE, one)
        tags = text(child(node, "tag"))
        preset = _PRESET.search(tags)
        if preset is not None:
            at = child(node, "tag")
            value = Literal(preset[1] or preset[2], span(at) if at is not None else span(one))
            for name in [*(match[1] for match in _CALLED.finditer(tags)), text(one)]:
                reader.define(f".{name.replace('-', '_')}", value, EVERYWHERE, one)


def _element(reader: Reader, node: Node) -> Expression:
    inner = node.named_children[0] if node.named_children else None
    if inner is not None and inner.type == "literal_value":
        return _composite(reader, inner)
    return first(reader, node)


class Go(Reader):
    """Go source."""

    MEANINGS: ClassVar[dict[str, Meaning]] = {
        "identifier": name,
        "package_identifier": name,
        "type_identifier": name,
        "field_identifier": name,
        "interpreted_string_literal": string,
        "raw_string_literal": string,
        "call_expression": _call,
        "type_conversion_expression": first,
        "selector_expression": _selector,
        "qualified_type": _selector,
        "composite_literal": _composite,
        "literal_value": _composite,
        "literal_element": _element,
        "binary_expression": operator("left", "right"),
        "unary_expression": first,
        "parenthesized_expression": first,
        "index_expression": part("operand", "index"),
        "pointer_type": first,
    }
    VISITS: ClassVar[dict[str, Visit]] = {
        "package_clause": _package,
        "import_spec": _import,
        "short_var_declaration": _pairs,
        "range_clause": each("left/#1 left/#0", "right"),
        "assignment_statement": _pairs,
        "var_spec": _declared,
        "const_spec": _declared,
        "field_declaration": _field,
        "call_expression": _called_visit,
        "composite_literal": Reader.recorded,
        "literal_value": Reader.recorded,
        "function_declaration": _function,
        "method_declaration": _function,
        "interpreted_string_literal": told,
        "raw_string_literal": told,
    }
    SCOPES = _FUNCTIONS
    BLOCKS = frozenset(
        {
            *("block", "if_statement", "for_statement"),
            *("expression_case", "type_case", "communication_case", "default_case"),
        }
    )
