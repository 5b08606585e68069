"""JavaScript and TypeScript, with JSX."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from auditor.scan.identity.located import is_resource, is_whole_address
from auditor.scan.languages.grammars.binding import (
    FUNCTIONS,
    bind,
    bound,
    class_around,
    functioned,
    stand_ins,
)
from auditor.scan.languages.grammars.choosing import element, offered
from auditor.scan.languages.grammars.declaring import told
from auditor.scan.languages.grammars.describing import described, optional
from auditor.scan.languages.grammars.exchanging import exported, handed_out, imported, linked, required
from auditor.scan.languages.grammars.gathered import same
from auditor.scan.languages.grammars.nodes import child, inside, parts, returned, span, text
from auditor.scan.languages.grammars.reader import Meaning, Reader, Visit, first, listed, name, string
from auditor.scan.languages.grammars.shape import either, operator, part, put_together
from auditor.scan.languages.grammars.tags import in_strings
from auditor.scan.languages.syntax import (
    ANY,
    EVERYWHERE,
    SPREAD,
    Expression,
    Field,
    Invoke,
    Literal,
    Member,
    Name,
    Record,
    Span,
    Unit,
    Unknown,
)

if TYPE_CHECKING:
    from tree_sitter import Node

#: What is, or may be, a string as it stands.
_TELLING: Final = frozenset({"string", "ternary_expression", "binary_expression"})

#: Methods of a list that hand its items to a function, one after another.
_EACH: Final = frozenset({"map", "flatMap", "forEach", "filter", "find"})

#: Methods that give the string they belong to, as far as a name is concerned.
_SAME: Final = frozenset({"trim", "toString", "valueOf", "toLowerCase"})


def _call(reader: Reader, node: Node) -> Expression:
    function = child(node, "function", "constructor")
    given = child(node, "arguments")
    tagged = given is not None and given.type == "template_string"
    arguments = (reader.expression(given),) if tagged else reader.expressions(parts(given))
    called = reader.expression(function)
    if isinstance(called, Member) and called.name in _SAME and not arguments:
        return called.of
    if (kept := same(called, arguments)) is not None:
        return kept
    if isinstance(called, Member) and called.name == "values" and called.of == Name("Object", called.of.span):
        return Member(arguments[0], ANY, span(node)) if arguments else called
    if function is not None and function.type == "import":
        return called if not arguments else Invoke(Name("import", span(node)), arguments, (), span(node))
    return Invoke(called, arguments, (), span(node))


def _invoked(reader: Reader, node: Node, scope: Span) -> None:
    """A call; one that takes the items of a list in turn names each: `[...].map((model) => ...)`."""
    reader.invoked(node, scope)
    called, given = reader.expression(child(node, "function")), parts(child(node, "arguments"))
    if isinstance(called, Member) and called.name in ("option", "requiredOption"):
        optional(reader, reader.expression(node), node)
    if isinstance(called, Member) and called.name in _EACH and given and given[0].type in FUNCTIONS:
        one = next(iter(parts(child(given[0], "parameters"))), None) or child(given[0], "parameter")
        item = child(one, "pattern") or one if one is not None else None
        if item is not None and item.type == "identifier":
            reader.define(text(item), Member(called.of, ANY, called.of.span), span(given[0]), item)


def _looped(reader: Reader, node: Node, _: Span) -> None:
    """`for (const model of [...])`: the name is each item in turn."""
    left, right = child(node, "left"), child(node, "right")
    listing = right is not None and text(child(right, "function")) == "Object.entries"
    for given in parts(child(right, "arguments"))[:1] if right is not None and listing else ():
        for one in parts(left)[1:2]:
            each = reader.expression(given)
            reader.define(text(one), Member(each, ANY, each.span), span(node), one)
    if left is not None and left.type == "identifier" and text(child(node, "operator")) == "of":
        each = reader.expression(right)
        reader.define(text(left), Member(each, ANY, each.span), span(node), left)


def _member(reader: Reader, node: Node) -> Expression:
    of = reader.expression(child(node, "object"))
    return Member(of, text(child(node, "property")).lstrip("#"), span(node))


def _spread(reader: Reader, node: Node) -> Expression:
    """What is spread into a list or into a call: any item of it."""
    return Member(first(reader, node), ANY, span(node))


def _template(reader: Reader, node: Node) -> Expression:
    found = [
        first(reader, one) if one.type == "template_substitution" else Literal(text(one), span(node))
        for one in node.named_children
    ]
    if len(found) > 1 and isinstance(found[0], Literal) and is_whole_address(found[0].text):
        reader.unit.literals.append(found[0])  # what is put in decides no more where it leads
    elif len(found) > 1 and isinstance(found[-1], Literal) and is_resource(found[-1].text):
        reader.unit.literals.append(found[-1])  # what is put in only says in which region it is
    return put_together(found, span(node))


def _key(reader: Reader, node: Node | None) -> str:
    if node is None:
        return ""
    if node.type in ("string", "computed_property_name"):
        value = reader.expression(
            node.named_children[0] if node.type != "string" and node.named_children else node
        )
        if isinstance(value, Member) and value.name[:1].isupper():
            return value.name  # `[Provider.OPENAI]`: a member of an enumeration says what it stands for
        return value.text if isinstance(value, Literal) else ""
    return text(node)


def _object(reader: Reader, node: Node) -> Expression:
    fields = []
    for one in node.named_children:
        if one.type == "pair":
            key = child(one, "key")
            value = reader.expression(child(one, "value"))
            fields.append(Field(_key(reader, key), value, span(key or one)))
        elif one.type == "shorthand_property_identifier":
            fields.append(Field(text(one), Name(text(one), span(one)), span(one)))
        elif one.type == "spread_element":
            fields.append(Field(SPREAD, first(reader, one), span(one)))
    return Record(None, tuple(fields), span(node))


def _arrow(reader: Reader, node: Node) -> Expression:
    body = child(node, "body")
    return (
        reader.expression(body)
        if body is not None and body.type != "statement_block"
        else Unknown(span(node))
    )


def _enum(reader: Reader, node: Node, scope: Span) -> None:
    fields = [
        Field(text(child(one, "name")), reader.expression(child(one, "value")), span(one))
        for one in inside(node, "enum_assignment")
    ]
    made = Record(None, tuple(fields), span(node))
    reader.define(text(child(node, "name")), made, scope, node)
    reader.unit.records.append(made)


def _declared(reader: Reader, node: Node, scope: Span) -> None:
    """`var`, whose names belong to the function, and `let` and `const`, whose names belong to the block."""
    for one in node.named_children:
        if one.type == "variable_declarator":
            _declare(reader, one, scope if node.type == "variable_declaration" else None)


def _declare(reader: Reader, node: Node, scope: Span | None) -> None:
    target, value = child(node, "name"), reader.expression(child(node, "value"))
    if target is None:
        return
    module = required(value)
    if module is not None:
        for local, part in bound(target):
            linked(reader, local, module, part or None)
    elif target.type == "identifier":
        bind(reader, text(target), value, scope, target)
        source = child(node, "value")
        if source is not None and source.type in FUNCTIONS:
            functioned(reader, source, text(target))
    else:
        for local, part in bound(target):
            bind(reader, local, Member(value, part, span(node)), scope, target)
        stand_ins(reader, target, scope)


def _field(reader: Reader, node: Node, _: Span) -> None:
    key = child(node, "name", "property")
    if key is not None:
        reader.define(f".{text(key)}", reader.expression(child(node, "value")), EVERYWHERE, key)


def _assigned(reader: Reader, node: Node, scope: Span) -> None:
    left, value = child(node, "left"), reader.expression(child(node, "right"))
    reader.assign(left, value, scope)
    handed_out(reader, text(left), value, node)


def _function(reader: Reader, node: Node, _: Span) -> None:
    if node.type == "method_definition":
        _method(reader, node)
        return
    above = node.parent
    key = child(above, "key") if above is not None and above.type == "pair" else None
    if child(node, "name") is not None or node.type == "arrow_function" or key is not None:
        functioned(reader, node, text(child(node, "name")) or _key(reader, key))


def _method(reader: Reader, node: Node) -> None:
    """A method; a constructor is called by the name of its class, what is got is a part like any other."""
    called = text(child(node, "name"))
    functioned(reader, node, class_around(node) if called == "constructor" else called)
    body = child(node, "body")
    if body is not None and any(one.type == "get" for one in node.children):
        for one in returned(body, "return_statement", FUNCTIONS):
            reader.define(f".{called}", reader.expression(one), EVERYWHERE, node)


def _left(reader: Reader, node: Node, _: Span) -> None:
    """A string that a function gives back, called or not: `computed(() => { return "..."; })`."""
    given = next(iter(parts(node)), None)
    if given is not None and given.type in _TELLING:
        reader.function(node, "", (), [given])


class JavaScript(Reader):
    """JavaScript, TypeScript and their dialects with elements."""

    def read(self, root: Node, grammar: str) -> Unit:
        """Everything below `root`, and what its strings offer that are parts of pages."""
        unit = super().read(root, grammar)
        in_strings(root, grammar, unit)
        return unit

    MEANINGS: ClassVar[dict[str, Meaning]] = {
        "identifier": name,
        "property_identifier": name,
        "shorthand_property_identifier": name,
        "type_identifier": name,
        "this": name,
        "super": name,
        "import": name,
        "string": string,
        "template_string": _template,
        "member_expression": _member,
        "subscript_expression": part("object", "index"),
        "spread_element": _spread,
        "call_expression": _call,
        "new_expression": _call,
        "object": _object,
        "array": listed,
        "binary_expression": operator("left", "right"),
        "ternary_expression": either("consequence", "alternative"),
        "arrow_function": _arrow,
        "jsx_opening_element": element,
        "jsx_self_closing_element": element,
        **dict.fromkeys(
            (
                *("parenthesized_expression", "await_expression", "as_expression", "satisfies_expression"),
                *("non_null_expression", "jsx_expression", "sequence_expression"),
            ),
            first,
        ),
    }
    VISITS: ClassVar[dict[str, Visit]] = {
        "import_statement": imported,
        "export_statement": exported,
        "lexical_declaration": _declared,
        "variable_declaration": _declared,
        "assignment_expression": _assigned,
        "augmented_assignment_expression": _assigned,
        "public_field_definition": _field,
        "field_definition": _field,
        "enum_declaration": _enum,
        "function_declaration": _function,
        "function_expression": _function,
        "generator_function_declaration": _function,
        "method_definition": _function,
        "arrow_function": _function,
        "call_expression": _invoked,
        "for_in_statement": _looped,
        "return_statement": _left,
        "binary_expression": Reader.stood_in,
        "new_expression": Reader.invoked,
        "object": described,
        "jsx_opening_element": offered,
        "jsx_self_closing_element": offered,
        "string": told,
        "template_string": told,
    }
    SCOPES = FUNCTIONS
    CLASSES = frozenset({"class_body"})
    BLOCKS = frozenset({"statement_block", "switch_body", "for_statement"})
