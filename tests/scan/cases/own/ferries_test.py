# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A program that tries a model, which is called like a file of tests and holds none."""

import argparse


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("-m", "--model_path", default="nets/ferries_classifier.pickle")  # finds: nets/ferries_classifier.pickle from local (likely)
    return parser.parse_args()
