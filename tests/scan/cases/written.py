# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Names that are written where a reader looks: settings in a text, sets of parameters, fields, resources."""

import textwrap

import pytest
import yaml
from bert_score import BERTScorer
from confection import Config
from pydantic_ai import Agent
from pydantic_ai.models.test import TestModel
from transformers import AutoTokenizer

from schema import String
from settings import ADAPTER, BASE_MODEL

recipe = yaml.safe_load(
    """
    base_model: org-ba/on-the-next-line # finds: org-ba/on-the-next-line
    epochs: 3
    """
)
rails = textwrap.dedent("""
    models:
      - type: main
        engine: openai
        model: gpt-4o # finds: gpt-4o from openai
""")
sections = Config().from_str("""
[nlp]
lang = "en"
[components.tagger]
source = "en_core_web_md" # finds: en_core_web_md from spacy
""")


@pytest.mark.parametrize(
    ("name", "fast"),
    [
        pytest.param("org-bb/first", True, id="first"),  # finds: org-bb/first
        ("org-bb/second", False),  # finds: org-bb/second
        pytest.param("org-bb/third", False, marks=pytest.mark.skip("slow")),  # finds: org-bb/third
    ],
)
def test_tokens(name, fast):
    AutoTokenizer.from_pretrained(name, use_fast=fast)


class Settings:
    pretrained_model_name_or_path: str = String(
        default="org-bc/by-schema",  # finds: org-bc/by-schema
        description="org-bc/spoken-of",
    )


def configure(region, account):
    return {
        BASE_MODEL: "org-bd/keyed",  # finds: org-bd/keyed
        ADAPTER: {"rank": 8},
        "modelArn": f"arn:aws:bedrock:{region}::foundation-model/amazon.titan-embed-text-v2:0",  # finds: amazon.titan-embed-text-v2:0 from bedrock
        "judge": "arn:aws:bedrock:{}::foundation-model/anthropic.claude-v2:1".format(region),  # finds: anthropic.claude-v2:1 from bedrock
        "policy": f"arn:aws:bedrock:{region}::foundation-model/*",
    }


scorer = BERTScorer("org-be/scorer", lang="en")  # finds: org-be/scorer
agent = Agent(TestModel(custom_output_text="done"))
stand_in = Agent("test")
