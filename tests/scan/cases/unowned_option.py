# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""The default of an option of a command line."""

import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--model", type=str, default="vicuna-13b-v1.5")  # undecided
