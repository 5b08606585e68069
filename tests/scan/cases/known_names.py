# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Names that only one model has, wherever a program has them: archives, packs, ways, folders."""

import os
from pathlib import Path

import requests

SPOTTER = "sherpa-onnx-kws-zipformer-gigaspeech-3.3M-2024-01-01"  # finds: k2-fsa/sherpa-onnx:sherpa-onnx-kws-zipformer-gigaspeech-3.3M-2024-01-01 from github (likely)
BELOW = "../speech/wakeword/sherpa-onnx-kws-zipformer-wenetspeech-3.3M-2024-01-01"  # finds: k2-fsa/sherpa-onnx:sherpa-onnx-kws-zipformer-wenetspeech-3.3M-2024-01-01 from github (likely)
JOINED = Path("speech") / "sherpa-onnx-sense-voice-zh-en-ja-ko-yue-2024-07-17"  # finds: k2-fsa/sherpa-onnx:sherpa-onnx-sense-voice-zh-en-ja-ko-yue-2024-07-17 from github (likely)
ARCHIVE = "sherpa-onnx-whisper-tiny.en.tar.bz2"  # finds: k2-fsa/sherpa-onnx:sherpa-onnx-whisper-tiny.en from github (likely)
VOICE = "vits-piper-en_US-amy-low"  # finds: k2-fsa/sherpa-onnx:vits-piper-en_US-amy-low from github (likely)
FETCHED = "https://github.com/k2-fsa/sherpa-onnx/releases/download/asr-models/sherpa-onnx-nemo-parakeet-tdt-0.6b-v2-int8.tar.bz2"  # finds: k2-fsa/sherpa-onnx:sherpa-onnx-nemo-parakeet-tdt-0.6b-v2-int8 from github at asr-models
COPIED = "csukuangfj/sherpa-onnx-whisper-tiny"  # finds: csukuangfj/sherpa-onnx-whisper-tiny
PROGRAM = "sherpa-onnx-vad-microphone-offline-asr"
LIBRARY = "sherpa-onnx-v1.13.4-linux-x64-shared.tar.bz2"


class Faces:
    def __init__(self, model_name: str = "buffalo_l"):  # finds: deepinsight/insightface:buffalo_l from github (likely)
        self.model_name = model_name


PACK = "~/.insightface/models/antelopev2"  # finds: deepinsight/insightface:antelopev2 from github (likely)
SMALL = "buffalo_sc"  # finds: deepinsight/insightface:buffalo_sc from github (likely)
HERD = "buffalo_xl"


def ask(token, way):
    at = "https://aip.baidubce.com/rpc/2.0/ai_custom/v1/wenxinworkshop"
    requests.post("https://aip.baidubce.com/rpc/2.0/ai_custom/v1/wenxinworkshop/chat/completions_pro?access_token=" + token)  # finds: ERNIE-4.0-8K from qianfan
    requests.post(f"https://aip.baidubce.com/rpc/2.0/ai_custom/v1/wenxinworkshop/chat/eb-instant?access_token={token}")  # finds: eb-instant from qianfan
    requests.post("https://aip.baidubce.com/rpc/2.0/ai_custom/v1/wenxinworkshop/embeddings/bge_large_zh?access_token=" + token)  # finds: bge_large_zh from qianfan
    requests.post("https://aip.baidubce.com/rpc/2.0/ai_custom/v1/wenxinworkshop/chat/" + way)
    return at


WAYS = {
    "own": "/rpc/2.0/ai_custom/v1/wenxinworkshop/chat/ernie_bot_8k",  # finds: ernie_bot_8k from qianfan
    "others": "qianfan_chinese_llama_2_7b",  # finds: qianfan_chinese_llama_2_7b from qianfan (likely)
}
TUTOR = "learnlm-1.5-pro-experimental"  # finds: learnlm-1.5-pro-experimental from google (likely)
MUSIC = "models/lyria-realtime-exp"  # finds: lyria-realtime-exp from google (likely)
ROBOT = "gemini-robotics-er-1.5-preview"  # finds: gemini-robotics-er-1.5-preview from google (likely)
TOOLS = "llama3-groq-70b-8192-tool-use-preview"  # finds: llama3-groq-70b-8192-tool-use-preview from groq (likely)
ANYBODYS = "llama3.1-8b"
CEREBRAS_MODEL = "llama-3.3-70b"  # finds: llama-3.3-70b from cerebras (likely)
SEARCH = {"model": "Phind-70B"}  # finds: Phind-70B from phind (likely)
DRAWN = "civitai:101055@128078"  # finds: civitai.com/api/download/models/128078 from url (likely)
TRANSLATED = "nllb-200-distilled-600M"  # finds: facebook/nllb-200-distilled-600M (likely)

REMBG_MODEL = os.getenv("REMBG_MODEL", "u2net")  # finds: danielgatis/rembg:u2net from github (likely)
network = "u2net"
word = "kokoro"
