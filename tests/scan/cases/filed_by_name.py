# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Files of a repository of the Hub under names for files: the repository is the model, and no file of it."""
from huggingface_hub import hf_hub_download

model_file = "voice-f1/voice-f1_e160_s14000.safetensors"
config_file = "voice-f1/config.json"
for file in [model_file, config_file]:
    hf_hub_download("org-a/voices-v2", file, local_dir="model_assets")  # finds: org-a/voices-v2
