"""A folder that a script fetches and a program loads, as the reviewer reads it."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest

from tests.change.worlds import write
from tests.cli.test_commands import AS_OF, run
from tests.hub import Hub, Served

USE = '[use]\ncommercial = true\ndistribution = "hosted"\nusers = 1000\n'
LOADING = 'from transformers import AutoModel\n\nAutoModel.from_pretrained("./weights/bot")\n'


@pytest.mark.parametrize(("tag", "code"), [("mit", 0), ("cc-by-nc-4.0", 1)])
def test_what_lies_in_a_folder_is_judged_as_what_the_project_fetches_to_there(
    tmp_path: Path, tag: str, code: int
) -> None:
    """Its license decides at both places; a commit is asked for only where it is fetched."""
    model = Served("maker/model", {"license": tag})
    fetching = f"hf download maker/model --revision {model.sha} --local-dir weights/bot\n"
    project = tmp_path / "project"
    with Hub(model) as hub:
        auditor = partial(run, HF_ENDPOINT=hub.url, XDG_CACHE_HOME=str(tmp_path / "cache"))
        write(project, {"auditor.toml": USE, "get.sh": fetching, "bot.py": LOADING})
        checked = auditor("check", project, *AS_OF)
        recorded = json.loads(auditor("check", project, "--format", "json", *AS_OF).stdout)
        listed = [auditor("scan", project, "--lang", one).stdout for one in ("en", "ja", "zh")]
        write(project, {"get.sh": fetching.replace(f" --revision {model.sha}", "")})
        unpinned = json.loads(auditor("check", project, "--format", "json", *AS_OF).stdout)

    assert checked.returncode == code
    assert [one["model"] for one in recorded["models"]] == ["maker/model"]
    places = {one["location"]["path"]: one["fetched"] for one in recorded["models"][0]["references"]}
    assert places == {"get.sh": None, "bot.py": "get.sh"}
    said = ("fetched in get.sh", "get.sh で取得", "由 get.sh 获取")
    assert all(word in text for word, text in zip(said, listed, strict=True))
    pins = [one["places"][0]["path"] for one in unpinned["findings"] if one["rule"] == "revision-unpinned"]
    assert pins == ["get.sh"]
