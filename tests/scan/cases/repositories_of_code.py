# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Repositories of source code, in a program that speaks of no store of models."""

REPO_ID = "somebody/AgentDesk"
REPO_OWNER = "somebody"


def check(client):
    client.call(repo_id="somebody/AgentDesk", branch="work/card-1", head_sha="abc123")
    return client.call(repo_id="somebody/llama-3-8b-tuned")  # finds: somebody/llama-3-8b-tuned (likely)
