# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A folder beside the program that bears a model's name is a copy of it, by default."""
import argparse

import mlx_lm

parser = argparse.ArgumentParser()
parser.add_argument("--judge-path", default="models/gemma-3-12b-it-mlx-4bit")  # finds: gemma-3-12b-it-mlx-4bit from local
parser.add_argument("--own-path", default="models/of-ours")
arguments = parser.parse_args()
model, tokenizer = mlx_lm.load(arguments.judge_path)
other, tokens = mlx_lm.load(arguments.own_path)  # undecided
