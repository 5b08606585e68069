# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A model that is fetched from an address to a file, and loaded from there; paths behind the name of a setting."""
import os
import urllib.request
from pathlib import Path

from keras.models import load_model

urllib.request.urlretrieve(
    "https://storage.clinic.io/saved/model-moles3.h5", "moles.h5")  # finds: storage.clinic.io/saved/model-moles3.h5 from url (likely)
net = load_model("moles.h5")  # finds: storage.clinic.io/saved/model-moles3.h5 from url (likely)
urllib.request.urlretrieve("https://storage.clinic.io/saved/moles_rows.h5", "rows.h5")


def _env_path(name, default):
    return Path(os.getenv(name, str(default)))


class Settings:
    toxic = _env_path("TOXIC_MODEL_PATH", model_dir / "toxic_baseline.joblib")  # finds: toxic_baseline.joblib from local (likely)
    rows = _env_path("TOXIC_ROWS_PATH", model_dir / "toxic_rows.joblib")
    tested = os.getenv("XCEPTION_WEIGHTS", "models/test/video/xception_best.pth")  # finds: models/test/video/xception_best.pth from local (likely)


# What stands behind an address in a mapping is the next key.
import torch

FILES = {
    "nets.safetensors": "https://storage.clinic.io/saved/nets.safetensors",  # finds: storage.clinic.io/saved/nets.safetensors from url (likely)
    "gists.ckpt": "https://storage.clinic.io/saved/gists.ckpt",  # finds: storage.clinic.io/saved/gists.ckpt from url (likely)
}
gists = torch.load("weights/gists.ckpt")  # finds: storage.clinic.io/saved/gists.ckpt from url (likely)
