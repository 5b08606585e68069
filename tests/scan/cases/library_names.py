# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Names of libraries that stand for a service's models, wherever the program has them."""

import dashscope
from dashscope import Generation
from langroid.language_models import OpenAIChatModel


def ask(text, model=dashscope.Generation.Models.qwen_turbo):  # finds: qwen-turbo from dashscope
    return dashscope.Generation.call(model, prompt=text)


MODELS = [Generation.Models.qwen_max] * 4  # finds: qwen-max from dashscope
Generation.call(Generation.Models.qwen_plus, prompt="hello")  # finds: qwen-plus from dashscope
CHAT = {"chat_model": OpenAIChatModel.GPT4o}  # finds: gpt-4o from openai
print(Generation.Models)
