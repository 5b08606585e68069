# mypy: ignore-errors
"""A script whose options say what is read, what is loaded and where the result goes."""

import argparse

from datasets import load_dataset
from transformers import AutoModel

parser = argparse.ArgumentParser()
parser.add_argument("source")
parser.add_argument("--repo_id", default=None)
parser.add_argument("--hf_model", "-m", default="org-t/first")  # finds: org-t/first
args = parser.parse_args()

model = AutoModel.from_pretrained(args.hf_model)
dataset = load_dataset(args.source)  # undecided
if args.repo_id:
    dataset.map(model).push_to_hub(args.repo_id)
