# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What stands on ModelScope, by the function that fetches it, and by organisations that are only there."""

from modelscope import dataset_snapshot_download
from modelscope.hub import snapshot_download as hub

DEFAULT_MODEL = "AI-ModelScope/bge-large-zh"  # finds: AI-ModelScope/bge-large-zh from modelscope
config = {
    "model_name_or_path": "LLM-Research/Meta-Llama-3-8B-Instruct",  # finds: LLM-Research/Meta-Llama-3-8B-Instruct from modelscope
    "reranker_model": "BAAI/bge-reranker-base",  # finds: BAAI/bge-reranker-base
    "dataset_id": "AI-ModelScope/alpaca-gpt4-data-zh",  # finds: AI-ModelScope/alpaca-gpt4-data-zh from modelscope as dataset
}
evaluate(teacher_model="damo/multi-modal_clip-vit-huge-patch14_zh")  # finds: damo/multi-modal_clip-vit-huge-patch14_zh from modelscope

dataset_snapshot_download("org-a/benchmark", allow_file_pattern=["*.jsonl"])  # finds: org-a/benchmark from modelscope as dataset
hub.dataset_snapshot_download(dataset_id="org-a/audio-bench")  # finds: org-a/audio-bench from modelscope as dataset
hub.snapshot_download("org-a/encoder")  # finds: org-a/encoder from modelscope
