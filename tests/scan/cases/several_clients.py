# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A menu whose names go to several clients: one with a router's word before it is no maker's own."""

import dashscope
import gradio as gr

menu = gr.Dropdown(
    choices=[
        "qwen-plus",  # finds: qwen-plus from dashscope
        "atlascloud/org-a/chat-flash",  # finds: org-a/chat-flash from atlascloud (likely)
        "litellm/anthropic/claude-sonnet-4-6",  # finds: claude-sonnet-4-6 from anthropic (likely)
    ],
    value="qwen-plus",  # finds: qwen-plus from dashscope
)


def ask(text, model=menu):
    return dashscope.Generation.call(model, prompt=text)


ask("hello", menu.value)
