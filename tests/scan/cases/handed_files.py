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
