# ruff: noqa
# fmt: off
# mypy: ignore-errors
import argparse

parser = argparse.ArgumentParser()
parser.add_argument(
    "--judge-model",
    type=str,
    default="deepseek-r9",  # undecided
)
