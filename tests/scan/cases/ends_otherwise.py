# ruff: noqa
# fmt: off
# mypy: ignore-errors
import torch

weights = torch.load("own_network.torch")  # finds: own_network.torch from local
