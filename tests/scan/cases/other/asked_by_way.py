# ruff: noqa
# fmt: off
# mypy: ignore-errors
def ask(gateway, build):
    return gateway.send(build(path="v1beta/models/gemini-1.5-flash:generateContent"))  # finds: gemini-1.5-flash from google
