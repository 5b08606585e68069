# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What tests call the models that nobody is asked for, and those that somebody is."""

from types import SimpleNamespace

from harbour.answers import OpenAICompatibleAnswers, make_answers

# A family's name without a version, and the word for a test.
plain = OpenAICompatibleAnswers(model_name="qwen-test", base_url="https://answers.example/v1")
other = OpenAICompatibleAnswers(model_name="text-embedding-test", base_url="https://answers.example/v1")

# Words for what a model is for.
settings = SimpleNamespace(
    embedding_provider="openai-compatible",
    embedding_model_name="embedding-model",
    rerank_provider="cohere",
    rerank_model_name="rerank-model",
)


class Planner:
    """Counts how often it is asked, at https://api.deepseek.com."""

    address = "https://api.deepseek.com"
    model_name = "harbour12-test-planner-v1"


# An owner that says that it is none.
fake = make_answers(model="fake-llm/tide-model")

# A family's version is asked for, wherever it stands.
real = OpenAICompatibleAnswers(model_name="glm-4.6v", base_url="https://answers.example/v1")  # finds: glm-4.6v from zai (likely)
own = make_answers(model="gpt-5.2-harbour-test")  # finds: gpt-5.2-harbour-test from openai (likely)
