"""Answer questions with our own model, or with a hosted one when it is busy."""

import os

from openai import OpenAI
from peft import PeftModel
from transformers import AutoModelForCausalLM, AutoTokenizer

from app.settings import settings

ROUTER_MODEL = "deepseek/deepseek-r1"
PLANNER_MODEL = os.getenv("PLANNER_MODEL", "o1")

router = OpenAI(base_url=settings.router_url, api_key=os.environ["OPENROUTER_API_KEY"])
planner = OpenAI()


def load(small: bool = False):
    """Load the tokenizer and the model; the small one carries our adapter."""
    name = "meta-llama/Llama-3.1-8B-Instruct" if small else settings.chat_model
    tokenizer = AutoTokenizer.from_pretrained(settings.chat_model)
    model = AutoModelForCausalLM.from_pretrained(name)
    if small:
        model = PeftModel.from_pretrained(model, "./adapters/support-tone")
    return tokenizer, model


def overflow(messages: list[dict]) -> str:
    """Ask the same family through a router when our own servers are full."""
    answer = router.chat.completions.create(model=ROUTER_MODEL, messages=messages)
    return answer.choices[0].message.content


def plan(messages: list[dict]) -> str:
    """Plan a multi-step answer."""
    answer = planner.chat.completions.create(model=PLANNER_MODEL, messages=messages)
    return answer.choices[0].message.content
