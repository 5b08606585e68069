"""Files of requests for a client of HTTP: whose the models are that are asked for, the addresses say."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Certainty, Role
from auditor.reading import Tree
from auditor.scan import scan

FILES = {
    "ollama.http": (
        "@host = http://localhost:11434\n\n"
        "### Ask\nPOST {{host}}/api/chat\nContent-Type: application/json\n\n"
        '{\n  "model": "phi4-mini",\n  "messages": [{"role": "user", "content": "### not a request"}]\n}\n\n'
        "### List\nGET {{host}}/api/tags\n",
        [("phi4-mini", "ollama", 8)],
    ),
    "several.rest": (
        "POST https://api.groq.com/openai/v1/chat/completions HTTP/1.1\n\n"
        '{"model": "llama-3.3-70b-versatile"}\n'
        '###\nPOST https://api.openai.com/v1/images/generations\n\n{"prompt": "x", "model": "dall-e-3"}\n'
        'HTTP/1.1 200 OK\n\n{"model": "gpt-4o"}\n',
        [("llama-3.3-70b-versatile", "groq", 3), ("dall-e-3", "openai", 7)],
    ),
    "named.http": (
        "@model = qwen3:4b\n@address=http://localhost:11434/v1\n\n"
        'POST {{address}}/chat/completions\n\n{"model": "{{model}}"}\n',
        [("qwen3:4b", "ollama", 1)],
    ),
    "server.hurl": (
        "# asks a server of one's own\nPOST http://localhost:8080/v1/chat/completions\n```json\n"
        '{"model": "gpt-4o-mini"}\n```\nHTTP 200\n[Asserts]\njsonpath "$.model" == "gpt-4.1"\n',
        [("gpt-4o-mini", "openai", 4)],
    ),
    "music.http": (
        'POST {{baseUrl}}/music\n\n{\n  "platform": "Suno",\n  "model": "chirp-v3.5",\n  "title": "x"\n}',
        [("chirp-v3.5", "suno", 5)],
    ),
    "google.http": (
        "POST https://generativelanguage.googleapis.com/v1beta/models/gemini-2.0-flash:generateContent\n",
        [("gemini-2.0-flash", "google", 1)],
    ),
    "ask.bru": (
        "meta {\n  name: Ask\n  type: http\n}\n\npost {\n  url: https://api.groq.com/openai/v1/chat/completions\n"
        "  body: json\n}\n\nheaders {\n  accept: text/plain\n}\n\n"
        'body:json {\n  {\n    "model": "llama-3.1-8b-instant",\n    "messages": []\n  }\n}\n\n'
        'tests {\n  expect(res.body.model).to.equal("gpt-4o");\n}\n',
        [("llama-3.1-8b-instant", "groq", 17)],
    ),
    "other.http": ('POST {{baseUrl}}/cars\n\n{"model": "civic", "maker": "honda"}\n', []),
}


@pytest.mark.parametrize("name", FILES)
def test_requests_tell_their_models(name: str, tmp_path: Path, knowledge: Knowledge) -> None:
    """Each request by its own address, and nothing of what it is answered."""
    text, wanted = FILES[name]
    (tmp_path / name).write_text(text, "utf-8")

    found = scan(Tree(tmp_path), knowledge).references

    assert [(one.model, one.origin, one.location.line) for one in found] == wanted
    assert {(one.certainty, one.role) for one in found} <= {(Certainty.LIKELY, Role.EXAMPLE)}
