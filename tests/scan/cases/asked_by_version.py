# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Models under names that the interfaces of their services have for them."""
import httpx


def paint(prompt):
    asked = {
        "version": "stability-ai/sdxl:latest",  # finds: stability-ai/sdxl from replicate (likely)
        "input": {"prompt": prompt},
    }
    return httpx.post("https://api.replicate.com/v1/predictions", json=asked)


def read(image):
    numbered = {"version": "2.1", "input": {"image": image}}
    pinned = {"version": "39ed52f2a78e934b3ba6e2a89f5b1c712de7dfea535525255b1aa35c5565e08b", "input": {}}
    return numbered, pinned


async def draw(session):
    url = f"https://generativelanguage.googleapis.com/v1beta/models/imagen-3.0-generate-002:predict"  # finds: imagen-3.0-generate-002 from google (likely)
    return await session.post(url, json={"model": "models/gemini-2.5-pro"})  # finds: gemini-2.5-pro from google (likely)


def ask(base, key):
    httpx.post(f"{base}/gemini-2.0-flash-exp:generateContent?key={key}")  # finds: gemini-2.0-flash-exp from google (likely)


MUSIC_MODELS = ["lyria-3-pro-preview", "lyria-realtime"]  # finds: lyria-3-pro-preview, lyria-realtime from google (likely)
PAINTER_MODEL = "nai-diffusion-4-5-full"  # finds: nai-diffusion-4-5-full from novelai (likely)
DEFAULT_MODEL = "musicgen-medium"  # finds: facebook/musicgen-medium (likely)
MODEL_OUTPUT_PATH = "models/tuned_v1.pt"


register("openrouter/deepseek/deepseek-chat", 10)  # finds: deepseek/deepseek-chat from openrouter (likely)
register("opencode/deepseek-v4-flash-free", 20)  # finds: deepseek-v4-flash-free from opencode (likely)
register("opencode/settings", 30)
