# ruff: noqa
# fmt: off
# mypy: ignore-errors
from os.path import join as opj

from mediapipe.tasks.python import BaseOptions

from places import LANDMARKERS, os_join

pose = BaseOptions(model_asset_path=os_join(LANDMARKERS, "pose_landmarker.task"))  # finds: landmarkers/pose_landmarker.task from local
hand = BaseOptions(model_asset_path=opj("models", "hand_landmarker.task"))  # finds: models/hand_landmarker.task from local
