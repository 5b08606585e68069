# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Bots of Poe, networks of StyleGAN's own modules, and what gdown puts into a folder for weights."""

import os

import dnnlib
import fastapi_poe as fp
import gdown
import legacy
import openai

client = openai.OpenAI(api_key=os.environ["POE_API_KEY"], base_url="https://api.poe.com/v1")
client.chat.completions.create(model="GPT-5.2", messages=[])  # finds: GPT-5.2 from poe
fp.get_bot_response_sync(messages=[], bot_name="Claude-Sonnet-4.5", api_key="")  # finds: Claude-Sonnet-4.5 from poe


def prepare():
    network_pkl = "stylegan2-harbour-config-f.pkl"  # finds: stylegan2-harbour-config-f.pkl from local (likely)
    with dnnlib.util.open_url(network_pkl) as file:
        return legacy.load_network_pkl(file)["G_ema"]


def fetch():
    gdown.download("https://drive.google.com/uc?id=1cU2y-kMbt0Sf00Ns4CN2oO9qPJ8BenAA", "./checkpoints/merge/")  # finds: drive.google.com/uc?id=1cU2y-kMbt0Sf00Ns4CN2oO9qPJ8BenAA from url (likely)
    gdown.download("https://drive.google.com/uc?id=1cU2y-kMbt0Sf00Ns4CN2oO9qPJ8BenBB", "./pictures/")
