# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Words that say who serves a model, not which; names that only call something so."""

import argparse

from openai import OpenAI

parser = argparse.ArgumentParser()
parser.add_argument("--engine", default="vllm", type=str)
parser.add_argument("--model", default="gpt-4o-mini")  # finds: gpt-4o-mini from openai
args = parser.parse_args()


def ask(prompt, engine=None, model=None):
    return OpenAI().completions.create(engine=engine, prompt=prompt, model=model)


if args.engine == "vllm":
    print("here")
else:
    ask("hello", engine=args.engine, model=args.model)

EMBEDDINGS = {
    "jina-embeddings-v2-base-en": "jinaai/jina-embeddings-v2-base-en",  # finds: jinaai/jina-embeddings-v2-base-en
}
embedding_model_dict = {
    "jina-embeddings-v2-base-zh": "jinaai/jina-embeddings-v2-base-zh",  # finds: jinaai/jina-embeddings-v2-base-zh
    "bge": "BAAI/bge-m3",  # finds: BAAI/bge-m3
}
made_models = {
    "text-embedding-3-small": "small and cheap",  # finds: text-embedding-3-small from openai
    "text-embedding-3-large": "large and dear",  # finds: text-embedding-3-large from openai
}
header = {"adapter": "tracked-masks/v1", "layout": 3}
decoder = fetch("org-a/some-space", "vae.npz", "paligemma/mask-decoder", repo_type="space")
