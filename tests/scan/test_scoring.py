"""How a scan is scored against labels, and that the labels themselves hold together."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from benchmarks.scan.scoring import score

LABELS = sorted((Path(__file__).parents[2] / "benchmarks" / "scan" / "labels").glob("*.json"))


def _reference(line: int, model: str, **more: Any) -> dict[str, Any]:
    plain = {"file": "a.py", "line": line, "model": model, "origin": "huggingface", "role": "runtime"}
    return {**plain, "kind": "model", "decidable": True, "via": "literal", **more}


def _find(line: int, model: str, **more: Any) -> dict[str, Any]:
    place = {"path": "a.py", "line": line, "cell": None}
    plain = {"model": model, "alternatives": [], "origin": "huggingface", "role": "runtime", "kind": "model"}
    return {**plain, "certainty": "likely", "revision": None, "location": place, **more}


def _rates(references: list[dict[str, Any]], finds: list[dict[str, Any]], **more: Any) -> Mapping[str, Any]:
    labels = {"under": [""], "references": references, "negatives": [], "neutral": [], **more}
    return score(labels, {"references": finds}).rates()


def test_what_is_found_and_what_is_not() -> None:
    """A name at its line is found, with its role and revision; a line without a find is missed."""
    rates = _rates(
        [_reference(3, "org-a/name", revision="abc"), _reference(20, "org-a/other")],
        [_find(3, "org-a/name", revision="abc", role="test")],
    )

    assert rates["recall"] == 0.5 and rates["precision"] == 1.0
    assert rates["revisions"] == 1.0 and rates["roles"] == 0.0


@pytest.mark.parametrize(
    ("model", "recall"), [("nets/towers.h5", 1.0), ("srv/nets/towers.h5", 1.0), ("ets/towers.h5", 0.0)]
)
def test_the_path_of_a_file_may_be_told_by_its_end(model: str, recall: float) -> None:
    """Where only a machine has the folder, what is below it says which file is meant."""
    rates = _rates([_reference(3, "/srv/nets/towers.h5", origin="local")], [_find(3, model, origin="local")])

    assert rates["recall"] == recall


@pytest.mark.parametrize(
    ("find", "precision"),
    [
        (_find(9, "org-a/nobody"), 0.0),
        (_find(3, "org-a/name", origin="openai"), 0.0),
        (_find(30, "org-b/trap"), 0.0),
        (_find(40, "org-b/arguable"), None),
        (_find(9, "org-a/nobody", certainty="possible"), None),
        (_find(9, "org-a/nobody", role="documentation"), None),
        (_find(9, "org-a/nobody", location={"path": "README.md", "line": 9, "cell": None}), None),
    ],
)
def test_what_is_wrong_and_what_is_open(find: dict[str, Any], precision: float | None) -> None:
    """A name without a label, of another origin or at a trap is wrong; what is arguable does not count."""
    rates = _rates(
        [_reference(3, "org-a/name")],
        [find],
        negatives=[{"file": "a.py", "line": 30, "text": "org-b/trap", "reason": "comment"}],
        neutral=[{"file": "a.py", "line": 40, "reason": "compared"}],
    )

    assert rates["precision"] == precision


def test_data_sets_count_apart() -> None:
    """A data set found as one helps the figure of data sets only; told as a model it is wrong."""
    data = [_reference(3, "org-a/texts", kind="dataset")]

    assert _rates(data, [_find(3, "org-a/texts", kind="dataset")])["datasets"] == 1.0
    assert _rates(data, [_find(3, "org-a/texts")])["wrong"] == 1


@pytest.mark.parametrize("path", LABELS, ids=[one.stem for one in LABELS])
def test_labels_hold_together(path: Path) -> None:
    """A file of labels names repository and commit, and every label lies below what is labelled."""
    labels = json.loads(path.read_text(encoding="utf-8"))

    assert path.stem == labels["repository"].replace("/", "+") and len(labels["commit"]) == 40
    assert labels["complete"] and labels["half"].endswith(("development", "held out"))
    for one in (*labels["references"], *labels["negatives"], *labels["neutral"]):
        assert any(
            not root or one["file"] == root or one["file"].startswith(f"{root}/") for root in labels["under"]
        )
    for one in labels["references"]:
        assert bool(one["model"]) == one["decidable"], one
        assert one["kind"] in ("model", "dataset", "adapter")
        assert one["role"] in ("runtime", "training", "test", "example"), one
        assert None not in one.get("accept", ()), one
    assert isinstance(labels.get("prose", {}), dict)
    assert all(one["reason"] for one in (*labels["negatives"], *labels["neutral"], *labels["corrections"]))
