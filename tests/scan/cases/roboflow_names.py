# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What Roboflow has models under: a project and its version, or its word for one of its own."""
from inference import InferencePipeline, get_model
from inference.models.florence2 import Florence2
from inference.models import YOLOWorld

own = get_model("rfdetr-base")  # finds: rfdetr-base from roboflow
named = get_model(model_id="coins-on-tables/7", api_key="key")  # finds: coins-on-tables/7 from roboflow
reader = Florence2("pretrained-readers/3")  # finds: pretrained-readers/3 from roboflow
words = YOLOWorld(model_id="yolo_world/l")  # finds: yolo_world/l from roboflow
flow = InferencePipeline.init(model_id="yolov8n-640", video_reference=0)  # finds: yolov8n-640 from roboflow
other = get_model("plain")  # whoever has a module of that name


def fetched(fetch):
    model_id = "plates_seen/1"  # finds: plates_seen/1 from roboflow
    return fetch(
        model_id=model_id,
        model_package_url="https://storage.example.org/assets/plates_seen.zip",  # finds: storage.example.org/assets/plates_seen.zip from url
    )


def paged(fetch):
    return fetch(page="plates/1", picture_url="https://storage.example.org/assets/pictures.zip")


def sent(post, picture):
    return post("https://outline.roboflow.com/leaves-on-paths/3", data=picture)  # finds: leaves-on-paths/3 from roboflow
