# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A router's name for a model has its maker before it, whatever library asks."""

import instructor
from openai import OpenAI


class Provider:
    DEFAULT_BASE_URL = "https://openrouter.ai/api/v1"

    def __init__(self, model="anthropic/claude-sonnet-4", base_url=None):  # finds: anthropic/claude-sonnet-4 from openrouter
        self.model = model
        self._client = instructor.from_openai(OpenAI(base_url=base_url or self.DEFAULT_BASE_URL))

    def ask(self, prompt, kind):
        return self._client.chat.completions.create(model=self.model, response_model=kind, messages=prompt)


asked = instructor.from_provider("openai/gpt-4o")  # finds: gpt-4o from openai
