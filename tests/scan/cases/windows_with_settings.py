# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""The settings of a program with windows, and programs that lie beside models."""
from qfluentwidgets import ConfigItem, OptionsConfigItem, QConfig, RangeConfigItem


class Settings(QConfig):
    ollama_model = ConfigItem("Chat", "OllamaModel", "llama2")  # finds: llama2 from ollama
    glm_model = ConfigItem("Chat", "GlmModel", "glm-4")  # finds: glm-4 from zai
    listening_model = OptionsConfigItem("Hearing", "Model", "mimo-v2.5-asr", None)  # finds: mimo-v2.5-asr from xiaomi
    model_timeout = RangeConfigItem("Chat", "Timeout", 600)


PROGRAMS = [
    {"label": "with a card", "downloadLink": "https://modelscope.cn/models/org-a/hearing-tools/resolve/master/Hearing_r2_windows.7z"},
    {"label": "without", "downloadLink": "https://huggingface.co/org-a/hearing-tools/resolve/main/hearing.exe"},
    {"label": "a model", "downloadLink": "https://huggingface.co/org-a/hearing-small/resolve/main/model.bin"},  # finds: org-a/hearing-small
]
