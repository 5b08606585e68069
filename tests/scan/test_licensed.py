"""The license that a project gives itself: from each manifest, with its line, and never a crash."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from auditor.reading import Tree
from auditor.scan.kinds.licensed import project_license


@pytest.mark.parametrize(
    ("name", "text", "value", "line"),
    [
        ("pyproject.toml", '[project]\nname = "x"\nlicense = "MIT"\n', "MIT", 3),
        ("pyproject.toml", '[project]\nname = "x"\nlicense = {text = "Apache-2.0"}\n', "Apache-2.0", 3),
        ("pyproject.toml", '[tool.poetry]\nlicense = "BSD-3-Clause"\n', "BSD-3-Clause", 2),
        ("setup.cfg", "[metadata]\nname = x\nlicense = MIT\n", "MIT", 3),
        ("package.json", '{\n  "name": "x",\n  "license": "ISC"\n}', "ISC", 3),
        ("Cargo.toml", '[package]\nlicense = "MIT OR Apache-2.0"\n', "MIT OR Apache-2.0", 2),
    ],
)
def test_each_manifest_says_it_in_its_own_way(
    tmp_path: Path, name: str, text: str, value: str, line: int
) -> None:
    """The value as it is written, at the place where it stands."""
    (tmp_path / name).write_text(text, encoding="utf-8")

    found = project_license(Tree(tmp_path))

    assert found is not None
    assert (found.value, found.location.path, found.location.line) == (value, name, line)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("package.json", '{"license": "UNLICENSED"}'),
        ("package.json", '{"license": {"type": "MIT"}}'),
        ("package.json", "[1]"),
        ("pyproject.toml", '[project]\nlicense = {file = "LICENSE"}\n'),
        ("pyproject.toml", "[project\n"),
        ("setup.cfg", "license = MIT\n"),
    ],
)
def test_what_names_no_license_is_none(tmp_path: Path, name: str, text: str) -> None:
    """A word for none, another form, a file that cannot be parsed."""
    (tmp_path / name).write_text(text, encoding="utf-8")

    assert project_license(Tree(tmp_path)) is None


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.sampled_from(["pyproject.toml", "setup.cfg", "package.json", "Cargo.toml"]), st.binary(max_size=200)
)
def test_any_bytes_are_no_crash(tmp_path: Path, name: str, data: bytes) -> None:
    """Whatever a manifest holds, the answer is a license or none."""
    (tmp_path / name).write_bytes(data)
    try:
        found = project_license(Tree(tmp_path))
    finally:
        (tmp_path / name).unlink()

    assert found is None or found.value
