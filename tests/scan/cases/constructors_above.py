# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A class of the project is a loader of a library, and has a model of its own for want of another."""

import facexlib.detection
import facexlib.parsing
from insightface.app import FaceAnalysis
from sentence_transformers import SentenceTransformer


class Faces(FaceAnalysis):
    def __init__(self, name="buffalo_l", root="~/.insightface", **kwargs):  # finds: deepinsight/insightface:buffalo_l from github
        super().__init__(name=name, root=root, **kwargs)


class Sentences(SentenceTransformer):
    def __init__(self, size=3):
        super().__init__("acme-labs/sentences")  # finds: acme-labs/sentences
        self.size = size


class Plain(FaceAnalysis):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)


facexlib.parsing.init_parsing_model(device="cuda")  # finds: xinntao/facexlib:bisenet from github
facexlib.detection.init_detection_model("retinaface_resnet50", half=False)  # finds: xinntao/facexlib:retinaface_resnet50 from github
