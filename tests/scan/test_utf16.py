"""Places whose columns UTF-16 counts differently."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from auditor.knowledge import Knowledge
from auditor.model import Certainty, Location, Reference, Role, Scan
from auditor.reading import Tree
from auditor.scan import scan
from auditor.scan.utf16 import utf16_columns

LOAD = 'AutoModel.from_pretrained("example-lab/small")'


def scanned(folder: Path, knowledge: Knowledge, name: str, text: str | bytes) -> Scan:
    data = text if isinstance(text, bytes) else text.encode()
    (folder / name).write_bytes(data)
    return scan(Tree(folder), knowledge)


def columns(found: Scan) -> list[tuple[int, int, int]]:
    return [(one.line, one.column, one.utf16) for one in found.columns]


def test_characters_of_two_units_before_a_place_move_it(tmp_path: Path, knowledge: Knowledge) -> None:
    """Start and end of a name behind two emoji stand two UTF-16 units further right."""
    found = scanned(
        tmp_path, knowledge, "app.py", f'from transformers import AutoModel\nx = "🦙🦙", {LOAD}\n'
    )

    [reference] = found.references
    place = reference.location
    assert columns(found) == [
        (2, place.column, place.column + 2),
        (2, place.end_column, place.end_column + 2),
    ]


def test_letters_of_any_script_below_move_nothing(tmp_path: Path, knowledge: Knowledge) -> None:
    """Japanese and accented letters are one unit each, and characters behind the place do not count."""
    text = f'from transformers import AutoModel\nx = "日本語é", {LOAD}  # 🦙\n'

    found = scanned(tmp_path, knowledge, "app.py", text)

    assert found.references and not found.columns


def test_a_notebook_is_counted_cell_by_cell(tmp_path: Path, knowledge: Knowledge) -> None:
    """The line of a cell is counted, also where the file writes its characters as escapes."""
    source = ["from transformers import AutoModel\n", f'x = "🦙", {LOAD}']
    cells = [{"cell_type": "markdown", "source": "🦙"}, {"cell_type": "code", "source": source}]

    found = scanned(tmp_path, knowledge, "a.ipynb", json.dumps({"cells": cells}))

    [reference] = found.references
    place = reference.location
    assert [(one.cell, one.line, one.utf16 - one.column) for one in found.columns] == [(2, 2, 1), (2, 2, 1)]
    assert {one.column for one in found.columns} == {place.column, place.end_column}


def test_a_file_in_utf16_is_counted_as_well(tmp_path: Path, knowledge: Knowledge) -> None:
    """The bytes may be in any encoding that the scan reads."""
    text = f'from transformers import AutoModel\nx = "🦙", {LOAD}\n'
    named = Reference(
        "example-lab/small",
        "huggingface",
        None,
        Location("app.py", 2, 10, 2, 20),
        "config-key",
        Certainty.CERTAIN,
        Role.RUNTIME,
    )
    (tmp_path / "app.py").write_bytes(text.encode("utf-16"))

    assert [one.utf16 for one in utf16_columns(Tree(tmp_path), [named], ())] == [11, 21]


def test_many_places_on_one_endless_line_cost_one_look(tmp_path: Path, knowledge: Knowledge) -> None:
    """Twenty thousand names on a line of a million characters are counted in one go."""
    (tmp_path / "all.json").write_text("🦙" * 1_000_000, encoding="utf-8")
    places = [Location("all.json", 1, column, 1, column + 1) for column in range(2, 1_000_000, 50)]
    named = [
        Reference("a/b", "huggingface", None, place, "config-key", Certainty.CERTAIN, Role.RUNTIME)
        for place in places
    ]

    found = utf16_columns(Tree(tmp_path), named, ())

    assert len(found) == 2 * len(places)
    assert all(one.utf16 == 2 * one.column - 1 for one in found)


@given(st.text(alphabet="a日🦙é\u0301𠀋", max_size=30), st.integers(1, 40))
def test_the_column_is_that_of_the_encoded_line(text: str, column: int) -> None:
    """Whatever stands before it, a place's UTF-16 column is what encoding the line gives."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        (Path(folder) / "a.txt").write_text(text, encoding="utf-8")
        place = Location("a.txt", 1, column, 1, column + 3)
        named = Reference("a/b", "huggingface", None, place, "key", Certainty.CERTAIN, Role.RUNTIME)
        found = {one.column: one.utf16 for one in utf16_columns(Tree(Path(folder)), [named], ())}

    for asked in (column, column + 3):
        inside = text[: asked - 1]
        assert found.get(asked, asked) - asked == len(inside.encode("utf-16-le")) // 2 - len(inside)
