# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Names with the service for a scheme."""

settings = node.config.get("llm", {"model_url": "openai://gpt-4o-mini"})  # finds: gpt-4o-mini from openai (likely)
writer = Writer(model_url="anthropic://claude-3-5-haiku-20241022", temperature=0)  # finds: claude-3-5-haiku-20241022 from anthropic (likely)
judge = Correctness(model="openai:/gpt-4o")  # finds: gpt-4o from openai (likely)
second = Relevance(model="bedrock:/anthropic.claude-3-haiku-20240307-v1:0")  # finds: anthropic.claude-3-haiku-20240307-v1:0 from bedrock (likely)
routed = Bot(model="openrouter://mistralai/mistral-small-3.2-24b-instruct")  # finds: mistralai/mistral-small-3.2-24b-instruct from openrouter (likely)
local = Bot(model="ollama://gemma3:4b")  # finds: gemma3:4b from ollama (likely)
server = Bot(model_url="ollama://localhost:11434")
redis = Bot(model_url="redis://gpt-4o-mini")
elsewhere = Bot(model_url="openai://api.example.org/v1")
