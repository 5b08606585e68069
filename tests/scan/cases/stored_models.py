# ruff: noqa
# fmt: off
# mypy: ignore-errors
import os
from pathlib import Path

from datasets import load_dataset
from sentence_transformers import SentenceTransformer
from transformers import AutoModel, AutoTokenizer

AutoModel.from_pretrained("/models/Yi-6B-200K")  # finds: Yi-6B-200K from local (likely)
AutoTokenizer.from_pretrained("./models/granite-3b-code-base/")  # finds: granite-3b-code-base from local (likely)
AutoModel.from_pretrained("../cache/qwen/Qwen2___5-7B-Instruct")  # finds: qwen/Qwen2.5-7B-Instruct from modelscope (likely)
SentenceTransformer(os.path.join(os.environ["HOME"], "models/bge-m3"))  # finds: bge-m3 from local (likely)

MODEL_DIR = Path(os.environ["MODEL_DIR"])
AutoModel.from_pretrained(MODEL_DIR / "chatglm2-6b")  # finds: chatglm2-6b from local (likely)
AutoModel.from_pretrained(f"{MODEL_DIR}/Baichuan2-13B-Chat")  # finds: Baichuan2-13B-Chat from local (likely)
AutoModel.from_pretrained(str(MODEL_DIR.joinpath("mistral-7b-v0.1")))  # finds: mistral-7b-v0.1 from local (likely)

SETTINGS = {
    "llm_model_path": os.environ.get("HOME") + "/models/internlm2-chat-1_8b",  # finds: internlm2-chat-1_8b from local (likely)
    "reranker_model": os.getenv("HOME") + "/models/bce-reranker-base_v1",  # finds: bce-reranker-base_v1 from local (likely)
    "adapter_path": "/srv/adapters/qwen-7b-lora.safetensors",  # finds: qwen-7b-lora.safetensors from local as adapter (likely)
    "model_cache": "/srv/models",
    "chat_template": "/srv/templates/qwen2-chat.jinja",
    "lora_path": "text_image/lora_weights/style.safetensors",
}

# What the program made itself, what it learns from, and folders that say nothing.
AutoModel.from_pretrained("./output/qwen2-7b-sft")  # undecided
AutoModel.from_pretrained("/work/runs/2026-11-02/llama-3-8b")  # undecided
AutoModel.from_pretrained("/work/llama-3-8b/checkpoint-500")  # undecided
AutoModel.from_pretrained(MODEL_DIR / "best")  # undecided
AutoModel.from_pretrained("./mistral-7b-house")  # finds: mistral-7b-house from local (likely)
tokenizer = AutoTokenizer.from_pretrained("./corpus")  # undecided
AutoModel.from_pretrained("./written-here-7b")  # undecided
tokenizer.save_pretrained("./written-here-7b")
AutoModel.from_pretrained("/weights/13B_hf")  # finds: 13B_hf from local (likely)
load_dataset("/data/llama-2-7b-chats")  # finds: llama-2-7b-chats from local as dataset (likely)
AutoModel.from_pretrained(str(Path("./app/summarizer/mbart-house").resolve().as_posix()))  # finds: app/summarizer/mbart-house from local (likely)
