# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Weights below folders that only a run of the program knows: what is loaded from there is used."""
import torch
from detectron2.model_zoo import model_zoo


def restore(run_dir, out_dir, model):
    state = torch.load(run_dir / "checkpoints" / "best_dice.pt")  # finds: checkpoints/best_dice.pt from local (likely)
    torch.save(model.state_dict(), out_dir / "last.pt")
    state = torch.load(out_dir / "last.pt")
    model_path = out_dir / "written_later.pth"
    weights = model_zoo.get_checkpoint_url("COCO-Detection/retinanet_R_50_FPN_3x.yaml")  # finds: facebookresearch/detectron2:COCO-Detection/retinanet_R_50_FPN_3x from github
    return state, weights, model_path


# Folders by a framework's setting, and what stands in where no setting says another.
import os
from pathlib import Path
from django.conf import settings

DEFAULT_MODEL = Path(settings.BASE_DIR).parent / "ai" / "plates_v2.pt"  # finds: ai/plates_v2.pt from local (likely)
AI_MODEL_PATH = os.getenv("AI_MODEL_PATH", str(Path(settings.BASE_DIR) / "weights" / "signs_v2.pt"))  # finds: weights/signs_v2.pt from local (likely)
TRIED_MODEL_PATH = "runs/cpu_test/weights/best.pt"  # finds: runs/cpu_test/weights/best.pt from local (likely)
tracker = Tracker(reid_weights=Path("osnet_x1.pt"))  # finds: osnet_x1.pt from local (likely)
FAKE_MODEL_PATH = "weights/missing_model.pt"
