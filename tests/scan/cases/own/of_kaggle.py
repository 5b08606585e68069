# mypy: ignore-errors
# ruff: noqa: E501
# fmt: off
"""Data sets and models that Kaggle's client fetches, and recordings of data sets of the Hub."""

import os
import subprocess
import urllib.request

import kaggle
import opendatasets as od
from kaggle.api.kaggle_api_extended import KaggleApi

api = KaggleApi()
api.authenticate()
kaggle.api.dataset_download_files("tollbridge/decks", path=".", unzip=True)  # finds: tollbridge/decks from kaggle as dataset
api.dataset_download_file("tollbridge/buoys", "a.csv")  # finds: tollbridge/buoys from kaggle as dataset
api.model_instance_version_download("google/gemma/pyTorch/7b/1")  # finds: google/gemma/pyTorch/7b/1 from kaggle
api.competition_download_files("titanic")


def fetch(name: str) -> None:
    """Fetch a data set by its name."""
    kaggle.api.dataset_download_files(dataset=name)


fetch("tollbridge/lights")  # finds: tollbridge/lights from kaggle as dataset

os.system(f"kaggle datasets download -d tollbridge/sails -p {os.getcwd()}")  # finds: tollbridge/sails from kaggle as dataset
subprocess.run(["kaggle", "datasets", "download", "--force", "tollbridge/hulls"])  # finds: tollbridge/hulls from kaggle as dataset
subprocess.run("kaggle models instances versions download google/gemma/pyTorch/2b/2", shell=True)  # finds: google/gemma/pyTorch/2b/2 from kaggle
subprocess.run("kaggle competitions download -c titanic", shell=True)
os.system("kaggle datasets download /data/sets")

od.download("https://www.kaggle.com/datasets/tollbridge/shores")  # finds: tollbridge/shores from kaggle as dataset
od.download("https://www.kaggle.com/tollbridge/olds", "x")  # finds: tollbridge/olds from kaggle as dataset
od.download("https://www.kaggle.com/c/titanic")

for address, name in [("https://huggingface.co/datasets/tollbridge/quays/resolve/main/a.flac", "a")]:  # finds: tollbridge/quays as dataset (likely)
    urllib.request.urlretrieve(address, name)
print("see https://huggingface.co/datasets/tollbridge/quays/resolve/main/a.png")
