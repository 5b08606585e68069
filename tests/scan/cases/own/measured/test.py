# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A script that is called `test` and measures a model: it opens what it names, as no test of a function does."""

import os

import tensorflow as tf
import torch

model_path = "models/tumors.h5"  # finds: models/tumors.h5 from local (likely)
if not os.path.exists(model_path):
    raise FileNotFoundError("Train the model first")
model = tf.keras.models.load_model(model_path)

# What a training goes on from is no model.
torch.load("runs/first/optimizer.pt")
torch.load("runs/first/rng_state.pth")

# A model that tells fake news from others is no stand-in for a model; what is read of a cache is data.
judge = torch.load("nets/fake_news_judge.pth")  # finds: nets/fake_news_judge.pth from local (likely)
stand_in = torch.load("nets/fake_net.pth")
codes = torch.load(os.path.join(cache_dir, "train_codes.pt"))
