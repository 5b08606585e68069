"""Rust."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Final

from msgspec import structs

from auditor.scan.languages.grammars.declaring import (
    told,
)
from auditor.scan.languages.grammars.macros import Tokens, expanded, made
from auditor.scan.languages.grammars.nodes import child, inside, parts, returned, span, text
from auditor.scan.languages.grammars.reader import Meaning, Reader, Visit, first, last, listed, name, string
from auditor.scan.languages.grammars.shape import (
    at,
    branching,
    either,
    member,
    operator,
    part,
    same,
)
from auditor.scan.languages.grammars.turns import block, both, loop
from auditor.scan.languages.grammars.variants import enumerated, home, matched
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

_FUNCTIONS: Final = frozenset({"function_item", "closure_expression"})


def _call(reader: Reader, node: Node) -> Expression:
    function, given = child(node, "function"), child(node, "arguments")
    arguments = reader.expressions(parts(given))
    return made(reader.expression(function), text(function), arguments, span(node))


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
    called, tree = text(child(node, "macro")).rpartition("::")[2], at(node, "<token_tree")
    words = Tokens(reader).items(tree) if tree is not None else ()
    return expanded(called, words, span(node))


def _expand(reader: Reader, node: Node, _: Span) -> None:
    """The calls and structures that a macro is given."""
    tree = at(node, "<token_tree")
    if tree is not None:
        tokens = Tokens(reader)
        tokens.items(tree)
        reader.unit.invokes += tokens.calls
        reader.unit.records += tokens.records


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


def _constant(reader: Reader, node: Node, scope: Span) -> None:
    """A constant, of the module or of what is implemented of a type."""
    before = len(reader.unit.definitions)
    _let(reader, node, scope)
    target = child(node, "name")
    if target is not None and node.parent is not None and node.parent.type == "declaration_list":
        reader.define(f".{text(target)}", reader.expression(child(node, "value")), EVERYWHERE, target)
    within = "/".join(one for one in (home(reader), _implemented(node)) if one)
    made = reader.unit.definitions[before:]
    reader.unit.definitions[before:] = [structs.replace(one, within=within) for one in made]


def _implemented(node: Node) -> str:
    """The type whose implementation a node belongs to, empty where it is part of none."""
    above = node.parent
    while above is not None and above.type != "impl_item":
        above = above.parent
    return text(child(above, "type")).partition("<")[0] if above is not None else ""


def _assigned(reader: Reader, node: Node, scope: Span) -> None:
    """An assignment; what is given to a part of something is also told to it."""
    left, value = child(node, "left"), reader.expression(child(node, "right"))
    reader.assign(left, value, scope)
    reader.told(left, value)


#: The function that gives a field its default where a file of settings has none (serde).
_DEFAULT: Final = re.compile(r'\bserde\b.*\bdefault\s*=\s*"([\w:]+)"', re.DOTALL)


def _declared(reader: Reader, node: Node, _: Span) -> None:
    """A field of a structure: its default stands in the attribute before it."""
    label = child(node, "name")
    if label is not None:
        reader.typed(f".{text(label)}", child(node, "type"), EVERYWHERE, label)
    above = node.prev_named_sibling
    while label is not None and above is not None and above.type in ("attribute_item", "line_comment"):
        words = list(inside(above, "identifier", "string_literal"))
        maker = _DEFAULT.search(text(above))
        if maker is not None:  # the function that gives it
            call = Invoke(Name(maker[1].rpartition("::")[2], span(above)), (), (), span(above))
            reader.define(f".{text(label)}", call, EVERYWHERE, label)
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
            default = reader.expression(at(one, "<macro_invocation"))
            reader.define(text(label), default, span(node), label)
            reader.unit.literals += [default] if isinstance(default, Literal) else []
    body = child(node, "body")
    last_ = [body] if body is not None else []
    out = [*returned(body, "return_expression", _FUNCTIONS), *last_]
    reader.function(node, text(child(node, "name")), names, out)


#: What is built for tests only: `#[cfg(test)]`, `#[test]`, `#[tokio::test]`.
_TESTS: Final = re.compile(r"#!?\[\s*(?:cfg\s*\((?:all\s*\()?\s*test\b|(?:\w+::)*test\b|rstest\b)")


def _attribute(reader: Reader, node: Node, _: Span) -> None:
    """An attribute, which may say that what follows it is there for tests only."""
    if _TESTS.match(text(node)) is None:
        return
    if node.type == "inner_attribute_item":
        reader.unit.tests.append(span(node.parent) if node.parent is not None else reader.unit.whole)
        return
    below = node.next_named_sibling
    while below is not None and (below.type == "attribute_item" or below.type.endswith("comment")):
        below = below.next_named_sibling
    if below is not None:
        reader.unit.tests.append(span(below))


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
        "index_expression": part("#0", "#1"),
        "reference_expression": last,
        "block": last,
        "reference_type": last,
        **dict.fromkeys(
            (
                *("try_expression", "await_expression", "parenthesized_expression", "unary_expression"),
                *("expression_statement", "type_cast_expression", "return_expression"),
            ),
            first,
        ),
    }
    VISITS: ClassVar[dict[str, Visit]] = {
        "attribute_item": _attribute,
        "inner_attribute_item": _attribute,
        "use_declaration": _use,
        "let_declaration": _let,
        "const_item": _constant,
        "static_item": _constant,
        "assignment_expression": _assigned,
        "field_declaration": _declared,
        "enum_item": enumerated,
        "impl_item": matched,
        "function_item": _function,
        "for_expression": loop("pattern", "value"),
        "call_expression": both(
            Reader.invoked,
            block("function/value", "function/field", "arguments/<closure_expression", name="parameters/#0"),
        ),
        "struct_expression": Reader.recorded,
        "macro_invocation": _expand,
        "string_literal": told,
        "raw_string_literal": told,
    }
    CLASSES = frozenset({"mod_item", "impl_item"})
    SCOPES = _FUNCTIONS
    BLOCKS = frozenset({"block", "match_arm"})
