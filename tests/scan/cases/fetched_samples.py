# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Files that a program fetches from data sets of the Hub, each by its address; two settings, one or the other."""

SAMPLES = [
    ("https://huggingface.co/datasets/org-s/sounds-of-50/resolve/main/data/train-00000.parquet", "train"),  # finds: org-s/sounds-of-50 as dataset (likely)
    ("https://huggingface.co/datasets/org-s/sounds-of-50", "its page"),
    ("https://huggingface.co/datasets/org-s/sounds-of-50/resolve/main/cover.png", "a picture"),
]


def missing(found):
    found.append("TELEGRAM_BOT_TOKEN/TELEGRAM_CHAT_ID")
    return found
