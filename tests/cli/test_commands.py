"""The commands as a user runs them: words, files, exit codes, and no traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import jsonschema_rs
import pytest

from tests.hub import Hub, Served

ROOT = Path(__file__).parent.parent.parent
EXAMPLE = ROOT / "examples" / "support-bot"
AS_OF = ("--as-of", "2026-11-24")


#: Show the help, then list what was imported for it.
LIST_MODULES = """
import sys
from auditor.cli import main
try:
    main(["--help"])
except SystemExit:
    print("\\n".join(sys.modules), file=sys.stderr)
"""


def run(
    *arguments: str | Path, cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `auditor` as its own process."""
    return subprocess.run(
        [sys.executable, "-m", "auditor", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def project(folder: Path, model: str, policy: str = "") -> Path:
    """A project of one line that loads a model."""
    (folder / "app.py").write_text(
        f'from transformers import AutoModel\n\nmodel = AutoModel.from_pretrained("{model}")\n',
        encoding="utf-8",
    )
    if policy:
        (folder / "auditor.toml").write_text(policy, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example project's report and record."""
    folder = tmp_path_factory.mktemp("report")
    done = run("audit", EXAMPLE, "-o", folder, "--offline", *AS_OF)
    assert done.returncode == 0, done.stderr
    return folder


def test_the_example_is_audited_offline(example: Path) -> None:
    """The main job: summary, report and record, from the embedded catalogue, dated."""
    audit = json.loads((example / "audit.json").read_bytes())
    decisions = {model["model"]: model["decision"] for model in audit["models"]}

    assert audit["decision"] == "deny"
    assert decisions["black-forest-labs/FLUX.1-dev"] == "deny"
    assert decisions["deepseek-ai/DeepSeek-R1-Distill-Llama-70B"] == "review"
    assert decisions["deepseek-ai/DeepSeek-R1"] == "allow"
    assert decisions["Qwen/Qwen2.5-72B-Instruct"] == "allow-with-obligations"
    origins = {model["model"]: (model["origin"], model["route"]) for model in audit["models"]}
    assert origins["deepseek/deepseek-r1"] == ("openrouter", "router")
    assert origins["o1"] == ("openai", "hosted")
    assert origins["adapters/support-tone"] == ("local", "weights")
    assert not audit["coverage"]["unread"] and not audit["coverage"]["undecided"]
    assert audit["coverage"]["offline"] and audit["coverage"]["catalogue_as_of"] == "2026-11-24"
    assert (example / "report.html").stat().st_size > 50_000


def test_the_record_is_valid_by_its_published_schema(example: Path) -> None:
    """What `audit` writes is what audit.schema.json says."""
    schema = json.loads(files("auditor.rules").joinpath("schemas/audit.schema.json").read_bytes())

    jsonschema_rs.validator_for(schema).validate(json.loads((example / "audit.json").read_bytes()))


def test_the_distilled_llama_carries_its_terms(example: Path) -> None:
    """MIT declared, Llama 3.3 below it: the clauses are there with their sections."""
    audit = json.loads((example / "audit.json").read_bytes())
    [model] = [one for one in audit["models"] if one["model"].endswith("R1-Distill-Llama-70B")]

    assert (model["declared"], model["concluded"]) == ("mit", "llama-3.3-community AND mit")
    owed = {one["kind"]: one for one in model["obligations"]}
    assert owed["display-notice"]["text"] == "Built with Llama"
    assert {"license-copy", "name-prefix", "acceptable-use"} <= set(owed)
    clauses = {
        one["kind"]: one["section"] for one in audit["words"]["licenses"]["llama-3.3-community"]["clauses"]
    }
    assert clauses["user-threshold"] == "2"


def test_same_input_same_bytes(example: Path, tmp_path: Path) -> None:
    """A second run writes the same record and the same page."""
    run("audit", EXAMPLE, "-o", tmp_path, "--offline", *AS_OF)

    for name in ("audit.json", "report.html"):
        assert (tmp_path / name).read_bytes() == (example / name).read_bytes()


def test_a_report_is_made_from_the_record_alone(example: Path, tmp_path: Path) -> None:
    """The HTML made later from audit.json is the HTML made with it; another language needs nothing else."""
    again = run("report", example / "audit.json", "-f", f"html={tmp_path / 'again.html'}", cwd=tmp_path)
    japanese = run("report", example / "audit.json", "--lang", "ja", cwd=tmp_path)

    assert again.returncode == 0
    assert (tmp_path / "again.html").read_bytes() == (example / "report.html").read_bytes()
    assert "不許可" in japanese.stdout


def test_check_fails_with_the_line_the_reason_and_the_remedy(tmp_path: Path) -> None:
    """One bad model: one screen, exit code 1."""
    project(tmp_path, "black-forest-labs/FLUX.1-dev", '[use]\ncommercial = true\ndistribution = "hosted"\n')

    done = run("check", tmp_path, "--offline", *AS_OF)

    assert done.returncode == 1
    assert "app.py:3:35: not allowed use-noncommercial" in done.stdout
    assert "allows non-commercial use only" in done.stdout
    assert "→ For commercial use switch to a" in done.stdout
    assert len(done.stdout.splitlines()) <= 40


def test_check_passes_a_permissive_model_in_one_line(tmp_path: Path) -> None:
    """Nothing to say, exit code 0."""
    done = run("check", project(tmp_path, "deepseek-ai/DeepSeek-R1"), "--offline", *AS_OF)

    assert done.returncode == 0
    assert len(done.stdout.strip().splitlines()) == 1


def test_check_tells_what_it_could_not_see_apart(tmp_path: Path) -> None:
    """A model that nothing is known of is incomplete: exit code 3."""
    done = run("check", project(tmp_path, "nobody/never-heard-of"), "--offline", *AS_OF)

    assert done.returncode == 3
    assert "model-missing" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "policy", "sentence"),
    [
        (["check", "{path}/nowhere"], "", "does not exist"),
        (["check", "{path}/app.py"], "", "is a file"),
        (["check", "{path}"], "[use]\ncomercial = true\n", 'did you mean "commercial"?'),
        (["check", "{path}"], "[use\n", "not valid TOML"),
        (["check", "{path}", "--config", "{path}/none.toml"], "", "none.toml"),
        (["check", "{path}", "--format", "pdf"], "", "Formats: check, "),
        (["check", "{path}", "--as-of", "yesterday"], "", "yesterday is no time"),
        (["report", "{path}/app.py"], "", "not JSON"),
        (["report", "{path}/none.json"], "", "cannot be read"),
        (["explain", "use-user-treshold"], "", "Did you mean use-user-threshold"),
        (["licenses", "mitt"], "", "Did you mean mit"),
        (["chekc"], "", 'Did you mean "check"?'),
    ],
)
def test_wrong_usage_is_one_sentence_and_exit_code_2(
    tmp_path: Path, arguments: list[str], policy: str, sentence: str
) -> None:
    """Every fault of the user's input is said in words, with what to do."""
    project(tmp_path, "deepseek-ai/DeepSeek-R1", policy)

    done = run(*(one.replace("{path}", str(tmp_path)) for one in arguments))

    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_the_hub_named_by_hf_endpoint_is_asked(tmp_path: Path) -> None:
    """With a network the hub's word decides: here a relicensing that the catalogue does not know."""
    project(tmp_path, "deepseek-ai/DeepSeek-R1", "[use]\ncommercial = true\n")
    with Hub(Served("deepseek-ai/DeepSeek-R1", {"license": "cc-by-nc-4.0"})) as hub:
        done = run("check", tmp_path, "--format", "json", HF_ENDPOINT=hub.url)

    audit = json.loads(done.stdout)
    assert done.returncode == 1
    assert audit["models"][0]["source"] == "hub"
    assert audit["coverage"]["requests"] == 2  # the model, and the base that the catalogue knows
    assert {"use-noncommercial", "license-claims-contradict"} <= {one["rule"] for one in audit["findings"]}


def test_models_by_name(tmp_path: Path) -> None:
    """`auditor model` needs no project; what is not stated is asked."""
    done = run("model", "deepseek-ai/DeepSeek-R1-Distill-Llama-70B", "--offline", *AS_OF, cwd=tmp_path)

    assert done.returncode == 0
    assert "700,000,000 monthly active users" in " ".join(done.stdout.split())


def test_scan_lists_places_and_is_valid_by_its_schema() -> None:
    """`auditor scan` prints a line a reference, or the document."""
    lines = run("scan", EXAMPLE).stdout.splitlines()
    document = json.loads(run("scan", EXAMPLE, "-f", "json").stdout)
    schema = json.loads(files("auditor.rules").joinpath("schemas/scan.schema.json").read_bytes())

    assert any(line.startswith("app/images.py:6:37: black-forest-labs/FLUX.1-dev") for line in lines)
    jsonschema_rs.validator_for(schema).validate(document)
    assert document["references"]


@pytest.mark.parametrize(
    "word", ["use-user-threshold", "llama-3.3-community", "display-notice", "zai-org/GLM-4.5"]
)
@pytest.mark.parametrize("language", ["en", "ja", "zh"])
def test_explain_has_a_page_for_every_kind_of_word(word: str, language: str) -> None:
    """Rules, licenses, clause kinds and models have a page in each language."""
    done = run("explain", word, "--lang", language)

    assert done.returncode == 0
    assert word in done.stdout.splitlines()[0]


@pytest.mark.parametrize(("language", "word"), [("ja", "確実"), ("zh", "确定")])
def test_scan_speaks_every_language(language: str, word: str) -> None:
    """How sure a reference is, and what could not be decided, is said in the language that is asked for."""
    lines = run("scan", EXAMPLE, "--lang", language).stdout.splitlines()

    assert any(line.startswith("app/images.py:6:37: black-forest-labs/FLUX.1-dev") for line in lines)
    assert word in lines[0]
    assert "certain" not in lines[0] and "references" not in lines[-1]


def test_two_licenses_are_compared_and_one_is_no_comparison() -> None:
    """`auditor licenses --compare A B` prints both; a wrong id or number of ids is refused in a sentence."""
    done = run("licenses", "--compare", "mit", "apache-2.0")
    alone = run("licenses", "--compare", "mit")
    mistyped = run("licenses", "apache")

    assert done.returncode == 0 and done.stdout.startswith("mit – apache-2.0\n")
    assert alone.returncode == 2 and "two licenses" in alone.stderr
    assert mistyped.returncode == 2 and "apache-2.0" in mistyped.stderr


def test_the_shipped_rule_set_is_sound() -> None:
    """`auditor rules check` finds nothing."""
    done = run("rules", "check")

    assert (done.returncode, done.stdout.strip()) == (0, "The rule set is sound.")


def test_help_loads_nothing_heavy() -> None:
    """`auditor --help` imports click and little else, so that it answers at once."""
    done = subprocess.run([sys.executable, "-c", LIST_MODULES], capture_output=True, text=True, check=True)

    loaded = {name.split(".")[0] for name in done.stderr.split()}
    heavy = {
        "jinja2",
        "yaml",
        "rich",
        "license_expression",
        "huggingface_hub",
        "pathspec",
        "msgspec",
        "httpx2",
        "re2",
    }
    assert not loaded & heavy
    ours = {name for name in done.stderr.split() if name.startswith("auditor")}
    assert ours == {"auditor", "auditor.cli"}
    assert "Fail on findings; for CI." in done.stdout


def test_a_reader_that_hangs_up_is_no_error(tmp_path: Path) -> None:
    """`auditor scan | head -1` ends quietly."""
    command = f"{sys.executable} -m auditor scan {EXAMPLE} | head -n 1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)

    assert "Traceback" not in done.stderr and "BrokenPipe" not in done.stderr
