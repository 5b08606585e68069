# ruff: noqa
# fmt: off
# mypy: ignore-errors
# One hosted service is spoken to by its address: what means a model here is a model of that service.
from somewhere import Setting, post

ADDRESS = "https://api.upstage.ai/v1/solar"


class Answers:
    MODELS = ["solar-pro", "model-of-tomorrow"]  # finds: solar-pro, model-of-tomorrow from upstage (likely)
    DEFAULT_MODEL = "another-of-tomorrow"  # finds: another-of-tomorrow from upstage (likely)
    TONE = "embedding-of-words"

    def ask(self, text):
        setting = Setting(value="embedding-query", label="query")  # finds: embedding-query from upstage (likely)
        return post(ADDRESS, json={"model": "org-a/name", "text": [text, setting]})  # finds: org-a/name (likely)
        self.chosen_model = Radio([("Upstage", "upstage"), ("Local", "ollama")], value="upstage")
