"""What a place inside of a file is for, where its language says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Role
from auditor.reading import Tree
from auditor.scan import scan
from auditor.scan.purposes import role_of

RUST = """
const DEFAULT_MODEL: &str = "gpt-4o";

#[cfg(not(test))]
const CHEAP_MODEL: &str = "gpt-4o-mini";

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn answers() {
        let model = "gpt-4.1";
        assert!(ask(model).await.is_ok());
    }
}

pub fn ask_again() -> String {
    let model = "gpt-4.1-mini";
    ask(model)
}

/// Outside of any module.
#[test]
#[ignore]
fn alone() {
    let model = "gpt-4.1-nano";
}
"""


def test_what_rust_builds_for_tests_only_is_a_test(tmp_path: Path, knowledge: Knowledge) -> None:
    """A module or a function marked as a test is one, wherever its file lies; all else keeps its role."""
    (tmp_path / "lib.rs").write_text(RUST, "utf-8")

    found = {one.model: one.role for one in scan(Tree(tmp_path), knowledge).references}

    assert found == {
        "gpt-4o": Role.RUNTIME,
        "gpt-4o-mini": Role.RUNTIME,
        "gpt-4.1": Role.TEST,
        "gpt-4.1-mini": Role.RUNTIME,
        "gpt-4.1-nano": Role.TEST,
    }


@pytest.mark.parametrize(
    ("path", "role"),
    [
        ("docs/config.yaml.example", Role.EXAMPLE),
        ("docs/guide/compose.gpu.yaml", Role.EXAMPLE),
        ("doc/.env.sample", Role.EXAMPLE),
        ("docs/workflows/painting.json", Role.EXAMPLE),
        ("docs/portrait-workflow-v2.json", Role.EXAMPLE),
        ("docs/openapi.json", Role.DOCUMENTATION),
        ("docs/app/api/chat/route.ts", Role.EXAMPLE),
        ("docs/archive/scripts/review.js", Role.EXAMPLE),
        ("docs/docusaurus.config.ts", Role.DOCUMENTATION),
        ("docs/src/pages/models.tsx", Role.DOCUMENTATION),
        ("docs/settings.yaml", Role.DOCUMENTATION),
    ],
)
def test_settings_beside_documentation_that_are_to_be_taken_are_examples(
    path: str, role: Role, tmp_path: Path, knowledge: Knowledge
) -> None:
    """A template, a deployment or a workflow below the documentation is more than documentation."""
    texts = {".json": '{"model": "ORG/qwen3-8b"}', "yaml": "model: ORG/qwen3-8b\n"}
    texts |= dict.fromkeys((".ts", ".js"), 'const model = "ORG/qwen3-8b";\n')
    text = next((one for ending, one in texts.items() if ending in path), "LLM_MODEL=ORG/qwen3-8b\n")
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).write_text(text.replace("ORG", "brightlab"), "utf-8")

    [one] = scan(Tree(tmp_path), knowledge).references

    assert one.role is role


@pytest.mark.parametrize(
    ("path", "role"),
    [
        (".github/workflows/ci.yml", Role.TEST),
        (".github/workflows/nightly-evals.yaml", Role.TEST),
        (".github/workflows/macos.yml", Role.TEST),
        (".github/workflows/review.yml", Role.RUNTIME),
        (".github/workflows/build-image.yml", Role.RUNTIME),
        ("examples/test_generation.yaml", Role.EXAMPLE),
        ("examples/parts/test_generation.yaml", Role.TEST),
    ],
)
def test_what_a_name_says_of_tests_holds_where_tests_are_run(
    path: str, role: Role, tmp_path: Path, knowledge: Knowledge
) -> None:
    """Continuous integration runs tests, unless it builds or reviews; a trial among examples is one."""
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).write_text("env:\n  LLM_MODEL: brightlab/qwen3-8b\n", "utf-8")

    [one] = scan(Tree(tmp_path), knowledge).references

    assert one.role is role


@pytest.mark.parametrize(
    ("path", "role"),
    [
        ("evals/refunds/eval.yaml", Role.TEST),
        ("skills/refunds/routing.eval.yml", Role.TEST),
        ("benchmarks/profiles/fast.json", Role.TEST),
        ("kiln-benches/src/main.rs", Role.TEST),
        ("web/playwright.config.ts", Role.TEST),
        ("chapter3/asking.ipynb", Role.EXAMPLE),
        ("Part 02 - Ask a Model/Program.cs", Role.EXAMPLE),
        ("someone/lesson_04/ask.py", Role.EXAMPLE),
        ("chapter8/fine_tuning.ipynb", Role.TRAINING),
        ("spikes/receipts/read.py", Role.EXAMPLE),
        ("src/retrieval.yaml", Role.RUNTIME),
        ("src/parts/ask.py", Role.RUNTIME),
        ("src/chapters/summary.py", Role.RUNTIME),
    ],
)
def test_evaluations_are_tests_and_chapters_are_examples(path: str, role: Role) -> None:
    """What measures a model tests it; the parts of a course show how one is used, or trained."""
    assert role_of(path) is role


@pytest.mark.parametrize(
    ("path", "text", "role"),
    [
        ("configs/first.yaml", "model: yolov8n.pt\nepochs: 50\nlr0: 0.01\n", Role.TRAINING),
        ("configs/second.yaml", "model: yolov8n.pt\nepochs: 50\nconf: 0.25\n", Role.RUNTIME),
        (
            "fit.py",
            'from ultralytics import YOLO\nnet = YOLO("yolov8n.pt")\nnet.train(data="carts.yaml")\n',
            Role.TRAINING,
        ),
        ("see.py", 'from ultralytics import YOLO\nnet = YOLO("yolov8n.pt")\nnet.train()\n', Role.RUNTIME),
    ],
)
def test_what_a_detector_is_trained_with_says_so(
    path: str, text: str, role: Role, tmp_path: Path, knowledge: Knowledge
) -> None:
    """The first rate of learning does, and the data that it is given; anything may have epochs."""
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text(text, "utf-8")

    assert {one.role for one in scan(Tree(tmp_path), knowledge).references} == {role}


AGENT = """---
description: Answers customers of the harbour
mode: subagent
model: anthropic/claude-sonnet-4-5-20250929
tools:
  write: false
---
Ask `gpt-4o` nothing.
"""

POST = """---
title: What a model costs
description: A post
model: gpt-4o
---
Text.
"""


@pytest.mark.parametrize(
    ("path", "text", "role"),
    [
        ("config/agent/harbour.md", AGENT, Role.RUNTIME),
        ("tests/agents/harbour.md", AGENT, Role.TEST),
        (".opencode/agent/harbour.md", AGENT, Role.DOCUMENTATION),
        ("blog/cost.md", POST, Role.DOCUMENTATION),
    ],
)
def test_the_head_of_an_agent_is_a_setting(
    path: str, text: str, role: Role, tmp_path: Path, knowledge: Knowledge
) -> None:
    """What the head of a product's agent asks is used; what helps its developers, or a post tells, is not."""
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).write_text(text, "utf-8")

    (found,) = scan(Tree(tmp_path), knowledge).references

    assert (found.location.line, found.role) == (4, role)


@pytest.mark.parametrize(
    ("path", "role"),
    [
        ("src/main/java/com/example/demo/App.java", Role.RUNTIME),
        ("backend/src/main/kotlin/com/example/samples/AiModule.kt", Role.RUNTIME),
        ("src/main/java/org/acme/samples/Chat.java", Role.EXAMPLE),
        ("samples/chat/src/main/java/com/acme/App.java", Role.EXAMPLE),
        ("src/test/java/com/acme/AskTest.java", Role.TEST),
        ("app/src/androidTest/java/com/acme/Asked.kt", Role.TEST),
        ("app/src/commonTest/kotlin/com/acme/Asked.kt", Role.TEST),
        ("com/acme/demo/App.java", Role.EXAMPLE),
    ],
)
def test_the_parts_of_an_unnamed_package_say_nothing(path: str, role: Role) -> None:
    """`com.example.demo` is what a wizard calls a program; a package named by its maker may be of samples."""
    assert role_of(path) is role
