# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A Modelfile that a program writes says which model its own is made from."""

MODELFILE = """FROM llama3.2:3b  # finds: llama3.2:3b from ollama
PARAMETER temperature 0.7
SYSTEM You are a chef.
"""
with open("Modelfile", "w") as file:
    file.write(MODELFILE)

QUERY = """
SELECT name
FROM models
WHERE kind = 'chat'
"""
