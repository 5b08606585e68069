# ruff: noqa
# fmt: off
# mypy: ignore-errors
from os.path import join as opj

from mediapipe.tasks.python import BaseOptions

from places import LANDMARKERS, os_join

pose = BaseOptions(model_asset_path=os_join(LANDMARKERS, "pose_landmarker.task"))  # finds: landmarkers/pose_landmarker.task from local
hand = BaseOptions(model_asset_path=opj("models", "hand_landmarker.task"))  # finds: models/hand_landmarker.task from local
import os
import torch
NAME = "debris"
torch.load(os.path.join("weights", NAME, "unetplusplus.ckpt"))  # finds: weights/debris/unetplusplus.ckpt from local
torch.load(os.path.join(LANDMARKERS, "sub", NAME, "unetminus.ckpt"))  # finds: landmarkers/sub/debris/unetminus.ckpt from local
for each in ("a", "b"):
    torch.load(os.path.join("weights", each, "unettimes.ckpt"))  # finds: unettimes.ckpt from local
EXPERIMENT = "tumor_classifier"
TRAINED_MODEL_PATH = os.path.join(LANDMARKERS, "models", f"{EXPERIMENT}_resnet50.ckpt")  # finds: tumor_classifier_resnet50.ckpt from local
symbol_model_path = LANDMARKERS / f"{EXPERIMENT}_written.pth"
torch.save({}, symbol_model_path)
tokens = torch.load(os.path.join("../data_unpooled", args.folder, "pilot_raw_tokens.pt"))
