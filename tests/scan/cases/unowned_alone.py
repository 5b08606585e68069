# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Nothing but the name of a model, of which nobody says whose it is: llm_model = "llama-3-70b"."""

llm_model = "llama-3.1-70b-instruct"  # undecided
# model = "llama-3-8b-chat"
greeting = "model-3b is what we call it"
model_release = "spring-2026"

# A file is one whatever it is compared with.
compared_model_path = "compared_net.joblib"  # finds: compared_net.joblib from local (likely)
if compared_model_path == "compared_net.joblib":
    print("the same")
