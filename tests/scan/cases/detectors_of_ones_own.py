# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Weights of one's own, which a library that fetches files of other names only opens."""

from ultralytics import YOLO

published = YOLO("yolov8x-worldv2.pt") # finds: ultralytics/assets:yolov8x-worldv2.pt from github
own = YOLO("license_plate_detector.pt") # finds: license_plate_detector.pt from local (likely)
trained = YOLO("best.pt") # finds: best.pt from local (likely)
