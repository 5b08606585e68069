"""C++, and C as far as it is the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Final

from auditor.scan.languages.grammars.declaring import bare, declared, gives, routine, told
from auditor.scan.languages.grammars.nodes import parts, span, text
from auditor.scan.languages.grammars.reader import Meaning, Reader, Visit, first, last, name
from auditor.scan.languages.grammars.shape import (
    Shaped,
    at,
    called,
    either,
    entries,
    member,
    operator,
    part,
    quoted,
)
from auditor.scan.languages.grammars.turns import loop
from auditor.scan.languages.syntax import (
    ANY,
    EVERYWHERE,
    Expression,
    Field,
    Invoke,
    Joined,
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

#: A text that a macro stands for, and no more.
_TEXT: Final = re.compile(r'\s*("([^"\\]*)")\s*(?:/[/*].*)?', re.DOTALL)

#: What makes an object and gives a pointer to it.
_POINTED: Final = re.compile(r"(?:\w+::)*make_(?:unique|shared)<\s*([\w:]+)\s*>")


def _qualified(reader: Reader, node: Node) -> Expression:
    """`a::b::c`."""
    of, _, last_ = text(node).replace("::", ".").rpartition(".")
    own = re.sub(r"<.*", "", last_, flags=re.DOTALL)
    return Member(Name(of, span(node)), own, span(node)) if of else Name(own, span(node))


def _braces(reader: Reader, node: Node) -> Expression:
    """`{a, b}`, `{.a = b}`, and `{{"a", b}, {"c", d}}`, which is how a map begins."""
    inner = parts(node)
    pairs = [parts(one) for one in inner if one.type == "initializer_list"]
    fields = []
    for pair in pairs if len(pairs) == len(inner) else ():
        key = reader.expression(pair[0]) if len(pair) == 2 else None
        if isinstance(key, Literal):
            fields.append(Field(key.text, reader.expression(pair[1]), key.span))
    return Record(None, tuple(fields), span(node)) if fields else entries(reader, node)


_operated: Final = operator("left", "right")
_called: Final = called("function", "arguments")


def _operator(reader: Reader, node: Node) -> Expression:
    """What an operator makes of its sides; of a folder and a string the path of a file in it."""
    right = at(node, "right")
    if text(at(node, "operator")) != "/" or right is None or right.type != "string_literal":
        return _operated(reader, node)
    file = reader.expression(right)
    if not isinstance(file, Literal):
        return _operated(reader, node)
    below = Literal(f"/{file.text}", file.span)
    return Joined((reader.expression(at(node, "left")), below), span(node))


def _call(reader: Reader, node: Node) -> Expression:
    """A call; of what makes an object of a type and gives a pointer to it, as if the type were called."""
    made, function = _called(reader, node), text(at(node, "function"))
    pointed = _POINTED.fullmatch(function)
    if pointed is None or not isinstance(made, Invoke):
        return made
    of, _, last_ = pointed[1].replace("::", ".").rpartition(".")
    type_ = Member(Name(of, made.span), last_, made.span) if of else Name(last_, made.span)
    return Invoke(type_, made.arguments, made.named, made.span)


def _concatenated(reader: Reader, node: Node) -> Expression:
    words = [reader.expression(one) for one in parts(node)]
    return Literal("".join(one.text for one in words if isinstance(one, Literal)), span(node))


def _made(reader: Reader, node: Node) -> Expression:
    """The type of a declaration and what it is made with: `Type name(a, b)`, `Type name{a, b}`."""
    given = at(node, "value")
    type_ = at(node.parent, "type")
    if given is None or type_ is None or given.type != "argument_list":
        return reader.expression(given)
    return Invoke(reader.expression(type_), reader.expressions(parts(given)), (), span(given))


def _begin(reader: Reader, node: Node, scope: Span) -> None:
    """A name with what it begins with; a structure in braces is of its type."""
    target, made = bare(reader, at(node, "declarator")), _made(reader, node)
    type_ = at(node.parent, "type")
    if isinstance(made, Invoke) and at(node, "<argument_list") is not None:
        reader.unit.invokes.append(made)
    elif isinstance(made, Listed) and len(made.items) > 1 and type_ is not None:  # `Type name{a, b}`
        reader.unit.invokes.append(Invoke(reader.expression(type_), made.items, (), made.span))
    if target is not None and isinstance(reader, Shaped):
        reader.declare(node, text(target), made, scope, target)
        if isinstance(made, Listed) and type_ is not None and type_.type == "type_identifier":
            whole = Invoke(reader.expression(type_), made.items, (), made.span)
            reader.declare(node, text(target), whole, scope, target)


def _define(reader: Reader, node: Node, _: Span) -> None:
    """`#define NAME "value"`."""
    target, value = at(node, "name"), at(node, "value")
    match = _TEXT.fullmatch(text(value))
    if match is not None and target is not None and value is not None:
        start = value.start_byte + len(match.string[: match.start(1)].encode())
        where = Span(start, start + len(match[1].encode()))
        reader.define(text(target), Literal(match[2], where), reader.unit.whole, target)


def _preset(reader: Reader, node: Node, _: Span) -> None:
    """A parameter with its default, which a header declares without the function itself."""
    target = bare(reader, at(node, "declarator"))
    if target is not None:
        reader.define(text(target), reader.expression(at(node, "default_value")), span(node), target)


def _taken(reader: Reader, node: Node) -> Expression:
    """An argument that looks like a parameter without a name: `NAME`, `names[0]`, `name()`."""
    of, more = reader.expression(at(node, "type")), at(node, "declarator")
    if more is None:
        return of
    if more.type == "abstract_array_declarator":
        key = reader.expression(at(more, "size"))
        return Member(of, key.text if isinstance(key, Literal) else ANY, span(node))
    if more.type == "abstract_function_declarator":
        given = tuple(_taken(reader, one) for one in parts(at(more, "parameters")))
        return Invoke(of, given, (), span(node))
    return Unknown(span(node))


def _object(reader: Reader, node: Node, scope: Span) -> None:
    """`App app(NAME);` in a function: an object that is made, which looks like a function's declaration."""
    above, given = node.parent, parts(at(node, "parameters"))
    block = above.parent if above is not None and above.type == "declaration" else None
    if above is None or block is None or block.type != "compound_statement" or not given:
        return
    target, type_ = at(node, "declarator"), at(above, "type")
    arguments = tuple(_taken(reader, one) for one in given)
    if not any(isinstance(one, Unknown) for one in arguments) and target is not None and type_ is not None:
        made = Invoke(reader.expression(type_), arguments, (), span(node))
        reader.unit.invokes.append(made)
        reader.define(text(target), made, scope, target)


#: What the type of an object may be, of a library or of the program.
_TYPES: Final = frozenset({"qualified_identifier", "type_identifier", "template_type"})


def _plain(reader: Reader, node: Node, scope: Span) -> None:
    """`App app;` in a function: an object that begins with nothing, and is of its type all the same."""
    type_ = at(node, "type")
    if type_ is None or type_.type not in _TYPES:
        return
    for one in node.named_children:
        if one.type == "identifier":
            reader.define(text(one), Invoke(reader.expression(type_), (), (), span(type_)), scope, one)


def _begun(reader: Reader, node: Node, _: Span) -> None:
    """What a constructor gives a member: `App(std::string name) : name_(std::move(name)) {}`."""
    target, given = at(node, "#0"), parts(at(node, "#1"))
    if target is not None and len(given) == 1:
        reader.define(f".{text(target)}", reader.expression(given[0]), EVERYWHERE, target)


def _structure(reader: Reader, node: Node, _: Span) -> None:
    """A structure, which its parts in their order make: `Options o = {"..."}`."""
    names = [
        text(bare(reader, at(one, "declarator")))
        for one in parts(at(node, "body"))
        if one.type == "field_declaration"
    ]
    target = at(node, "name")
    if target is not None and any(names):
        reader.function(node, text(target), names, ())


def _include(reader: Reader, node: Node, _: Span) -> None:
    """`#include "file.h"`, whose names are this file's too."""
    path = at(node, "path")
    if path is not None and path.type == "string_literal":
        reader.unit.handed_on.append(text(path).strip('"'))


class Cpp(Shaped):
    """C++ source."""

    LABELS: ClassVar[dict[str, tuple[str, str]]] = {"initializer_pair": ("designator", "value")}
    CLASSES = frozenset({"struct_specifier", "class_specifier", "namespace_definition"})
    MEANINGS: ClassVar[dict[str, Meaning]] = {
        **dict.fromkeys(
            ("identifier", "field_identifier", "type_identifier", "namespace_identifier", "this"), name
        ),
        "string_literal": quoted("string_content"),
        "raw_string_literal": quoted("raw_string_content"),
        "concatenated_string": _concatenated,
        "qualified_identifier": _qualified,
        "call_expression": _call,
        "new_expression": called("type", "arguments"),
        "field_expression": member("argument", "field"),
        "subscript_expression": part("argument", "indices"),
        "binary_expression": _operator,
        "conditional_expression": either("consequence", "alternative"),
        "initializer_list": _braces,
        "compound_literal_expression": last,
        "cast_expression": last,
        **dict.fromkeys(
            (
                *(
                    "parenthesized_expression",
                    "subscript_argument_list",
                    "template_function",
                    "template_type",
                ),
                *("pointer_expression", "return_statement", "type_descriptor"),
            ),
            first,
        ),
    }
    VISITS: ClassVar[dict[str, Visit]] = {
        "declaration": _plain,
        "init_declarator": _begin,
        "optional_parameter_declaration": _preset,
        "field_declaration": declared("declarator", "default_value", "type"),
        "assignment_expression": gives("left", "right"),
        "preproc_def": _define,
        "function_definition": routine(
            "parameter_declaration", "optional_parameter_declaration", name="declarator"
        ),
        "function_declarator": _object,
        "field_initializer": _begun,
        "for_range_loop": loop("declarator", "right"),
        "struct_specifier": _structure,
        "preproc_include": _include,
        "call_expression": Reader.invoked,
        "new_expression": Reader.invoked,
        "initializer_list": Reader.recorded,
        "string_literal": told,
        "raw_string_literal": told,
    }
    IMPLICIT = True
    SCOPES = frozenset({"function_definition", "lambda_expression"})
