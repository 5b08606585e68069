# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Paths in the cache of the Hub's client: the folder says which repository, and its commit."""

from transformers import AutoModel

model_name = "/root/.cache/huggingface/hub/models--org-a--chat-6b/snapshots/658202d88ac4bb782b99e99ac3adff58b4d0b813"  # finds: org-a/chat-6b at 658202d88ac4bb782b99e99ac3adff58b4d0b813

AutoModel.from_pretrained(model_name)
AutoModel.from_pretrained("D:\\hub\\models--org-a--chat-base\\snapshots\\658202d88ac4bb782b99e99ac3adff58b4d0b813")  # finds: org-a/chat-base at 658202d88ac4bb782b99e99ac3adff58b4d0b813
AutoModel.from_pretrained("/data/hub/models--org-b--chat-1.5-it/snapshots/main")  # finds: org-b/chat-1.5-it
checkpoint = "/data/models--old/b"
