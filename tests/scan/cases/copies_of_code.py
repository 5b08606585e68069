# ruff: noqa
# fmt: off
# mypy: ignore-errors
# Repositories of torch.hub of which a copy lies beside the program.
import torch

PLACE = "thirdparty/dinov3"  # finds: facebookresearch/dinov3 from torchhub (likely)
small = torch.hub.load(PLACE, "dinov3_vits16", source="local")
seen = torch.hub.load("./yolov5", "custom", source="local")  # finds: ultralytics/yolov5 from torchhub (likely)
here = torch.hub.load("yolov5", "custom", source="local")  # finds: ultralytics/yolov5 from torchhub (likely)
there = torch.hub.load("/opt/yolov7-main", "custom", source="local")  # finds: WongKinYiu/yolov7 from torchhub (likely)
