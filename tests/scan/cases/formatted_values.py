# ruff: noqa
# fmt: off
# mypy: ignore-errors
# What is put into a text is no name, whatever the variable is called.
ADDRESS = "https://api.deepseek.com"


def describe(features):
    llm_context = {"position": f"y={features.y:.0%}", "place": f"area={features.area}"}
    return llm_context
