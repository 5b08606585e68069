"""What a file of JavaScript or TypeScript takes from other modules, and what it hands out to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from auditor.scan.languages.grammars.nodes import child, inside, text
from auditor.scan.languages.grammars.reader import Reader
from auditor.scan.languages.syntax import Expression, Invoke, Literal, Name, Span

if TYPE_CHECKING:
    from tree_sitter import Node

#: How a package of npm is named where no list of packages says which version: by an address of a service that
#: hands packages out (`/npm/NAME@1` at jsdelivr, `/NAME@1` at esm.sh and unpkg), or as Deno does.
_PACKAGED: Final = re.compile(
    r"(?:npm:/?|https?://[^/]+/(?:npm/|v\d+/)?)(?P<name>(?:@[\w.-]+/)?[A-Za-z][\w.-]*)(?=[@/?]|$)"
)

#: What is assigned to where a file hands something out without `export`: as a whole, or by a name.
_EXPORTS: Final = re.compile(r"(?:module\.)?exports(?:\.(\w+))?")


def imported(reader: Reader, node: Node, _: Span) -> None:
    """The names that an `import` brings."""
    source = reader.expression(child(node, "source"))
    if not isinstance(source, Literal):
        return
    for clause in (one for one in node.named_children if one.type == "import_clause"):
        for one in clause.named_children:
            if one.type == "identifier":
                linked(reader, text(one), source.text, "default")
            elif one.type == "namespace_import":
                linked(reader, text(one.named_children[0]), source.text, None)
        for one in inside(clause, "import_specifier"):
            name = text(child(one, "name"))
            linked(reader, text(child(one, "alias")) or name, source.text, name)


def required(value: Expression) -> str | None:
    """The module that `require("...")` or `import("...")` brings."""
    if isinstance(value, Invoke) and isinstance(value.function, Name) and value.arguments:
        given = value.arguments[0]
        if value.function.name in ("require", "import") and isinstance(given, Literal):
            return given.text
    return None


def linked(reader: Reader, local: str, module: str, name: str | None) -> None:
    """A local name that stands for a name of a module, or for the module."""
    packaged = _PACKAGED.match(module)
    module = packaged["name"] if packaged is not None else module
    reader.unit.imports[local] = f"{module}.{name}" if name else module
    reader.unit.links[local] = (module, name)


def exported(reader: Reader, node: Node, scope: Span) -> None:
    """What the file hands out under another name, as a whole, or from other files."""
    source = reader.expression(child(node, "source"))
    module = source.text if isinstance(source, Literal) else None
    if child(node, "value") is not None:
        reader.define("default", reader.expression(child(node, "value")), scope, node)
    clauses = [one for one in node.named_children if one.type == "export_clause"]
    for one in (each for clause in clauses for each in inside(clause, "export_specifier")):
        name = child(one, "name")
        outside = text(child(one, "alias") or name)
        if module is not None:
            reader.unit.links.setdefault(outside, (module, text(name)))
        elif name is not None and outside != text(name):
            reader.define(outside, reader.expression(name), scope, one)
    if module is not None and not clauses:
        whole = next((one for one in node.named_children if one.type == "namespace_export"), None)
        if whole is None:
            reader.unit.handed_on.append(module)
        else:
            reader.unit.links.setdefault(text(whole.named_children[0]), (module, None))


def handed_out(reader: Reader, target: str, value: Expression, node: Node) -> None:
    """What an assignment hands out: `module.exports = ...`, `exports.name = ...`."""
    match = _EXPORTS.fullmatch(target)
    if match is not None:
        reader.define(match[1] or "default", value, reader.unit.whole, node)
