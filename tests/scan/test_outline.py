"""Bodies taken out of a source before it is parsed: nothing else of it changes, and nothing wanted goes."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import auditor
from auditor.scan.python.source.outline import Outline, Sketch, code_of, outlined

#: Real modules: every third of this program's own.
MODULES = sorted(Path(auditor.__file__).parent.rglob("*.py"))[::3]

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


def without(data: bytes, wanted: bytes) -> Outline:
    """What is left of a source without the functions that hold nothing wanted."""
    code = code_of(data)
    if code is None:
        return Outline(data)
    sketch = Sketch(code)
    places = [at for at in range(len(sketch.data)) if sketch.data.startswith(wanted, at)] if wanted else []
    return outlined(sketch, set(sketch.holding(places)), places)


def compared(source: str, wanted: str) -> int:
    """Check what is left of a source against all of it; how many functions were taken out."""
    data = source.encode()
    outline = without(data, wanted.encode())
    assert outline.data.count(b"\n") == data.count(b"\n")
    whole, left = ast.parse(data), ast.parse(outline.data)
    there = {one.lineno: one for one in functions(left)}
    gone = {one.first: one for one in outline.omitted}
    for one in functions(whole):
        first = min([one.lineno, *(decorator.lineno for decorator in one.decorator_list)])
        needless = first in gone or one.lineno in outline.emptied
        code = code_of((ast.get_source_segment(source, one) or "").encode())
        assert not needless or not wanted or code is None or wanted.encode() not in code.data
        if first in gone:
            code = code_of(data[gone[first].start : gone[first].end])
            assert not wanted or code is None or wanted.encode() not in code.data
            assert gone[first].name == one.name
            assert data.count(b"\n", 0, gone[first].end) + 1 >= (one.end_lineno or 0)
            assert one.lineno not in there
        elif needless:
            assert there[one.lineno].name == one.name
            assert (one.end_lineno or 0) <= (there[one.lineno].end_lineno or 0)
            one.body = there[one.lineno].body = []
        else:
            assert ast.dump(one, include_attributes=True) == ast.dump(
                there[one.lineno], include_attributes=True
            )
    assert outside(whole, gone) == outside(left, gone)
    return len(outline.emptied) + len(outline.omitted)


def outside(tree: ast.Module, gone: Collection[int]) -> list[str]:
    """What stands in a module but for functions and what is put in their place."""
    for node in ast.walk(tree):
        for name, part in ast.iter_fields(node):
            if isinstance(part, list):
                setattr(node, name, [one for one in part if not is_gone(one, gone)])
        node.__dict__.pop("end_lineno", None)
        node.__dict__.pop("end_col_offset", None)
    return [ast.dump(one, include_attributes=True) for one in tree.body]


def is_gone(node: object, gone: Collection[int]) -> bool:
    """Whether a node is a function that was taken out, or stands in its place."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        return min([node.lineno, *(one.lineno for one in node.decorator_list)]) in gone
    return isinstance(node, ast.Expr) and node.lineno in gone


@pytest.mark.parametrize("wanted", ["", "yield"])
def test_real_modules(wanted: str) -> None:
    """Of real modules nothing is lost but functions that hold nothing wanted; and most of those are."""
    sources = [path.read_text("utf-8") for path in MODULES]
    taken = sum(compared(source, wanted) for source in sources)
    every = sum(len(list(functions(ast.parse(source)))) for source in sources)
    assert taken > every * (0.8 if not wanted else 0.5)


@given(st.lists(st.tuples(st.sampled_from(HEADS), st.lists(st.sampled_from(PIECES), max_size=5)), max_size=4))
def test_any_function(parts: list[tuple[str, list[str]]]) -> None:
    """However a function is written, it goes as a whole, or the rest does not parse and all is read."""
    source = "".join(f"{head}{''.join(pieces)}    pass\n" for head, pieces in parts if "return 1" not in head)
    data = source.encode()
    try:
        ast.parse(without(data, b"").data)
    except SyntaxError:
        return  # the whole is parsed instead
    compared(source, "")


def test_remark_below_a_decorator() -> None:
    """A remark or an empty line between a decorator and its function does not keep the function."""
    decorators = "    @one\n    # Copied from (elsewhere)\n\n    @two(1)\n    # so\n"
    source = f"class C:\n{decorators}    def f(self):\n        return 1\n"
    assert compared(source, "") == 1
    (gone,) = without(source.encode(), b"").omitted
    assert (gone.first, source[gone.start : gone.end]) == (2, source[len("class C:\n") : -1])


def test_wanted_in_a_decorator() -> None:
    """A decorator in which something wanted stands is kept, without the body below it."""
    source = "class C:\n    @one\n    @two(WANTED)\n    def f(self):\n        return 1\n"
    assert compared(source, "WANTED") == 1
    outline = without(source.encode(), b"WANTED")
    assert b"@two(WANTED)" in outline.data
    assert b"return" not in outline.data
    assert not outline.omitted


def test_doubtful_strings() -> None:
    """Where it is doubtful what is a string, the source stays as it is."""
    for source in (
        b'x = \'"""\'\ndef f():\n    return 1\n',
        b'def f():\n    """never closed\n    return 1\n',
    ):
        assert without(source, b"").data == source
        assert code_of(source) is None


def test_code() -> None:
    """Code is the source without its docstrings; every place in it is known in the source."""
    source = (
        b'"""Of this."""\nx = """a\nvalue"""\n\n\ndef f(a):\n    """Of that:\n    more."""\n    return a\n'
    )
    code = code_of(source)
    assert code is not None
    assert code.data == b'\nx = """a\nvalue"""\n\n\ndef f(a):\n    \n    return a\n'
    for word in (b"\nx", b"value", b"def", b"return", b" a\n"):
        assert code.place(code.data.index(word)) == source.index(word)
