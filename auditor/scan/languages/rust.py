"""Rust."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from auditor.scan.languages.declaring import gives
from auditor.scan.languages.reader import (
    Meaning,
    Reader,
    Visit,
    child,
    first,
    formatted,
    inside,
    last,
    listed,
    name,
    parts,
    returned,
    span,
    string,
    text,
)
from auditor.scan.languages.shape import (
    branching,
    either,
    member,
    operator,
    same,
)
from auditor.scan.languages.syntax import (
    EVERYWHERE,
    Either,
    Expression,
    Field,
    Invoke,
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

_FUNCTIONS: Final = frozenset({"function_item", "closure_expression"})

#: Methods that give the same string in another type, and functions that wrap it.
_SAME: Final = frozenset(
    {
        *(
            "to_string",
            "to_owned",
            "into",
            "clone",
            "cloned",
            "as_str",
            "as_ref",
            "as_deref",
            "unwrap",
            "expect",
        ),
        *("unwrap_or_default", "borrow", "into_string", "trim", "to_lowercase"),
    }
)
_WRAPPED: Final = frozenset(
    {"Some", "Ok", "String::from", "Cow::from", "PathBuf::from", "Arc::from", "Box::new", "Arc::new"}
)
_OTHERWISE: Final = frozenset({"unwrap_or", "unwrap_or_else", "or", "or_else", "map_or", "map_or_else"})


def _call(reader: Reader, node: Node) -> Expression:
    function, given = child(node, "function"), child(node, "arguments")
    arguments = reader.expressions(parts(given))
    called = reader.expression(function)
    if isinstance(called, Member) and function is not None and function.type == "field_expression":
        if called.name in _SAME:
            return called.of
        if called.name in _OTHERWISE and arguments:
            return Either((called.of, arguments[0]), span(node))
    if text(function) in _WRAPPED and len(arguments) == 1:
        return arguments[0]
    return Invoke(called, arguments, (), span(node))


def _path(reader: Reader, node: Node) -> Expression:
    path = child(node, "path")
    own = text(child(node, "name"))
    if path is None or text(path) in ("crate", "super", "self"):
        return Name(own, span(node))
    return Member(reader.expression(path), own, span(node))


def _struct(reader: Reader, node: Node) -> Expression:
    fields = []
    for one in inside(
        node, "field_initializer", "shorthand_field_initializer", beyond=frozenset({"field_initializer"})
    ):
        key = child(one, "field") or one
        value = child(one, "value")
        given = reader.expression(value) if value is not None else Name(text(key), span(key))
        fields.append(Field(text(key), given, span(key)))
    return Record(reader.expression(child(node, "name")), tuple(fields), span(node))


def _macro(reader: Reader, node: Node) -> Expression:
    """`format!` puts strings together, `vec!` lists them; a macro's words are not parsed any further."""
    called = text(child(node, "macro")).rpartition("::")[2]
    tokens = next((one for one in node.named_children if one.type == "token_tree"), None)
    words = reader.expressions(parts(tokens))
    if called in ("format", "concat", "format_args") and words and isinstance(words[0], Literal):
        if called == "concat":
            return Unknown(span(node))
        return formatted(words[0], words[1:], span(node))
    return Listed(words, span(node)) if called == "vec" else Unknown(span(node))


def _use(reader: Reader, node: Node, _: Span) -> None:
    argument = child(node, "argument")
    if argument is not None:
        _used(reader, argument, "", 0)


def _used(reader: Reader, node: Node, before: str, depth: int) -> None:
    """Take in the names of a `use`, however it is nested."""
    if depth > 20:
        return
    if node.type == "use_as_clause":
        reader.unit.imports[text(child(node, "alias"))] = before + _dotted(child(node, "path"))
    elif node.type == "scoped_use_list":
        path = child(node, "path")
        inner = before + (f"{_dotted(path)}." if path is not None else "")
        for one in (found for found in node.named_children if found.type == "use_list"):
            _used(reader, one, inner, depth + 1)
    elif node.type == "use_list":
        for one in node.named_children:
            _used(reader, one, before, depth + 1)
    elif node.type == "use_wildcard":
        reader.unit.opened.append(before + _dotted(node.named_children[0] if node.named_children else None))
    elif node.type == "self":
        reader.unit.imports[before.rstrip(".").rpartition(".")[2]] = before.rstrip(".")
    else:
        path_ = _dotted(node)
        reader.unit.imports[path_.rpartition(".")[2]] = before + path_


def _dotted(node: Node | None) -> str:
    return text(node).replace("::", ".")


def _let(reader: Reader, node: Node, _: Span) -> None:
    target = child(node, "pattern", "name")
    if target is not None:
        if target.type == "mut_pattern" and target.named_children:
            target = target.named_children[-1]
        if target.type == "tuple_pattern":
            whole = reader.expression(child(node, "value"))
            for index, one in enumerate(target.named_children):
                reader.local(text(one), Member(whole, str(index), whole.span), one)
            return
        reader.local(text(target), reader.expression(child(node, "value")), target)


def _declared(reader: Reader, node: Node, _: Span) -> None:
    """A field of a structure: its default stands in the attribute before it."""
    label = child(node, "name")
    if label is not None:
        reader.typed(f".{text(label)}", child(node, "type"), EVERYWHERE, label)
    above = node.prev_named_sibling
    while label is not None and above is not None and above.type in ("attribute_item", "line_comment"):
        words = list(inside(above, "identifier", "string_literal"))
        for index, word in enumerate(words[:-1]):
            if (word.type == "identifier" and text(word).startswith("default_value")) or text(
                word
            ) == "default":
                value = next((one for one in words[index + 1 :] if one.type == "string_literal"), None)
                reader.define(f".{text(label)}", reader.expression(value), EVERYWHERE, label)
                break
        above = above.prev_named_sibling


def _function(reader: Reader, node: Node, _: Span) -> None:
    given = child(node, "parameters")
    names = []
    for one in parts(given):
        label = child(one, "pattern")
        if one.type == "parameter" and label is not None:
            names.append(text(label))
            reader.typed(text(label), child(one, "type"), span(node), label)
    body = child(node, "body")
    last_ = [body] if body is not None else []
    out = [*returned(body, "return_expression", _FUNCTIONS), *last_]
    reader.function(node, text(child(node, "name")), names, out)


def _pairs(reader: Reader, node: Node, _: Span) -> None:
    """`"key": "value"` inside a macro, as `json!` takes it."""
    fields = []
    children = node.children
    for key, colon, value in zip(children, children[1:], children[2:], strict=False):
        if key.type == "string_literal" and colon.type == ":" and value.type == "string_literal":
            written = reader.expression(key)
            if isinstance(written, Literal):
                fields.append(Field(written.text, reader.expression(value), span(key)))
    if fields:
        reader.unit.records.append(Record(None, tuple(fields), span(node)))


class Rust(Reader):
    """Rust source."""

    MEANINGS: ClassVar[dict[str, Meaning]] = {
        "identifier": name,
        "type_identifier": name,
        "field_identifier": name,
        "self": name,
        "string_literal": string,
        "raw_string_literal": string,
        "call_expression": _call,
        "scoped_identifier": _path,
        "scoped_type_identifier": _path,
        "field_expression": member("value", "field"),
        "generic_function": first,
        "generic_type": first,
        "struct_expression": _struct,
        "array_expression": listed,
        "tuple_expression": listed,
        "if_expression": either("consequence", "alternative"),
        "else_clause": first,
        "match_expression": branching(("match_arm",), "value"),
        "macro_invocation": _macro,
        "closure_expression": same("body"),
        "binary_expression": operator("left", "right"),
        "reference_expression": last,
        "block": last,
        "reference_type": last,
        **dict.fromkeys(
            (
                *("try_expression", "await_expression", "parenthesized_expression", "unary_expression"),
                *("expression_statement", "type_cast_expression", "index_expression", "return_expression"),
            ),
            first,
        ),
    }
    VISITS: ClassVar[dict[str, Visit]] = {
        "use_declaration": _use,
        "let_declaration": _let,
        "const_item": _let,
        "static_item": _let,
        "assignment_expression": gives("left", "right"),
        "field_declaration": _declared,
        "function_item": _function,
        "call_expression": Reader.invoked,
        "struct_expression": Reader.recorded,
        "token_tree": _pairs,
        "string_literal": Reader.written,
        "raw_string_literal": Reader.written,
    }
    SCOPES = _FUNCTIONS
    BLOCKS = frozenset({"block", "match_arm"})
