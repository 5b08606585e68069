# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What only looks like a model: from_pretrained("org/in-a-docstring") is none.

>>> AutoModel.from_pretrained("meta-llama/Llama-2-7b-hf")
"""

import mimetypes

from datasets import load_dataset
from transformers import AutoModel, Trainer, TrainingArguments

# AutoModel.from_pretrained("meta-llama/Llama-2-7b-hf")
model_type = "application/json"
MODEL_PATH = "models/checkpoint"
model = "your-org/your-model"
base_model = "./outputs/final"
model_name = "<model name>"
model_id = "path/to/model"
model_id = "path_to/llama-7b"
base_model_path = "your_llama_path/llama-7b"
sources = ["kernels/bert_attention_cuda.cu", "kernels/llama_attention.cuh", "kernels/clip-vision.cc"]
template = "templates/index.html"
ratio = "and/or"
MODEL_PREFIXES = ["gpt-4", "o1"]
model_id = "sequential/upgrade"
model_note = "text-embedding-ada-002 (or similar)"
mimetypes.add_type("text/markdown", ".md")
trained = Trainer(
    model=object(), args=TrainingArguments(output_dir="runs/out", hub_model_id="someone/published")
)
Trainer(
    model=object(), args=TrainingArguments(output_dir="Qwen/Qwen3-0.6B-tuned")  # possible: Qwen/Qwen3-0.6B-tuned
)
trained.push_to_hub("someone/published")
trained.model.save_pretrained("outputs/last")
RESULT = "someone/also-published"
trained.model.push_to_hub(RESULT)


def documented():
    """Loads `Qwen/Qwen2-7B`."""
    "meta-llama/Llama-2-7b-hf"


AutoModel.from_pretrained("./not-in-this-tree")  # finds: not-in-this-tree from local (likely)
AutoModel.from_pretrained("bare-name-of-nothing")  # undecided
mentioned = ["see meta-llama/Llama-2-7b-hf", "a/b/c"]
known = ("meta-llama/Llama-2-7b-hf",)  # finds: meta-llama/Llama-2-7b-hf (likely)
served = ModelCard(id="gpt-3.5-turbo")
picture = load_image("https://huggingface.co/org-a/model/resolve/main/images/pose.png")


def documented():
    """
    model_providers:
      - model_name: "org-a/only-an-example"
        base_model: "org-a/only-an-example"
    """


load_dataset("json", data_files="answers.jsonl")
load_dataset("parquet", data_files="hf://datasets/org-a/answers/train.parquet")  # finds: org-a/answers as dataset
load_dataset("csv", data_files={"train": "https://huggingface.co/datasets/org-a/rows/resolve/main/train.csv"})  # finds: org-a/rows as dataset
load_dataset("squad")  # finds: squad as dataset
answered(llm_request_count=1, default_model="your_secret_here", provider="openai")
AutoModel.from_pretrained("path_to/llama-7b")  # undecided


_CHECKPOINT_FOR_DOC = "google/vit-base-patch16-224"
_IMAGE_CLASS_CHECKPOINT = "google/vit-base-patch16-384"


@auto_docstring(checkpoint="facebook/chameleon-7b")
class ChameleonConfig:
    @add_code_sample_docstrings(checkpoint=_CHECKPOINT_FOR_DOC, real_checkpoint=_IMAGE_CLASS_CHECKPOINT)
    def forward(self):
        pass


@auto_docstring(
    custom_intro="The text model of `Qwen/Qwen2-7B`.",
    checkpoint="Qwen/Qwen2-VL-7B-Instruct",
)
class DocumentedConfig:
    pass


def kept(model, cache, LLM_RESULTS_DIR="deepseek/results_FS5E_04/answers"):
    """Keys under which a program finds something of a model; folders that are called after a service."""
    tokenizer_key = f"{model}_tokenizer"
    return cache[tokenizer_key], LLM_RESULTS_DIR


kept("mistralai/Mistral-7B-Instruct-v0.2", {})  # finds: mistralai/Mistral-7B-Instruct-v0.2
