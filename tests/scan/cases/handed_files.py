# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Files of weights that a program hands to whatever opens them."""
import torch
import engines


def load_it(path, device):
    return torch.load(path, map_location=device)


net = load_it("weights/lanes.pth", "cpu")  # finds: weights/lanes.pth from local (likely)
runner = engines.Runner(model="signs.onnx", labels="signs.txt")  # finds: signs.onnx from local (likely)

session = engines.get_session("cars.onnx")  # finds: cars.onnx from local (likely)

# What is put together, made, looked at or said is none.
engines.path_for("far.onnx")
engines.export_to(net, "made.onnx")
print("kept in said.onnx")
torch.save(net, "own.pth")
again = load_it("own.pth", "cpu")


# A function of the module opens what it is handed, and one of several names in turn.
from pathlib import Path


def restore(net, path):
    net.load_state_dict(torch.load(str(path), map_location="cpu"))


def run(net, folder: Path):
    path = folder / "checkpoints" / "best_score.pt"  # finds: checkpoints/best_score.pt from local (likely)
    if not path.exists():
        for name in ["best_old.pt", "best_older.pt"]:  # finds: best_old.pt, best_older.pt from local (likely)
            other = folder / "checkpoints" / name
            if other.exists():
                path = other
    restore(net, path)
