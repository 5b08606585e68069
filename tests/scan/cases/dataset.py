# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A repository that the file loads as data is data wherever else it is named."""

import argparse

from huggingface_hub import hf_hub_download, snapshot_download
from transformers import AutoModel

parser = argparse.ArgumentParser()
parser.add_argument("--repo_id", default="org-t/passages")  # finds: org-t/passages as dataset (likely)
parser.add_argument("--model_repo_id", default="org-t/reader")  # finds: org-t/reader (likely)

repo_id = "org-t/passages"  # finds: org-t/passages as dataset
hf_hub_download(repo_id=repo_id, filename="part_aa", repo_type="dataset")

snapshot_download("org-t/both", repo_type="dataset")  # finds: org-t/both as dataset
parser.add_argument("--judge_model", default="org-t/both")  # finds: org-t/both (likely)
AutoModel.from_pretrained("org-t/both")  # finds: org-t/both


def evaluated():
    return requests.get("https://huggingface.co/datasets/brightlab/asked/raw/main/asked.json").json()  # finds: brightlab/asked as dataset

import tensorflow_datasets as tfds

voc = tfds.load("voc/2012", split="train")  # finds: voc/2012 from tensorflow-datasets as dataset
digits = tfds.builder(name="mnist:3.*.*")  # finds: mnist from tensorflow-datasets as dataset
