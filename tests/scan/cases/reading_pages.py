# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What reads the words of a page is the second model of the reader."""
from doctr.models import kie_predictor, ocr_predictor

reader = ocr_predictor("db_resnet50", "crnn_vgg16_bn", pretrained=True)  # finds: mindee/doctr:db_resnet50, mindee/doctr:crnn_vgg16_bn from github
other = kie_predictor("fast_base", reco_arch="parseq", pretrained=True)  # finds: mindee/doctr:fast_base, mindee/doctr:parseq from github
bare = ocr_predictor("db_resnet50", "crnn_vgg16_bn", pretrained=False)


import edsnlp

words = edsnlp.load("org-ab/words-of-wards", auto_update=True)  # finds: org-ab/words-of-wards
