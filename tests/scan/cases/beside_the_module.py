# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Files of weights beside the module, and below folders that nothing tells of."""
import os
import sys

import dlib
import torch

import service

here = os.path.dirname(__file__)
base_path = sys.path[0]
eyes = torch.load(os.path.join(here, "eyes_at_once.pt"))  # finds: eyes_at_once.pt from local (likely)
marks = dlib.shape_predictor(os.path.join(here, "shape_predictor_5_face_landmarks.dat"))  # finds: davisking/dlib-models:shape_predictor_5_face_landmarks.dat from github
own = dlib.shape_predictor(os.path.join(here, "own_landmarks.dat"))  # finds: own_landmarks.dat from local (likely)


# What makes a path of the name of a file is given that of the weights which are loaded.
faces_path = _data_file("mmod_human_face_detector.dat")  # finds: davisking/dlib-models:mmod_human_face_detector.dat from github
faces = dlib.cnn_face_detection_model_v1(faces_path)
mesh = service.DepthOfFaces(os.path.join(base_path, "head/weights/sparse_face.tflite"))  # finds: head/weights/sparse_face.tflite from local (likely)
service.save_mesh(os.path.join(base_path, "head/weights/written_face.tflite"))

URL = "http://dlib.net/files/shape_predictor_68_face_landmarks.dat.bz2"  # finds: davisking/dlib-models:shape_predictor_68_face_landmarks.dat from github (likely)


class Settings:
    def __init__(self):
        if self.classifier_path is None:
            self.classifier_path = self.model_dir / "tumor_classifier.pkl"  # finds: tumor_classifier.pkl from local (likely)
        self.encoder_path = self.model_dir / "label_encoder.pkl"
        self.page = loadUI(self.resourcePath("UI/InteractiveSegmentation.ui"))
