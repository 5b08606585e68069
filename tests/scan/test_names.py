"""Names: what has the form of a Hub name, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Role
from auditor.scan import names
from auditor.scan.identity import located
from auditor.scan.purposes import role_of


@pytest.mark.parametrize(
    "text",
    [
        "meta-llama/Llama-3.1-8B",
        "01-ai/Yi-34B",
        "THUDM/glm-4-9b",
        "Qwen/Qwen2.5-0.5B",
        "a_b/c.d",
        "ai21labs/x1",
    ],
)
def test_names_of_the_hub(text: str) -> None:
    """An organisation, one slash, a name, in the characters that the Hub allows."""
    assert names.is_hub_name(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "/", "a/", "/b", "a/b/c", "a//b", "org/na me", "org/name\n", "org/ñ", ".org/name", "org/.name"),
        *("org/na..me", "org/na--me", "org/name-", "org/name.", f"org/{'x' * 97}", "1.0/2.0"),
        *(
            "./model",
            "outputs/final",
            "checkpoints/last",
            "data/train",
            "models/x1",
            "src/main.py",
            "a1/b.json",
        ),
        *("application/json", "text/markdown", "image/png", "and/or", "true/false"),
        *(
            "your-org/your-model",
            "org-id/model-id",
            "team/base-model-id",
            "my-org/thing",
            "username/model",
            "example/model1",
            "someone/your-model",
        ),
        *("<org>/<name>", "org/{name}", "$ORG/name", "xxx/model-name", "modelname/as-served"),
        *("outs/embeddings", "vllm/served-7b", "oneapi/qwen-turbo"),
        *("downloads/colbert-v2", "work_dirs/llava-7b", "quant_cache/llama-2-7b", "unet-ckpt/backbone"),
        *("PATH_TO_LLAVA/llm", "your_model_path/vicuna-7b", "vectors/300d-1M.vec", "pages/score.html.temp"),
    ],
)
def test_what_only_looks_like_one(text: str) -> None:
    """Paths, media types, words, placeholders and templates are none."""
    assert not names.is_hub_name(text)


@given(st.text(max_size=40))
def test_any_text_is_one_or_none(text: str) -> None:
    """What is taken for a name has one slash and only the Hub's characters."""
    if names.is_hub_name(text):
        assert text.count("/") == 1 and text.isascii() and not set(text) & set(" \t\n\\:@$<>{}")


@pytest.mark.parametrize(
    ("text", "model", "revision", "dataset"),
    [
        ("https://huggingface.co/org-a/name", "org-a/name", None, False),
        ("https://huggingface.co/org-a/name/resolve/main/model.safetensors", "org-a/name", None, False),
        ("https://huggingface.co/org-a/name/tree/v1.0", "org-a/name", "v1.0", False),
        ("https://huggingface.co/org-a/name/blob/0123abc/README.md", "org-a/name", "0123abc", False),
        ("https://huggingface.co/datasets/org-a/name", "org-a/name", None, True),
        ("hf.co/org-a/name.git", "org-a/name", None, False),
        ("git@hf.co:org-a/name", "org-a/name", None, False),
        ("git:https://huggingface.co/org-a/name", "org-a/name", None, False),
        ("https://huggingface.co/gpt2/resolve/v1/vocab.json", "gpt2", "v1", False),
    ],
)
def test_addresses_of_the_hub(text: str, model: str, revision: str | None, dataset: bool) -> None:
    """An address gives the name, the revision where one other than main is asked for, and the kind."""
    assert located.address(text) == located.Named(model, revision, dataset)


@pytest.mark.parametrize(
    "text", ["https://huggingface.co/spaces/org-a/name", "https://example.org/a/b", "org-a/name"]
)
def test_other_addresses(text: str) -> None:
    """An app, another host and a plain name are no addresses of a model."""
    assert located.address(text) is None


@pytest.mark.parametrize(
    ("path", "role"),
    [
        ("docs/samples/serving/model.yaml", Role.EXAMPLE),
        ("doc/guide/examples/run.py", Role.EXAMPLE),
        ("docs/samples/serving/README.md", Role.DOCUMENTATION),
        ("docs/conf.py", Role.DOCUMENTATION),
        ("docs/scripts/setup-local.sh", Role.EXAMPLE),
        ("examples/run.py", Role.EXAMPLE),
        ("talks/2025/agents.py", Role.EXAMPLE),
        ("workshops/rag/step1.ts", Role.EXAMPLE),
        ("nbs/12b_examples_agent.ipynb", Role.EXAMPLE),
        ("nbs/example.ipynb", Role.EXAMPLE),
        ("nbs/counterexamples.ipynb", Role.RUNTIME),
        ("src/run.py", Role.RUNTIME),
        ("nbs/99a_examples_chat.ipynb", Role.EXAMPLE),
        ("nbs/example-webapp.yml", Role.EXAMPLE),
        ("scripts/sse_example.py", Role.EXAMPLE),
        ("src/.env.example", Role.RUNTIME),
        ("src/config.example.yaml", Role.RUNTIME),
        ("src/counterexamples.py", Role.RUNTIME),
        ("integration-tests/chat/src/main/settings.yaml", Role.TEST),
        ("latest/settings.yaml", Role.RUNTIME),
        ("src/Contest.kt", Role.RUNTIME),
        ("Samples/Vision/Detector.cs", Role.EXAMPLE),
        ("Agents-tutorial/step04/memory.ipynb", Role.EXAMPLE),
        ("how-tos/streaming.ipynb", Role.EXAMPLE),
        ("nlp/models/demo.py", Role.EXAMPLE),
        ("scripts/demo-speech.py", Role.EXAMPLE),
        ("gradio_demo/app.py", Role.RUNTIME),
        ("src/main/java/com/example/chat/Chat.java", Role.RUNTIME),
        ("src/main/java/com/acme/example/Chat.java", Role.EXAMPLE),
        ("examples/smoke_llm.rb", Role.EXAMPLE),
    ],
)
def test_examples_below_documentation_are_examples(path: str, role: Role) -> None:
    """What can be run keeps its role below a folder of documentation; so does what is called an example."""
    assert role_of(path) is role


@pytest.mark.parametrize(
    "path",
    [
        *("tests/run.py", "testcases/download.go", "scripts/e2e/flow.ts", "test_cases/a.sh"),
        *(
            "src/chat.test.ts",
            "src/chat.spec.tsx",
            "src/Tests/Chat.php",
            "src/ChatTest.kt",
            "commonTest/Chat.kt",
        ),
        *("provider/testdata/answer.json", "pkg/test_data/model.yaml"),
        *("test-streaming.py", "scripts/live-e2e.mjs", "app/chat.e2e.ts"),
        *("scripts/smoke_weights.sh", "apps/chat/evals/agent.eval.ts", "tools/bench_decoders.py"),
        *("ci/download.py", "test-configs/local.json", "internal/testutil/names.go", "k6/chat.js"),
        *("src/otel/tests.rs", "src/adapter/shared_tests.rs", "app/tests.py", "src/test.ipynb"),
    ],
)
def test_places_of_tests(path: str) -> None:
    """What is kept for tests is a test, whatever the folder is called."""
    assert role_of(path) is Role.TEST


@pytest.mark.parametrize(
    ("path", "role"),
    [
        ("charts/llm-finetune-grpo/values.yaml", Role.TRAINING),
        ("scripts/launch_llama_sft.sh", Role.TRAINING),
        ("scripts/launch_llama_ppo.sh", Role.TRAINING),
        ("src/model-train.py", Role.TRAINING),
        ("helpers/training_configs/small.json", Role.TRAINING),
        ("conf/rerank_train_large.yaml", Role.TRAINING),
        ("examples/chat_finetune.py", Role.EXAMPLE),
        ("src/strain.py", Role.RUNTIME),
        ("charts/llm-serving/values.yaml", Role.RUNTIME),
    ],
)
def test_places_of_training(path: str, role: Role) -> None:
    """What is called after a way of training is for training, also where other words stand beside that."""
    assert role_of(path) is role
