# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What a program calls its models is its own; whose the names are, its client says."""

import openai

TUNED = {
    "writer-2": "ft:gpt-4o-2024-08-06:studio:writer-v2:AbC123dE",  # finds: ft:gpt-4o-2024-08-06:studio:writer-v2:AbC123dE from openai
}

judge = openai.OpenAI(base_url="https://api.cerebras.ai/v1", api_key="none")
client = openai.OpenAI(api_key="none")


def compare(text: str) -> list[str]:
    answers = []
    for model_name, model_id in TUNED.items():
        answers.append(f"{model_name}: {ask(model_id, text)}")
    return answers


def ask(model_id: str, text: str) -> str:
    return client.chat.completions.create(model=model_id, messages=[{"role": "user", "content": text}])
