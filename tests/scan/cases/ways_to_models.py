# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Models by the way to them on a server, and behind the word for who is asked for somebody's."""

import http.client

google = http.client.HTTPSConnection("generativelanguage.googleapis.com")
google.request("POST", f"/v1beta/models/gemini-2.5-flash:generateContent?key={KEY}", body)  # finds: gemini-2.5-flash from google
google.request("POST", "/v1beta/models/gemini-2.5-pro:generateContent?key=" + KEY, body)  # finds: gemini-2.5-pro from google
own.request("POST", "/v1/models/prices:predict", body)

TIERS = {
    "premium": "groq:openai/gpt-oss-120b",  # finds: openai/gpt-oss-120b from groq
    "cheap": "openrouter:qwen/qwen3-coder",  # finds: qwen/qwen3-coder from openrouter
    "own": "huggingface:Qwen/Qwen3-8B",  # finds: Qwen/Qwen3-8B
    "code": "github:openai/whisper",
    "images": "runware:101@1",  # finds: runware:101@1 from runware
    "speech": "xai:tts@0",  # finds: xai:tts@0 from runware
}
run(TIERS)

PRICES = {"costModel": "tokens", "cost_model": "per-call"}
RATIO = {"abbr": "SD1/SD2", "model": "V1/V2"}
base_model = "models/Qwen3-VL-2B-Instruct-89644892"  # finds: Qwen3-VL-2B-Instruct-89644892 from local (likely)
trained = "models/qwen3-vl-2b-20240131"

# Copies in a folder for models, as the Hub has them; what a publisher calls its files.
reason = Reason(checkpoint_dir="checkpoints/nvidia/Cosmos-Reason1-7B")  # finds: nvidia/Cosmos-Reason1-7B
masks = make_masks("weights/sam2.1_hiera_large.pt")  # finds: facebook/sam2.1-hiera-large
plain = open_page("models/google/client.py"), open_page("models/users/v2-schema")


class Settings:
    text_encoder_path: str = "checkpoints/google-t5/t5-11b"  # finds: google-t5/t5-11b
    dit_path: str = "checkpoints/nvidia/Cosmos-Predict2-2B-Text2Image/model_ema_reg.pt"  # finds: nvidia/Cosmos-Predict2-2B-Text2Image
