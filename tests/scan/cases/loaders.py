# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Calls of the usual libraries name the model in their first argument or by keyword."""

import faster_whisper
import open_clip
import spacy
import timm
import torch
import whisper
from diffusers import FluxPipeline
from huggingface_hub import hf_hub_download, snapshot_download
from peft import PeftModel
from pyannote.audio import Pipeline
from sentence_transformers import CrossEncoder, SentenceTransformer
from transformers import AutoModelForCausalLM, AutoTokenizer
from transformers import pipeline as make
from ultralytics import YOLO
from vllm import LLM

model = AutoModelForCausalLM.from_pretrained("meta-llama/Llama-3.1-8B-Instruct", torch_dtype="auto")  # finds: meta-llama/Llama-3.1-8B-Instruct
tokenizer = AutoTokenizer.from_pretrained(
    pretrained_model_name_or_path="Qwen/Qwen2.5-7B-Instruct",  # finds: Qwen/Qwen2.5-7B-Instruct at 0123abc
    revision="0123abc",
)
legacy = AutoModelForCausalLM.from_pretrained("gpt2")  # finds: gpt2
adapted = PeftModel.from_pretrained(model, "someone/support-lora")  # finds: someone/support-lora as adapter
image = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev")  # finds: black-forest-labs/FLUX.1-dev
image.load_lora_weights("someone/style-lora")  # finds: someone/style-lora as adapter
embed = SentenceTransformer("all-MiniLM-L6-v2")  # finds: sentence-transformers/all-MiniLM-L6-v2
rank = CrossEncoder("ms-marco-MiniLM-L-6-v2")  # finds: cross-encoder/ms-marco-MiniLM-L-6-v2
answer = make("question-answering", model="deepset/roberta-base-squad2")  # finds: deepset/roberta-base-squad2
mood = make("sentiment-analysis")  # finds: distilbert/distilbert-base-uncased-finetuned-sst-2-english
served = LLM(model="mistralai/Mistral-7B-Instruct-v0.3")  # finds: mistralai/Mistral-7B-Instruct-v0.3
file = hf_hub_download("TheBloke/Llama-2-7B-GGUF", "llama-2-7b.Q4_K_M.gguf")  # finds: TheBloke/Llama-2-7B-GGUF
folder = snapshot_download(repo_id="BAAI/bge-m3", local_dir="models/bge")  # finds: BAAI/bge-m3
heard = whisper.load_model("large-v3")  # finds: openai/whisper-large-v3
faster = faster_whisper.WhisperModel("distil-large-v3")  # finds: Systran/faster-distil-whisper-large-v3
speakers = Pipeline.from_pretrained("pyannote/speaker-diarization@2.1")  # finds: pyannote/speaker-diarization at 2.1
parsed = spacy.load("en_core_web_sm")  # finds: en_core_web_sm from spacy
vision = timm.create_model("vit_base_patch16_224", pretrained=True)  # finds: vit_base_patch16_224 from timm
from_scratch = timm.create_model("vit_base_patch16_224")
linked = timm.create_model("hf-hub:timm/eva02_base.mim_in22k", pretrained=True)  # finds: timm/eva02_base.mim_in22k
clip, _, _ = open_clip.create_model_and_transforms("ViT-B-32", pretrained="laion2b_s34b_b79k")  # finds: ViT-B-32/laion2b_s34b_b79k from open_clip
vad, utils = torch.hub.load("snakers4/silero-vad:v4.0", "silero_vad")  # finds: snakers4/silero-vad from torchhub at v4.0
boxes = YOLO("yolo11n.pt")  # finds: Ultralytics/YOLO11

snapshot_download("org-a/weights", revision="abc")  # finds: org-a/weights at abc
snapshot_download(repo_id="org-a/texts", repo_type="dataset")  # finds: org-a/texts as dataset
snapshot_download("org-a/page", repo_type="space")
plain = SentenceTransformer("bert-base-uncased")  # finds: bert-base-uncased
crossed = CrossEncoder("bert-base-uncased", num_labels=2)  # finds: bert-base-uncased
image = Image(command="infinity_emb v2 --model-id org-a/in-a-container --port $(PORT)")  # finds: org-a/in-a-container


def sized(size="small"):
    chosen = {
        "small": "org-a/choice-small",  # finds: org-a/choice-small
        "large": "org-a/choice-large",  # finds: org-a/choice-large
    }
    return AutoTokenizer.from_pretrained(chosen[size])


def settings(port):
    return f"""
    servers:
      - url: http://localhost:{port}
        options: {{}}
        embedding_model_ids:
          - "org-a/in-a-text"  # finds: org-a/in-a-text
    """


def late():
    torch = import_module("torch")
    return torch.hub.load(repo_or_dir="org-a/detector", model="detector")  # finds: org-a/detector from torchhub
