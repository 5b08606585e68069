# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Copies in folders that are known at run time only, where the path is put together before it is used."""

import os
import sys
from pathlib import Path

from transformers import AutoModel, AutoProcessor, AutoTokenizer

ROOT_DIR = os.getcwd()
HERE = sys.argv[1]

AutoModel.from_pretrained(f"{ROOT_DIR}/models/models--org-a--chat-6b")  # finds: org-a/chat-6b (likely)
AutoModel.from_pretrained("%s/pretrained/models--org-a--vocoder_v2_24khz" % (HERE,), low_cpu_mem_usage=True)  # finds: org-a/vocoder_v2_24khz (likely)
AutoModel.from_pretrained("{}/hub/models--org-a--vision-large".format(HERE))  # finds: org-a/vision-large (likely)
AutoModel.from_pretrained(os.path.join(HERE, "hub", "models--org-b--chat/snapshots/658202d88ac4bb782b99e99ac3adff58b4d0b813"))  # finds: org-b/chat at 658202d88ac4bb782b99e99ac3adff58b4d0b813 (likely)

model_dir = os.path.join(ROOT_DIR, "weights", "Qwen2-7B-Instruct")  # finds: Qwen2-7B-Instruct from local (likely)
AutoTokenizer.from_pretrained(model_dir)
AutoModel.from_pretrained(model_dir)


def load(root: str) -> None:
    folder = Path(root) / "glm-4-9b-chat"  # finds: glm-4-9b-chat from local (likely)
    AutoModel.from_pretrained(str(folder))


class Listener:
    def __init__(self, root_dir: str, size: str) -> None:
        self.path = f"{root_dir}/models/models--org-a--listener-1.5"  # finds: org-a/listener-1.5 (likely)
        self.other = f"{root_dir}/models/models--org-a--listener-{size}"

    def run(self) -> None:
        AutoProcessor.from_pretrained(self.path)
        AutoModel.from_pretrained(self.other)  # undecided
        AutoModel.from_pretrained("%s/%s" % (self.path, self.size))  # undecided
