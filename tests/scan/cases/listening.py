# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Addresses with a query that says which model, behind the address of a service that is named before."""

import httpx

LISTEN_URL = "https://api.deepgram.com/v1/listen"


def listen(language):
    return httpx.post(f"{LISTEN_URL}?model=nova-3&language={language}")  # finds: nova-3 from deepgram (likely)


def elsewhere(base_url):
    return httpx.post(f"{base_url}?model=harbour-3&language=en")
