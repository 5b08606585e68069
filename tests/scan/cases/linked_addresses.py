# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Addresses of services that say by themselves which of their own is asked for."""

import requests
import websockets

BASE = "https://generativelanguage.googleapis.com/v1beta"
ACCOUNT, VOICE = load(), 0.8


def ask(key, body):
    requests.post("https://api.replicate.com/v1/models/owner-a/painter/predictions", json=body)  # finds: owner-a/painter from replicate
    requests.post(f"https://api.cloudflare.com/client/v4/accounts/{ACCOUNT}/ai/run/@cf/maker/embed-base", json=body)  # finds: @cf/maker/embed-base from cloudflare
    requests.post(f"{BASE}/models/gemini-2.0-flash-exp:generateContent", params={"key": key}, json=body)  # finds: gemini-2.0-flash-exp from google
    requests.post(f"https://generativelanguage.googleapis.com/v1beta/models/{ACCOUNT}:generateContent", json=body)
    print(f"posted to {BASE}/models/gemini-2.0-pro:generateContent")
    requests.get(f"https://huggingface.co/owner-b/faces/resolve/main/{key}.onnx")  # finds: owner-b/faces
    requests.post("https://api.deepgram.com/v1/listen?model=nova-2&smart_format=true", data=body)  # finds: nova-2 from deepgram
    requests.get("https://cars.example.org/find?model=golf")


async def speak():
    await websockets.connect(f"wss://api.openai.com/v1/realtime?model=gpt-realtime&temperature={VOICE}")  # finds: gpt-realtime from openai
