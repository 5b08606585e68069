"""Bodies taken out of a source before it is parsed: nothing else of it changes, and nothing wanted goes."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import auditor
from auditor.scan.outline import code_of, outlined

#: Real modules: this program's own.
MODULES = sorted(Path(auditor.__file__).parent.rglob("*.py"))

#: What a function may be made of, one level in.
PIECES = (
    '    """What it does: load("org/name")."""\n',
    "    x = load('wanted')\n",
    "    text = '''\nat the margin\n'''\n",
    "    y = call(\n1,\n)\n",
    "    # a remark: of no use\n",
    "# at the margin\n",
    "\n",
    "    def inner(a: int) -> str:\n        return a\n",
    "    if x:\n        return {\n            'a': 1,\n        }\n",
    "    z = 1 + \\\n2\n",
    "    class Inside:\n        a = 1\n",
)
HEADS = (
    "def f():\n",
    "async def f(\n    a: int,  # with a remark: why\n    b: str = ':',\n) -> dict[str, int]:\n",
    "@decorated(1)\ndef f(a, b=lambda: 1): # a remark\n",
    "def f(): return 1\n",
)


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """The outermost functions below a node, in the order of the source."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node
        else:
            yield from functions(node)


def compared(source: str, wanted: str) -> int:
    """Check what is left of a source against all of it; how many functions were emptied."""
    data = source.encode()
    places = [at for at in range(len(data)) if data.startswith(wanted.encode(), at)] if wanted else []
    outline = outlined(data, places)
    assert outline.data.count(b"\n") == data.count(b"\n")
    whole, left = ast.parse(data), ast.parse(outline.data)
    for one, other in zip(functions(whole), functions(left), strict=True):
        assert (one.name, one.lineno) == (other.name, other.lineno)
        if one.lineno in outline.emptied:
            text = ast.get_source_segment(source, one) or ""
            assert not wanted or wanted.encode() not in code_of(text.encode())
            assert (one.end_lineno or 0) <= (other.end_lineno or 0)
        else:
            assert ast.dump(one, include_attributes=True) == ast.dump(other, include_attributes=True)
        one.body = other.body = []
    for node in (*ast.walk(whole), *ast.walk(left)):
        node.__dict__.pop("end_lineno", None)
        node.__dict__.pop("end_col_offset", None)
    assert ast.dump(whole, include_attributes=True) == ast.dump(left, include_attributes=True)
    return len(outline.emptied)


@pytest.mark.parametrize("wanted", ["", "yield"])
def test_real_modules(wanted: str) -> None:
    """Of real modules nothing is lost but bodies that hold nothing wanted; and most of those are."""
    sources = [path.read_text("utf-8") for path in MODULES]
    emptied = sum(compared(source, wanted) for source in sources)
    every = sum(len(list(functions(ast.parse(source)))) for source in sources)
    assert emptied > every * (0.8 if not wanted else 0.5)


@given(st.lists(st.tuples(st.sampled_from(HEADS), st.lists(st.sampled_from(PIECES), max_size=5)), max_size=4))
def test_any_function(parts: list[tuple[str, list[str]]]) -> None:
    """However a function is written, it is emptied as a whole, or the rest does not parse and all is read."""
    source = "".join(f"{head}{''.join(pieces)}    pass\n" for head, pieces in parts if "return 1" not in head)
    data = source.encode()
    try:
        ast.parse(outlined(data, []).data)
    except SyntaxError:
        return  # the whole is parsed instead
    compared(source, "")


def test_doubtful_strings() -> None:
    """Where it is doubtful what is a string, the source stays as it is."""
    for source in (
        b'x = \'"""\'\ndef f():\n    return 1\n',
        b'def f():\n    """never closed\n    return 1\n',
    ):
        assert outlined(source, []).data == source
        assert code_of(source) == source
