"""Reading: the tree is hostile, and what is left out is left out with its reason."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.history import work_tree
from auditor.reading import Bounds, SourceFile, Tree, Unreadable, decode


def write(root: Path, *paths: str, text: str = "x\n") -> None:
    """Make files with these paths."""
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)


def reasons(tree: Tree) -> dict[str, str]:
    """What the last walk left out, and why."""
    return {one.path: one.reason for one in tree.skipped}


def test_a_walk_is_sorted_and_leaves_out_what_is_not_the_projects(tmp_path: Path) -> None:
    """Files come in order; version control, environments, caches and installed packages do not come."""
    write(tmp_path, "b.py", "a/z.py", "a/b/c.py", ".git/config", "node_modules/x/index.js", ".venv/lib/y.py")
    write(tmp_path, "own-env/pyvenv.cfg", "own-env/lib/site.py", "__pycache__/a.pyc")

    assert list(Tree(tmp_path).walk()) == ["a/b/c.py", "a/z.py", "b.py"]


def test_the_file_of_an_environment_alone_hides_no_source(tmp_path: Path) -> None:
    """A folder of source in which `pyvenv.cfg` was left is walked; one with an interpreter is not."""
    write(tmp_path, "left/pyvenv.cfg", "left/app/run.py", "env/pyvenv.cfg", "env/bin/python", "env/share/x")

    assert list(Tree(tmp_path).walk()) == ["left/app/run.py", "left/pyvenv.cfg"]


def test_a_root_that_is_no_folder_is_refused(tmp_path: Path) -> None:
    """A missing root and a file as root are errors of their own kinds."""
    write(tmp_path, "file")

    with pytest.raises(FileNotFoundError):
        Tree(tmp_path / "missing")
    with pytest.raises(NotADirectoryError):
        Tree(tmp_path / "file")


def test_a_pipe_is_named_and_never_waited_for(tmp_path: Path) -> None:
    """A FIFO is skipped by the walk and refused by every way to open it."""
    os.mkfifo(tmp_path / "pipe")
    tree = Tree(tmp_path)

    assert list(tree.walk()) == []
    assert reasons(tree) == {"pipe": "not a regular file; not opened"}
    for open_ in (tree.read, tree.size, lambda path: tree.head(path, 10)):
        with pytest.raises(Unreadable, match="not a regular file"):
            open_("pipe")


def test_links_out_of_the_tree_are_named_and_not_followed(tmp_path: Path) -> None:
    """A link to a file or folder outside is told; reading through it, or by dots, is refused."""
    secret = tmp_path / "secret"
    write(secret, "key.txt")
    root = tmp_path / "root"
    write(root, "a.py")
    (root / "file").symlink_to(secret / "key.txt")
    (root / "folder").symlink_to(secret)
    tree = Tree(root)

    assert list(tree.walk()) == ["a.py"]
    assert set(reasons(tree)) == {"file", "folder"}
    for path in ("file", "folder/key.txt", "../secret/key.txt", str(secret / "key.txt")):
        with pytest.raises(Unreadable, match="link out of the tree"):
            tree.read(path)


def test_links_inside_and_in_circles_are_read_once(tmp_path: Path) -> None:
    """A link to the folder above, to itself and to a neighbour end the walk no later and add nothing."""
    write(tmp_path, "a/b.py")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to("self")
    (tmp_path / "again.py").symlink_to("a/b.py")
    (tmp_path / "dangling").symlink_to("nowhere")
    tree = Tree(tmp_path)

    assert list(tree.walk()) == ["a/b.py"]
    assert reasons(tree) == {}
    assert tree.read("again.py").text == "x\n"
    with pytest.raises(Unreadable):
        tree.read("self")


def test_a_path_through_a_link_leads_where_the_link_does(tmp_path: Path) -> None:
    """Inside the tree it is read, out of it refused, at whatever level; a path without end is none."""
    (tmp_path / "root/a/b").mkdir(parents=True)
    (tmp_path / "outside/b").mkdir(parents=True)
    for folder in ("root/a/b", "outside/b"):
        (tmp_path / folder / "x.py").write_bytes(folder.encode())
    (tmp_path / "root/inside").symlink_to("a")
    (tmp_path / "root/a/out").symlink_to(tmp_path / "outside")
    tree = Tree(tmp_path / "root")

    assert tree.read("inside/b/x.py").data == tree.read("a/b/x.py").data == b"root/a/b"
    for path in ("a/out/b/x.py", "inside/out/b/x.py"):
        with pytest.raises(Unreadable, match="link out of the tree"):
            tree.read(path)
    with pytest.raises(Unreadable):
        tree.read("a/" * 1500 + "x.py")


def test_a_link_put_in_a_folders_place_is_refused(tmp_path: Path) -> None:
    """What was a folder while walking and is a link out while reading is not read."""
    write(tmp_path, "outside/a.py", "root/folder/a.py")
    tree = Tree(tmp_path / "root")
    [path] = tree.walk()
    (tmp_path / "root/folder").rename(tmp_path / "root/old")
    (tmp_path / "root/folder").symlink_to(tmp_path / "outside")

    with pytest.raises(Unreadable, match="link out of the tree"):
        tree.read(path)


def test_large_files_are_refused_whole_and_readable_at_the_head(tmp_path: Path) -> None:
    """Twenty megabytes are not read; their size and first bytes are."""
    (tmp_path / "big.bin").write_bytes(b"head" + bytes(20_000_000))
    tree = Tree(tmp_path)

    with pytest.raises(Unreadable, match="larger than 8 MiB"):
        tree.read("big.bin")
    assert tree.size("big.bin") == 20_000_004
    assert tree.head("big.bin", 4) == b"head"


def test_a_head_is_bounded_whatever_is_asked_for(tmp_path: Path) -> None:
    """A header that claims to be long is cut at the bound."""
    (tmp_path / "x").write_bytes(bytes(100))

    assert len(Tree(tmp_path, Bounds(header_bytes=10)).head("x", 10**15)) == 10


def test_the_bound_of_a_file_is_inclusive(tmp_path: Path) -> None:
    """A file of exactly the bound is read, one byte more is not."""
    (tmp_path / "fits").write_bytes(bytes(10))
    (tmp_path / "over").write_bytes(bytes(11))
    tree = Tree(tmp_path, Bounds(file_bytes=10))

    assert len(tree.read("fits").data) == 10
    with pytest.raises(Unreadable):
        tree.read("over")


def test_folders_without_end_are_cut_and_told(tmp_path: Path) -> None:
    """A chain of folders deeper than the bound is left out by name; what lies above is read."""
    write(tmp_path, "/".join(["d"] * 70) + "/deep.py", "d/near.py")
    tree = Tree(tmp_path)

    assert list(tree.walk()) == ["d/near.py"]
    assert list(reasons(tree).values()) == ["more than 64 folders deep; not read"]


def test_more_files_than_the_bound_are_told(tmp_path: Path) -> None:
    """A tree of too many files is read up to the bound, and the rest is said to be left out."""
    write(tmp_path, *(f"{number:02}.py" for number in range(9)))
    tree = Tree(tmp_path, Bounds(files=5))

    assert len(list(tree.walk())) == 5
    assert "the rest is not read" in tree.skipped[0].reason


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Give up the superuser's right to read everything, if this is the superuser."""
    superuser = os.geteuid() == 0
    if superuser:
        os.seteuid(65534)
    try:
        yield
    finally:
        if superuser:
            os.seteuid(0)


def test_no_permission_is_a_reason() -> None:
    """A folder that may not be listed is told."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        root.chmod(0o755)
        (root / "closed").mkdir(mode=0)
        with ordinary_user():
            tree = Tree(root)

            assert list(tree.walk()) == [] and reasons(tree) == {"closed": "no permission to read it"}


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"plain\r\nand\rold\n", "plain\nand\nold\n"),
        ("\ufeffmark".encode(), "mark"),
        ("日本語".encode("utf-16"), "日本語"),
        ("日本語".encode("utf-16-be"), "e\xe5g,\x8a\x9e"),
        (b"caf\xe9", "café"),
        (b"\xff", "ÿ"),
        (b"", ""),
    ],
)
def test_encodings(data: bytes, text: str) -> None:
    """A mark decides, else UTF-8, else one character a byte; line ends become one."""
    assert SourceFile("a.txt", data).text == text


@given(st.binary(max_size=200))
def test_any_bytes_are_text(data: bytes) -> None:
    """Decoding never fails, and plain ASCII without a mark is kept as it is."""
    text = decode(data)

    if data.isascii():
        assert text == data.decode("ascii")


def test_names_of_files() -> None:
    """The last part of the path, and its ending in lower case."""
    file = SourceFile("a/b/Model.GGUF", b"")

    assert (file.name, file.suffix) == ("Model.GGUF", ".gguf")


class TestIgnored:
    """What Git ignores is left out; the innermost pattern decides."""

    def test_patterns_nest_like_gits(self, tmp_path: Path) -> None:
        """A deeper `.gitignore` takes back what an upper one ignored, and anchors at its own folder."""
        write(tmp_path, ".gitignore", text="*.log\n/build\ncache/\n")
        write(tmp_path, "a.log", "build/x.py", "src/build/x.py", "src/keep.log", "src/deep/other.log")
        write(tmp_path, "cache/x.py", "src/cache/x.py", "src/cache.py", "src/only/x.py", "only/x.py")
        write(tmp_path, "src/.gitignore", text="!keep.log\n/only\n")

        assert list(Tree(tmp_path).walk()) == [
            *(".gitignore", "only/x.py", "src/.gitignore"),
            *("src/build/x.py", "src/cache.py", "src/keep.log"),
        ]

    def test_a_file_inside_an_ignored_folder_cannot_be_taken_back(self, tmp_path: Path) -> None:
        """Git does not look into an ignored folder, and neither does a walk."""
        write(tmp_path, ".gitignore", text="out/\n!out/keep.py\n")
        write(tmp_path, "out/keep.py", "in.py")

        assert list(Tree(tmp_path).walk()) == [".gitignore", "in.py"]

    def test_all_folders_below_one_are_not_that_one(self, tmp_path: Path) -> None:
        """`plugins/**/` leaves the folder itself, so that one below it may be taken back."""
        write(tmp_path, ".gitignore", text="plugins/**/\n!plugins/ours\n")
        write(tmp_path, "plugins/ours/x.py", "plugins/theirs/z.py", "plugins/in.py")

        assert list(Tree(tmp_path).walk()) == [".gitignore", "plugins/in.py", "plugins/ours/x.py"]

    def test_include_brings_ignored_files_in(self, tmp_path: Path) -> None:
        """A path that is asked for is read although Git ignores it."""
        write(tmp_path, ".gitignore", text="weights/\n*.env\n")
        write(tmp_path, "weights/config.json", "weights/other.bin", "prod.env")

        walked = list(Tree(tmp_path, include=("weights/*.json", "prod.env")).walk())

        assert walked == [".gitignore", "prod.env", "weights/config.json"]

    def test_without_a_repository_nothing_is_ignored(self, tmp_path: Path) -> None:
        """An archive holds what was put into it, whatever the patterns of its makers' repository say."""
        write(tmp_path, "app/.gitignore", text="configs/*\n")
        write(tmp_path, "app/configs/default.yaml", "app/node_modules/x.js")

        unpacked = list(work_tree(tmp_path / "app").walk())
        (tmp_path / ".git").mkdir()
        cloned = list(work_tree(tmp_path / "app").walk())

        assert unpacked == [".gitignore", "configs/default.yaml"]
        assert cloned == [".gitignore"]

    @pytest.mark.parametrize("pattern", ["[", "!", "**", "\\", "a/**/b[", "\x00", "é*"])
    def test_odd_patterns_stop_nothing(self, tmp_path: Path, pattern: str) -> None:
        """A pattern that means nothing ignores nothing else."""
        write(tmp_path, ".gitignore", text=f"{pattern}\nskip.py\n")
        write(tmp_path, "skip.py")
        (tmp_path / "folder").mkdir()

        tree = Tree(tmp_path)

        assert "skip.py" not in list(tree.walk()) or reasons(tree)
