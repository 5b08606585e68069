# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Measures that are models themselves, and names that a library cannot have at the place where it looks."""
import evaluate
from sentence_transformers import SentenceTransformer

bleurt = evaluate.load("bleurt", config_name="BLEURT-20")  # finds: storage.googleapis.com/bleurt-oss-21/BLEURT-20.zip from url
comet = evaluate.load("comet")  # finds: Unbabel/wmt22-comet-da
larger = evaluate.load("comet", "Unbabel/XCOMET-XL")  # finds: Unbabel/XCOMET-XL
toxicity = evaluate.load("toxicity", module_type="measurement")  # finds: facebook/roberta-hate-speech-dynabench-r4-target
rouge, glue = evaluate.load("rouge"), evaluate.load("glue", "mrpc")
SentenceTransformer("text-embedding-3-large")  # finds: text-embedding-3-large from openai (likely)
