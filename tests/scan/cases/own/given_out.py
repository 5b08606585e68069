# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Classifiers that a library ships: its own wherever a copy lies; others are the program's."""

import os

import cv2
import dlib
from lightglue import LightGlue, SuperPoint

CASCADE = "models/haarcascade_eye.xml"  # finds: opencv/opencv:haarcascade_eye.xml from github
faces = cv2.CascadeClassifier(cv2.data.haarcascades + "haarcascade_frontalface_default.xml")  # finds: opencv/opencv:haarcascade_frontalface_default.xml from github
eyes = cv2.CascadeClassifier(CASCADE)
smiles = cv2.CascadeClassifier(os.path.join(cv2.data.haarcascades, "haarcascade_smile.xml"))  # finds: opencv/opencv:haarcascade_smile.xml from github
bodies = cv2.CascadeClassifier(f"{cv2.data.haarcascades}haarcascade_fullbody.xml")  # finds: opencv/opencv:haarcascade_fullbody.xml from github
ships = cv2.CascadeClassifier("nets/ships.xml")  # finds: nets/ships.xml from local (likely)
plates = cv2.CascadeClassifier()
plates.load("haarcascade_russian_plate_number.xml")  # finds: opencv/opencv:haarcascade_russian_plate_number.xml from github

points = SuperPoint(max_num_keypoints=512)  # finds: cvg/LightGlue:superpoint_v1 from github
matcher = LightGlue(features="disk")  # finds: cvg/LightGlue:disk_lightglue from github

marks = dlib.shape_predictor("kept/shape_predictor_68_face_landmarks.dat")  # finds: davisking/dlib-models:shape_predictor_68_face_landmarks.dat from github
hands = dlib.shape_predictor("kept/hands.dat")  # finds: kept/hands.dat from local (likely)

# No model: a table of settings, and where a page of results goes.
settings = open("nets/settings.xml").read()
report = os.path.join("out", "haarcascade_report.txt")
