# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A page hands what is chosen on to a script, and to a function that loads."""

import gradio as gr
from runs import run_and_log
from transformers import AutoModel


def transcribe(name, speech, language):
    words = ["tools/transcribe.py", "--speech", speech, "--language", language, "--name", name]
    return run_and_log(words)


def embed(model, text):
    return AutoModel.from_pretrained(model)


with gr.Blocks() as page:
    name = gr.Textbox(value="not-a-model")
    speech = gr.Dropdown(choices=["small", "large-v3"])  # finds: Systran/faster-whisper-small, Systran/faster-whisper-large-v3
    language = gr.Radio(["ja", "en"])
    model = gr.Radio(["intfloat/e5-small-v2"])  # finds: intfloat/e5-small-v2
    button = gr.Button()
    button.click(transcribe, inputs=[name, speech, language])
    button.click(fn=embed, inputs=[model, name])
