# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What asks for a model is called after the service that is asked; nothing else says whose the name is."""

fast = Endpoint(name="groq-fast", client=None, model="llama-3.1-8b", budget=6000)  # finds: llama-3.1-8b from groq
slow = Endpoint(name="cerebras-slow", client=None, model="llama3.1-8b", budget=60000)  # finds: llama3.1-8b from cerebras
thinking = Endpoint(name="thinking", client=None, model="qwen-3-235b-a22b-instruct-2507")  # finds: qwen-3-235b-a22b-instruct-2507 from cerebras
family = Endpoint(name="mistral-slow", client=None, model="llama3.1-8b")  # undecided
other = Endpoint(name="first-slow", client=None, model="llama3.1-8b")  # undecided
