"""Which origins are asked: as the option, the variable and the policy say, and no other."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from auditor.pipeline import ORIGINS
from tests.hub import Hub, Served
from tests.hub.pages import Page, Pages, page
from tests.licenses.texts import text

MODEL = Served("maker/model", {"license": "mit", "datasets": ["org/data"]})
PROJECT = """
import ollama, spacy
from modelscope import snapshot_download
from openai import OpenAI
from transformers import AutoModel
AutoModel.from_pretrained("maker/model")
ollama.chat(model="lynx:3b")
snapshot_download("lab/lynx")
spacy.load("xy_core_news_sm")
OpenAI(base_url="https://openrouter.ai/api/v1").chat.completions.create(model="deepseek/deepseek-r1")
"""


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "auditor", *map(str, arguments)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


class World:
    """A hub and three sites; what each was asked."""

    def __init__(self) -> None:
        mit = text("MIT").encode()
        digest = f"sha256:{hashlib.sha256(mit).hexdigest()}"
        layer = {"mediaType": "application/vnd.ollama.image.license", "digest": digest, "size": len(mit)}
        self.hub = Hub(MODEL, data=(Served("org/data", {"license": "cc-by-4.0"}),))
        self.ollama = Pages(
            {
                "/v2/library/lynx/manifests/3b": page({"schemaVersion": 2, "layers": [layer]}),
                f"/v2/library/lynx/blobs/{digest}": Page(mit),
            }
        )
        record = page({"Code": 200, "Success": True, "Data": {"License": "mit", "Visibility": 5}})
        self.modelscope = Pages({"/api/v1/models/lab/lynx": record})
        self.openrouter = Pages({"/api/v1/models": page({"data": []})})

    @property
    def environment(self) -> dict[str, str]:
        return {
            "HF_ENDPOINT": self.hub.url,
            "AUDITOR_OLLAMA_REGISTRY": self.ollama.url,
            "MODELSCOPE_ENDPOINT": self.modelscope.url,
            "AUDITOR_OPENROUTER": self.openrouter.url,
        }

    @property
    def asked(self) -> set[str]:
        """Who was asked for something."""
        hub = {one.path.split("/")[2] for one in self.hub.requests}
        sites = {name for name in ("ollama", "modelscope", "openrouter") if getattr(self, name).requests}
        named = {{"models": "huggingface"}.get(one, one) for one in hub}
        return (named & {"huggingface", "datasets"}) | sites


@pytest.fixture
def world() -> Any:
    """The four servers, running."""
    made = World()
    with made.hub, made.ollama, made.modelscope, made.openrouter:
        yield made


@pytest.mark.parametrize(
    ("arguments", "environment", "policy", "asked"),
    [
        ([], {}, "", {"huggingface", "datasets", "ollama", "modelscope"}),
        (["--offline"], {}, "", set()),
        (["--origins", "none"], {}, "", set()),
        (["--origins", "ollama, openrouter"], {}, "", {"ollama", "openrouter"}),
        ([], {"AUDITOR_ORIGINS": "modelscope"}, "", {"modelscope"}),
        ([], {}, '[resolve]\norigins = ["huggingface"]\n', {"huggingface"}),
        (["--origins", "ollama"], {}, '[resolve]\norigins = ["huggingface"]\n', {"ollama"}),
    ],
)
def test_only_what_is_turned_on_is_asked(
    world: World,
    tmp_path: Path,
    arguments: list[str],
    environment: dict[str, str],
    policy: str,
    asked: set[str],
) -> None:
    """The option goes before the variable, both before the policy; a service's list is off by itself."""
    (tmp_path / "app.py").write_text(PROJECT, encoding="utf-8")
    (tmp_path / "auditor.toml").write_text(policy, encoding="utf-8")
    done = run("check", tmp_path, *arguments, **world.environment, **environment)

    assert world.asked == asked
    assert done.returncode in (1, 3) and "Traceback" not in done.stderr


def test_an_origin_of_which_the_project_has_no_model_is_not_asked(world: World, tmp_path: Path) -> None:
    """A project of models of the hub causes no traffic elsewhere, whatever is turned on."""
    (tmp_path / "app.py").write_text(
        'from transformers import AutoModel\nAutoModel.from_pretrained("maker/model")\n', encoding="utf-8"
    )
    every = "huggingface,datasets,ollama,modelscope,openrouter"
    run("check", tmp_path, "--origins", every, **world.environment)

    assert world.asked == {"huggingface", "datasets"}


def test_every_origin_is_told_with_its_own_evidence(world: World, tmp_path: Path) -> None:
    """The report says of each model who said what, in the reader's language."""
    (tmp_path / "app.py").write_text(PROJECT, encoding="utf-8")
    out = tmp_path / "out"
    run("audit", tmp_path, "--lang", "ja", "-o", out, **world.environment)
    record = json.loads((out / "audit.json").read_text(encoding="utf-8"))
    page_ = (out / "report.html").read_text(encoding="utf-8")
    sources = {one["origin"]: one["source"] for one in record["models"]}
    concluded = {one["origin"]: one["concluded"] for one in record["models"]}

    assert sources["ollama"] == "ollama" and sources["modelscope"] == "modelscope"
    assert concluded["ollama"] == concluded["modelscope"] == "mit"
    assert "Ollamaレジストリ: lynx:3b: license" in page_
    assert "org/data" in page_ and "cc-by-4.0" in page_
    [model] = [one for one in record["models"] if one["model"] == "maker/model"]
    assert [one["licenses"] for one in model["data"]] == [["cc-by-4.0"]]


@pytest.mark.parametrize(
    ("arguments", "environment", "said"),
    [
        (["--origins", "ollamas"], {}, "--origins: ollamas is no origin"),
        ([], {"AUDITOR_OLLAMA_REGISTRY": "registry"}, "AUDITOR_OLLAMA_REGISTRY=registry is no address"),
        ([], {"AUDITOR_OLLAMA_BLOBS": "https://a.example,b"}, "AUDITOR_OLLAMA_BLOBS=b is no address"),
        ([], {"AUDITOR_ENVIRONMENT": "/no/such/folder"}, "AUDITOR_ENVIRONMENT=/no/such/folder is no folder"),
    ],
)
def test_a_wrong_word_ends_with_one_sentence(
    tmp_path: Path, arguments: list[str], environment: dict[str, str], said: str
) -> None:
    """A name or address that is none: exit code 2 and what is wrong."""
    (tmp_path / "app.py").write_text("x = 1\n", encoding="utf-8")
    done = run("check", tmp_path, *arguments, **environment)

    assert done.returncode == 2
    assert said in done.stderr and "Traceback" not in done.stderr


def test_the_policy_knows_every_origin() -> None:
    """What the option takes the policy takes, too."""
    schema = json.loads(files("auditor.rules").joinpath("schemas/policy.schema.json").read_bytes())
    words = schema["properties"]["resolve"]["properties"]["origins"]["items"]["enum"]

    assert set(words) == set(ORIGINS)


def test_the_lock_answers_for_every_origin(world: World, tmp_path: Path) -> None:
    """A check from the lock asks nobody, and says of each model what the audit that wrote it said."""
    (tmp_path / "app.py").write_text(PROJECT, encoding="utf-8")
    every = ("--origins", "huggingface,datasets,ollama,modelscope,openrouter")
    before = run("audit", tmp_path, "--format", "json", *every, **world.environment)
    run("lock", tmp_path, *every, **world.environment)
    for site in (world.hub, world.ollama, world.modelscope, world.openrouter):
        site.requests.clear()
    after = run("check", tmp_path, "--locked", "--format", "json", *every, **world.environment)

    def told(done: subprocess.CompletedProcess[str]) -> list[Any]:
        models = json.loads(done.stdout)["models"]
        return [(one["origin"], one["model"], one["concluded"], one["decision"]) for one in models]

    assert told(after) == told(before)
    assert not world.asked


def test_a_package_of_the_project_s_environment_is_read(tmp_path: Path) -> None:
    """What is installed beside the project says under which license it stands."""
    (tmp_path / "app.py").write_text('import spacy\nspacy.load("xy_core_news_sm")\n', encoding="utf-8")
    info = tmp_path / ".venv" / "lib" / "python3.12" / "site-packages" / "xy_core_news_sm-3.8.0.dist-info"
    info.mkdir(parents=True)
    (tmp_path / ".venv" / "pyvenv.cfg").write_text("home = /usr/bin\n", encoding="utf-8")
    (info / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: xy_core_news_sm\nVersion: 3.8.0\nLicense: CC BY-NC-SA 3.0\n",
        encoding="utf-8",
    )

    def concluded(*arguments: str) -> list[Any]:
        done = run("audit", tmp_path, "--offline", "--format", "json", *arguments)
        return [(one["concluded"], one["source"]) for one in json.loads(done.stdout)["models"]]

    assert concluded() == [("cc-by-nc-sa-3.0", "package")]
    assert concluded("--origins", "cache") == [(None, None)]
