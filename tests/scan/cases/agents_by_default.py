# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Agents whose models are not named: what agno and phi ask by themselves."""

from agno.agent import Agent
from agno.knowledge.embedder.openai import OpenAIEmbedder
from agno.models.anthropic import Claude
from agno.models.aws import Claude as Bedrock
from agno.models.huggingface import HuggingFace
from agno.models.ollama import Ollama
from agno.models.openai import OpenAIChat
from agno.models.openai.like import OpenAILike
from phi.llm.anthropic import Claude as Older
from phi.model.anthropic import Claude as Old

asked = Agent(model=OpenAIChat())  # finds: gpt-5.4-mini from openai
named = Agent(model=OpenAIChat(id="gpt-4o"))  # finds: gpt-4o from openai
other = Agent(model=OpenAIChat(base_url="http://localhost:8000/v1"))
local = Agent(model=OpenAILike(base_url="http://localhost:8000/v1"))
claude = Claude()  # finds: claude-sonnet-5-5 from anthropic
bedrock = Bedrock()  # finds: global.anthropic.claude-sonnet-4-5-20250929-v1:0 from bedrock
hub = HuggingFace()  # finds: meta-llama/Meta-Llama-3-8B-Instruct
own = Ollama()  # finds: llama3.1 from ollama
vectors = OpenAIEmbedder()  # finds: text-embedding-3-small from openai
old = Old()  # finds: claude-3-5-sonnet-20241022 from anthropic
older = Older()  # finds: claude-3-5-sonnet-20240620 from anthropic
