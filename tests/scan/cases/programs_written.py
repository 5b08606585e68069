# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Programs that a program writes: what they load is what they are written for."""

import subprocess
import sys
from pathlib import Path

AGENT = '''"""An agent of its own."""
from strands import Agent
from strands.models import BedrockModel

MODEL = "us.anthropic.claude-sonnet-4-5-20250929-v1:0"  # finds: us.anthropic.claude-sonnet-4-5-20250929-v1:0 from bedrock
agent = Agent(model=BedrockModel(model_id=MODEL, region_name="us-west-2"))
'''
Path("agent.py").write_text(AGENT)

SIZE = 7
Path("serve.py").write_text(f"""
from vllm import LLM

llm = LLM(model="corp/house-{SIZE}b", seed={SIZE})  # undecided
base = LLM(model="corp/house-base-7b")  # finds: corp/house-base-7b
""")

CHECK = """
import spacy
spacy.load("en_core_web_sm")  # finds: en_core_web_sm from spacy
"""
subprocess.run([sys.executable, "-c", CHECK])

# What is shown, asked or told to a model is no program of this one.
EXAMPLE = """
from transformers import pipeline
pipe = pipeline("text-generation", model="corp/shown-only-7b")
"""
print(EXAMPLE)
PROMPT = """Write a program like this:
from transformers import pipeline
pipe = pipeline("text-generation", model="corp/prompted-7b")
"""
Path("prompt.txt").write_text(PROMPT)
