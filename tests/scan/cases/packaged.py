# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A package that is a model, loaded by what is imported; no other library stands in the file."""

import de_core_news_sm

nlp = de_core_news_sm.load()  # finds: de_core_news_sm from spacy
nlp.load()
