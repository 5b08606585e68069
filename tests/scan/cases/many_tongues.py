# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Speech models by the names of their cards, which their library alone knows."""

import os

from omnilingual_asr.models.inference.pipeline import ASRInferencePipeline

CARD = os.getenv("HARBOUR_CARD", "omniASR_LLM_7B_ZS")  # finds: facebook/omniASR-LLM-7B-ZS

speaking = ASRInferencePipeline(model_card=CARD)
quick = ASRInferencePipeline(model_card="omniASR_CTC_300M")  # finds: facebook/omniASR-CTC-300M
newer = ASRInferencePipeline("omniASR_CTC_1B_v2")  # finds: omniASR_CTC_1B_v2 from fairseq2
words = "omniASR_tokenizer_v1"
