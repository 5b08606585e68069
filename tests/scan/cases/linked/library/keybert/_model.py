# ruff: noqa
# fmt: off
# mypy: ignore-errors
class KeyBERT:
    def __init__(self, model="all-MiniLM-L6-v2"):  # finds: sentence-transformers/all-MiniLM-L6-v2
        self.model = model
