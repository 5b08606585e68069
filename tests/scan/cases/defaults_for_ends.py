# mypy: ignore-errors
"""What a program takes by default, for one end or another; and what it is told about that."""

import trlx
from whisper_trt import load_trt_model

DEFAULT_MODEL_MULTI = "org-a/of-nine-languages"  # finds: org-a/of-nine-languages
DEFAULT_ENGLISH_MODEL_ONTONOTES = "org-a/of-one-language"  # finds: org-a/of-one-language
DEFAULT_MODEL_FAST = "gpt-4o-mini"  # finds: gpt-4o-mini from openai

DEFAULT_MODEL_DIR = "models/all"
DEFAULT_MODEL_TYPE = "bert"
DEFAULT_MODEL_PROVIDER = "openai"
DEFAULT_MODEL_CONFIG = "configs/model.yaml"
DEFAULT_MODEL_REVISION = "v1.2"

trlx.train("gpt2", samples=[])  # finds: gpt2
load_trt_model("tiny.en")  # finds: openai/whisper-tiny.en
