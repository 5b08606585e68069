# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Functions that call themselves and each other, and variables that hang on each other."""

HUB = "https://huggingface.co"


def grown(file, left=HUB):
    return grown(file, left + "/more") or f"{left}/org-a/grown-files/resolve/main/{file}"


def first(file):
    return second(file)


def second(file):
    return first(file) if file else f"{HUB}/org-a/second-files/resolve/main/{file}"


def hung(file):
    one = two = "a"
    one = two + two + one + file
    two = one + one + two + HUB
    return one + two


grown("one.onnx")  # finds: org-a/grown-files (likely)
first("two.onnx")  # finds: org-a/second-files (likely)
hung("three.onnx")
