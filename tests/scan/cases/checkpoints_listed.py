# ruff: noqa
# fmt: off
# mypy: ignore-errors
YOLO_CHECKPOINTS = [
    "yolo26x.pt",  # finds: ultralytics/assets:yolo26x.pt from github (likely)
]
