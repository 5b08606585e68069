# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What lies in the folder of a store of models names that store's."""

llm_dict = {
    "first": {"model_name": "ZhipuAI/ChatGLM-6B", "model_revision": "v1.0.15"},  # finds: ZhipuAI/ChatGLM-6B from modelscope at v1.0.15
    "second": {"model_name": "thomas/ChatGLM-6B-Int8"},  # finds: thomas/ChatGLM-6B-Int8 from modelscope
    "asked": {"model_name": "gpt-4o-mini"},  # finds: gpt-4o-mini from openai
}
EOF_MODEL = "https://huggingface.co/THUDM/chatglm-6b"  # finds: THUDM/chatglm-6b
