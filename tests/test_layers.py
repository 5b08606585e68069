"""The star of imports: stages know the types and the knowledge, not each other."""

from __future__ import annotations

import ast
import configparser
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "auditor"

#: What each part of the program may import of ours.
ALLOWED = {
    "model": {"model"},
    "reading": {"model", "reading"},
    "headers": set(),
    "writing": set(),
    "program": set(),
    "history": {"model", "reading"},
    "knowledge": {"model", "writing", "knowledge"},
    "licenses": {"model", "reading", "knowledge", "licenses"},
    "scan": {"model", "reading", "writing", "headers", "program", "knowledge", "scan"},
    "resolve": {"model", "reading", "writing", "headers", "knowledge", "resolve"},
    "conclude": {"model", "reading", "program", "knowledge", "licenses", "conclude"},
    "evaluate": {"model", "reading", "knowledge", "licenses", "evaluate"},
    "render": {"model", "reading", "knowledge", "render"},
    "pipeline": {
        *("model", "reading", "history", "knowledge", "licenses"),
        *("scan", "resolve", "conclude", "evaluate", "render", "pipeline"),
    },
    "__main__": {"cli"},
    # `identify` asks `licenses` alone, `scan` asks `scan`: importing the pipeline takes as long again.
    "cli": {"pipeline", "licenses", "scan", "history", "knowledge", "render", "model", "writing", "cli"},
}

#: What the parts of `scan` on which all others rest may import of it, beside modules that know no part.
SCAN = {
    "loaders": set(),
    "formats": set(),
    "identity": {"loaders"},
    "python/source": {"loaders", "identity", "commands"},
    "languages/grammars": {"identity", "languages/syntax"},
    "python/values": {"loaders", "identity", "formats", "configuration", "python/source"},
}

#: Single modules of `scan` that know its parts: they put a scan together.
WHOLE = {"work", "parallel"}

#: Modules that open connections or could: nothing but `resolve` may import them.
NETWORK = {
    "socket",
    "http",
    "urllib.request",
    "httpx",
    "httpx2",
    "requests",
    "huggingface_hub",
    "ssl",
    "ftplib",
}

SOURCES = sorted(PACKAGE.rglob("*.py"))


def part(path: Path) -> str:
    """The part of the program that a file belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """Every module that a file imports, wherever the import stands."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_imports_only_what_its_part_may(path: Path) -> None:
    """Each part imports the types and the knowledge; only the pipeline knows all stages."""
    if part(path) == "__init__":
        return
    ours = {
        name.split(".")[1] for name in imported(path) if name.startswith("auditor.") and name != "auditor"
    }
    known = {name for name in ours if name in ALLOWED}

    assert known <= ALLOWED[part(path)]


@pytest.mark.parametrize("name", SCAN)
def test_the_ground_of_the_scan_knows_nothing_of_what_stands_on_it(name: str) -> None:
    """What a name says needs no scanner, and what an expression may be needs no search."""
    folder = PACKAGE / "scan"
    ours = {
        tuple(one.split(".")[2:])
        for path in (folder / name).glob("*.py")
        for one in imported(path)
        if one.startswith("auditor.scan.")
    }
    parts = {
        "/".join(one[: 2 if one[0] in ("python", "languages") else 1])
        for one in ours
        if (folder / one[0]).is_dir()
    }

    assert parts - {name} <= SCAN[name]
    assert {one[0] for one in ours}.isdisjoint(WHOLE)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_only_resolve_opens_connections(path: Path) -> None:
    """No module outside `resolve` imports anything that could open one."""
    reached = {
        name
        for name in imported(path)
        if name in NETWORK or any(name.startswith(f"{module}.") for module in NETWORK)
    }

    assert not reached or part(path) == "resolve"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nothing_below_cli_prints_exits_or_reads_the_environment(path: Path) -> None:
    """Settings are made in `cli` and passed down; documents are returned, not printed."""
    if part(path) == "cli":
        return
    names = {
        node.id if isinstance(node, ast.Name) else f"{getattr(node.value, 'id', '')}.{node.attr}"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name | ast.Attribute)
    }

    assert names.isdisjoint({"print", "exit", "quit", "sys.exit", "os.environ", "os.getenv", "SystemExit"})


def test_every_package_is_installed() -> None:
    """The packages of setup.cfg are the folders that hold modules, no more and no less."""
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg")
    listed = set(config["options"]["packages"].split())
    found = {".".join(path.parent.relative_to(ROOT).parts) for path in PACKAGE.rglob("__init__.py")}

    assert listed == found | {"auditor.rules", "auditor.reports"}
