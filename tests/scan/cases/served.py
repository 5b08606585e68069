# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Models of servers of one's own, models behind a service's prefix, and what people are shown of them."""

import argparse

import openai

from elsewhere import Endpoint, Router

mine = Endpoint(model="llama2", key="none", llm_base_url="http://localhost:8441")  # finds: llama2 from local (likely)
other = Endpoint(model="something", llm_base_url="http://localhost:8441")

parser = argparse.ArgumentParser()
parser.add_argument("--router", choices=["mf", "bert"])
parser.add_argument("--server", default="http://127.0.0.1:6060/v1")
parser.add_argument("--weak-model", default="anyscale/mistralai/Mixtral-8x7B-v0.1")  # finds: mistralai/Mixtral-8x7B-v0.1 from anyscale (likely)
args = parser.parse_args()
openai.OpenAI(base_url=args.server).chat.completions.create(model=f"router-{args.router}-0.7", messages=[])  # undecided
openai.OpenAI(base_url=args.server).chat.completions.create(model="router-mf", messages=[])  # finds: router-mf from local (likely)
Router(weak_model="featherless_ai/org-a/some-model")  # finds: org-a/some-model from featherless (likely)

MODELS = {
    "GROQ": [
        ("Mixtral", "mixtral-8x7b-32768"),  # finds: mixtral-8x7b-32768 from groq (likely)
        ("Llama 3", "llama3-8b-8192"),  # finds: llama3-8b-8192 from groq (likely)
    ],
    "OPENAI": [
        ("gpt-4o", "GPT-4o"),  # finds: gpt-4o from openai (likely)
        ("gpt-4-turbo", "gpt-4o-mini"),  # finds: gpt-4-turbo, gpt-4o-mini from openai (likely)
    ],
}
ROUTERS = {
    "mf": {"checkpoint_path": "org-a/mf_augmented"},  # finds: org-a/mf_augmented (likely)
    "local": {"checkpoint_path": "checkpoints/mf_augmented"},
    "kept": {"checkpoint_path": "trainings/last.ckpt"},  # finds: trainings/last.ckpt from local (likely)
}
RESOURCE = "url::https://github.com/org-a/some-depth/releases/download/v1.0/depth.pt"  # finds: org-a/some-depth from github at v1.0 (likely)
PLAIN = "local::./checkpoints/depth.pt"
