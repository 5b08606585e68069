# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Places of files inside repositories, and what a test calls a model that it does not ask for."""

import cohere
from huggingface_hub import hf_hub_download

GRAPHS = ["onnx/encoder_model.onnx", "onnx/bert-base.onnx"]


def fetched(repository: str) -> list[str]:
    return [hf_hub_download(repository, graph) for graph in GRAPHS]


def answered(model: str = "command-r") -> str:  # finds: command-r from cohere
    return cohere.Client().chat(message="Hello", model=model)


fetched("Xenova/bert-base-uncased")  # finds: Xenova/bert-base-uncased
answered("test_model_name")


# What a loaded module is called with is no model.
import tensorflow_hub
import transformers

embed = tensorflow_hub.Module("https://tfhub.dev/org-a/sentences/2")  # finds: tfhub.dev/org-a/sentences/2 from url
embed(tensorflow.placeholder(tensorflow.string))
layer = tensorflow_hub.load("https://tfhub.dev/org-a/sentences/3")  # finds: tfhub.dev/org-a/sentences/3 from url
layer(["a sentence"])
column = tensorflow_hub.text_embedding_column("title", "https://tfhub.dev/org-a/words/1")  # finds: tfhub.dev/org-a/words/1 from url


# What is loaded inside a class by the class of a library is not given to a method of the same name.
class OwnModel(transformers.PreTrainedModel):
    def __init__(self, config):
        self.decoder = transformers.MBartForCausalLM.from_pretrained("org-a/decoder-in-a-class")  # finds: org-a/decoder-in-a-class

    @classmethod
    def from_pretrained(cls, name, **options):
        return super(OwnModel, cls).from_pretrained(name, revision="own", **options)  # undecided


# An image of a program that serves models is none of them.
OLLAMA_VERSION = "ollama/ollama:0.3.12"
started = docker.from_env().containers.run("ollama/ollama:latest", detach=True)
