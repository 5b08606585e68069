# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Functions that are called after the models that they give back, whoever asks them; chapters of a longer program."""


class Trainer:
    def _resolve_model_candidates(self):
        listed = self.config.get("candidates")
        if listed:
            return [str(one) for one in listed]
        return ["yolo11n.pt", "yolov8n.pt"]  # finds: Ultralytics/YOLO11, Ultralytics/YOLOv8

    def get_model_name(self):
        return "org-a/some-net"  # finds: org-a/some-net

    def get_model_names(self):
        return ["org-a/one-net", "org-b/two-net"]  # finds: org-a/one-net, org-b/two-net

    def model_type(self):
        return "regression"

    def get_model_dir(self):
        return "runs/latest"

    def get_candidates(self):
        return ["left-hand", "right-hand"]

    def name(self):
        return "org-a/speaker"


towers = load_model("D:/research/harbour/models/towers_best.h5")  # finds: towers_best.h5 from local (likely)
words = load_model("settings.txt")
model.push_to_hub_merged(config.hub_model_id or f"org-a/qwen3-4b-own-v2", tokenizer)
