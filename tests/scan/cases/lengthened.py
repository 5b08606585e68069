# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A name is made longer once the model is loaded: that is what the results are called."""

import argparse

import openai
from transformers import AutoModelForCausalLM, AutoTokenizer

client = openai.OpenAI()


class Runner:
    def __init__(self, name, tokenizer):
        self.model = AutoModelForCausalLM.from_pretrained(name)
        self.tokenizer = AutoTokenizer.from_pretrained(tokenizer)


class Asker:
    def __init__(self, model):
        self.model = model

    def ask(self, text):
        return client.chat.completions.create(model=self.model, messages=[text])


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model_name", default="acme-labs/talker-7b")  # finds: acme-labs/talker-7b
    parser.add_argument("--tokenizer", default="acme-labs/words")  # finds: acme-labs/words
    parser.add_argument("--asked_model", default="gpt-4o-mini")  # finds: gpt-4o-mini from openai
    parser.add_argument("--first", action="store_true")
    return parser.parse_args()


def run():
    args = options()
    runner = Runner(args.model_name, args.tokenizer)
    asker = Asker(args.asked_model)
    if args.first:
        args.model_name = args.model_name + "-image-first"
    args.model_name = "{}-{}".format(args.model_name, "chat-format")
    args.asked_model = f"{args.asked_model}_detail-low"
    write(args.model_name, args.asked_model, runner, asker)


def tell(size="base"):
    name = "acme-labs/plain"  # finds: acme-labs/plain
    found = AutoModelForCausalLM.from_pretrained(name)
    name = name + "-results"
    return found, name


def load(size="base"):
    name = "acme-labs/sized"  # finds: acme-labs/sized-base
    name = name + "-base"
    return AutoModelForCausalLM.from_pretrained(name)


def ask(settings, model="llama3.1:8b"):  # finds: llama3.1:8b from ollama (likely)
    settings.model = f"ollama/{model}"
    return settings
