"""Files of settings that a Python program reads: what it takes out of them is a model where it is loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Scan
from auditor.reading import Tree
from auditor.scan import scan

_LOADS = """\
import yaml
from faster_whisper import WhisperModel

with open({path}) as file:
    settings = yaml.safe_load(file)
speech = WhisperModel(settings["listening"]["size"])
"""


def scanned(root: Path, knowledge: Knowledge, **files: str) -> Scan:
    """Scan a tree of files; `__` in a name stands for a folder, `_dot_` for the dot of its ending."""
    for name, text in files.items():
        path = root / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return scan(Tree(root), knowledge)


def test_a_short_name_in_a_file_is_the_loaders_at_its_place_in_the_file(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    """`large-v2` says nothing by itself: whose it is, the call knows that it is handed to."""
    found = scanned(
        tmp_path,
        knowledge,
        app_dot_py=_LOADS.format(path='"settings.yaml"'),
        settings_dot_yaml='listening: {語: "日本語", size: "large-v2"}\n',
    )

    [one] = found.references
    assert one.model == "Systran/faster-whisper-large-v2"
    assert (one.location.path, one.location.line, one.location.column) == ("settings.yaml", 1, 30)
    assert one.location.end_column == 30 + len("large-v2")
    assert not found.undecided


def test_of_files_with_one_name_the_nearest_is_meant(tmp_path: Path, knowledge: Knowledge) -> None:
    """Each program of a collection has its own settings."""
    program = _LOADS.format(path='os.path.join(os.path.dirname(__file__), "settings.yaml")')
    found = scanned(
        tmp_path,
        knowledge,
        a__app_dot_py=f"import os\n{program}",
        a__settings_dot_yaml="listening:\n  size: small\n",
        b__app_dot_py=f"import os\n{program}",
        b__settings_dot_yaml="listening:\n  size: medium\n",
    )

    assert {(one.location.path, one.model.rpartition("-")[2]) for one in found.references} == {
        ("a/settings.yaml", "small"),
        ("b/settings.yaml", "medium"),
    }


def test_where_two_files_are_as_near_neither_is_meant(tmp_path: Path, knowledge: Knowledge) -> None:
    """It is told that the name is not known."""
    found = scanned(
        tmp_path,
        knowledge,
        app_dot_py=_LOADS.format(path='f"{folder}/settings.yaml"'),
        a__settings_dot_yaml="listening:\n  size: small\n",
        b__settings_dot_yaml="listening:\n  size: medium\n",
    )

    assert not found.references
    assert [one.location.path for one in found.undecided] == ["app.py"]


@pytest.mark.parametrize("value", ["${SPEECH_SIZE}", "{{ size }}", "null", "[", "../small"])
def test_a_value_that_is_set_elsewhere_leaves_it_open(
    tmp_path: Path, knowledge: Knowledge, value: str
) -> None:
    """A variable, a template, nothing at all, a broken file."""
    found = scanned(
        tmp_path,
        knowledge,
        app_dot_py=_LOADS.format(path='"settings.yaml"'),
        settings_dot_yaml=f"listening:\n  size: {value}\n",
    )

    assert not found.references
    assert [one.expression for one in found.undecided] == ["settings['listening']['size']"]


def test_no_file_outside_the_tree_is_read(tmp_path: Path, knowledge: Knowledge) -> None:
    """A path that leads out of the tree means nothing, even where something is there."""
    (tmp_path / "settings.yaml").write_text("listening:\n  size: small\n", "utf-8")
    found = scanned(
        tmp_path / "project", knowledge, app_dot_py=_LOADS.format(path=f'"{tmp_path}/settings.yaml"')
    )

    assert not found.references
    assert len(found.undecided) == 1


def test_settings_that_are_composed_of_files_have_every_choice(tmp_path: Path, knowledge: Knowledge) -> None:
    """Hydra takes one file of a group; whoever starts the program may choose any."""
    found = scanned(
        tmp_path,
        knowledge,
        conf__base_dot_yaml="defaults:\n  - hearing: small\n  - shared\n  - _self_\n",
        conf__shared_dot_yaml="second: {size: tiny}\n",
        conf__hearing__small_dot_yaml="size: small\n",
        conf__hearing__large_dot_yaml="size: large-v3\n",
        conf__other__large_dot_yaml="size: medium\n",
        train_dot_py=(
            "import hydra\nfrom faster_whisper import WhisperModel\nfrom build import build\n\n\n"
            '@hydra.main(version_base=None, config_path="conf", config_name="base")\n'
            "def main(cfg):\n    WhisperModel(cfg.second.size)\n    build(cfg.hearing)\n\n\nmain()\n"
        ),
        build_dot_py=(
            "from faster_whisper import WhisperModel\n\n\n"
            "def build(part):\n    return WhisperModel(part.size)\n"
        ),
    )

    assert {(one.location.path, one.location.line) for one in found.references} == {
        ("conf/shared.yaml", 1),
        ("conf/hearing/small.yaml", 1),
        ("conf/hearing/large.yaml", 1),
    }
    assert {one.model for one in found.references} == {
        f"Systran/faster-whisper-{size}" for size in ("tiny", "small", "large-v3")
    }


def test_settings_that_name_each_other_end(tmp_path: Path, knowledge: Knowledge) -> None:
    """A circle of files adds nothing."""
    found = scanned(
        tmp_path,
        knowledge,
        conf__a_dot_yaml="defaults: [b]\nsize: small\n",
        conf__b_dot_yaml="defaults: [a]\n",
        app_dot_py=(
            "import hydra\nfrom faster_whisper import WhisperModel\n\n\n"
            '@hydra.main(config_path="conf", config_name="a")\n'
            "def main(cfg):\n    WhisperModel(cfg.size)\n    WhisperModel(cfg.other.size)\n"
        ),
    )

    assert [one.model for one in found.references] == ["Systran/faster-whisper-small"]
