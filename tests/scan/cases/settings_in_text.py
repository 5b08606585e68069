# ruff: noqa
# fmt: off
# mypy: ignore-errors
# Settings that a program writes when there are none: the text begins in the second line of the string.
FALLBACK = """\
# Settings of the user. See the documentation for all of them.
models:
  default:
    base_url: "https://api.anthropic.com"
    model: "claude-opus-4-8"  # finds: claude-opus-4-8 from anthropic (likely)
"""


class VideoSettings:
    text_to_video_model: str = "wan2.6-t2v"  # finds: wan2.6-t2v from dashscope (likely)
