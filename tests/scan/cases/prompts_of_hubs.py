# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Prompts are kept on hubs of their own, under names like those of models."""

from langchain import hub
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI
from langsmith import Client

model = ChatOpenAI(model="gpt-4o")  # finds: gpt-4o from openai
prompts = Client()

react = hub.pull("hwchase17/react-chat")
tools = hub.pull("hwchase17/openai-tools-agent:c1867281")
PROMPT = "langchain-ai/retrieval-qa-chat"
asked = hub.pull(PROMPT)
summary = prompts.pull_prompt("brightlab/llama-summary-chat", include_model=True)
prompts.push_prompt("brightlab/gpt-summary-chat", object=summary)
chain = asked | model
