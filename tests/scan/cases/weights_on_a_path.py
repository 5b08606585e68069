# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Files of weights whose path is put together of a folder that is known, and opened in another module."""
import argparse
from pathlib import Path

from .opened_elsewhere import Detector, open_weights

STORE = Path("data/processed/current")
BASE_DETECTOR = STORE / "nets/detector_base.pth"  # finds: data/processed/current/nets/detector_base.pth from local (likely)
FINE_DETECTOR = "nets/detector_fine.pth"  # finds: nets/detector_fine.pth from local (likely)

FOLDER = "nets"
MODEL_SAVE_PATH = "nets/written.pth"
base = open_weights(str(BASE_DETECTOR))
fine = Detector(FINE_DETECTOR)
fine.export(MODEL_SAVE_PATH)
told = (STORE / "nets/as_bytes.onnx").as_posix().encode("utf-8")  # finds: nets/as_bytes.onnx from local (likely)


def main():
    # Folders and files of data are no models, be they tensors or not.
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, default=Path("dataset_v2/yolo_fast_pen"))
    parser.add_argument("--cases", default=STORE / "db/case_db_base")
    parser.add_argument("--out_ckpt", default="nets/detector_next.pth")
    parser.add_argument("--next-ckpt", default="nets/detector_after.pth")
    parser.add_argument("--joint_ckpt", default=f"{FOLDER}/joint/best_regular.pth")  # finds: nets/joint/best_regular.pth from local (likely)
    args = parser.parse_args()
    base.save(args.next_ckpt)
    return args
