# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Addresses that lead to weights, and names with what pins them."""

import torch
from torch.utils import model_zoo

VOCABULARIES = {
    "first": "https://huggingface.co/bert-base-german-cased/resolve/main/vocab.txt",  # finds: bert-base-german-cased
    "older": "https://s3.amazonaws.com/models.huggingface.co/bert/bert-base-chinese-vocab.txt",  # finds: bert-base-chinese
    "named": "https://cdn.huggingface.co/org-a/cased-encoder/pytorch_model.bin",  # finds: org-a/cased-encoder
}
OF_SPACE = "https://huggingface.co/spaces/org-a/matting/resolve/main/isnet.pth"  # finds: huggingface.co/spaces/org-a/matting/resolve/main/isnet.pth from url
PICTURE = "https://huggingface.co/spaces/org-a/matting/resolve/main/cat.png"
CASCADE = "https://raw.githubusercontent.com/opencv/opencv/4.x/data/haarcascades/haarcascade_eye.xml"  # finds: opencv/opencv:haarcascade_eye.xml from github at 4.x
PAGE = "https://huggingface.co/spaces/org-a/matting"
PACKED = "https://files.example.org/pretrained_models/tagger/tagger.tar.gz"  # finds: files.example.org/pretrained_models/tagger/tagger.tar.gz from url
PICKLED = "https://files.example.org/detection/f12/model_final_ab12.pkl"  # finds: files.example.org/detection/f12/model_final_ab12.pkl from url
SAVED = "https://files.example.org/nets/net.pth.tar"  # finds: files.example.org/nets/net.pth.tar from url
TEXTS = "https://files.example.org/corpora/news.tar.gz"
PAIRS = "https://files.example.org/language-models/release1/pairs.tgz"
torch.hub.load_state_dict_from_url("https://files.example.org/any/9a1b.th?x=1")  # finds: files.example.org/any/9a1b.th from url
model_zoo.load_url("https://files.example.org/any/net-9a1b")  # finds: files.example.org/any/net-9a1b from url
torch.hub.load_state_dict_from_url("not an address")  # undecided

pinned = {"model": "org-a/some-encoder@6c91e73a51599e35"}  # finds: org-a/some-encoder at 6c91e73a51599e35
served = {"model": "org-a/some-encoder:free"}  # finds: org-a/some-encoder:free from openrouter
pulled = {"model": "org-a/some-encoder:latest"}  # finds: org-a/some-encoder:latest from ollama
numbered = {"model": "org-a/some-encoder-v1:part"}


class Picture:
    backbone_base: str = "bert-base-german-cased"  # finds: bert-base-german-cased (likely)
    architecture: str = "openai-gpt"


serve(model_type="gpt-4.1-mini")  # finds: gpt-4.1-mini from openai (likely)
described = {"model_type": "gpt-4.1-mini"}
made = {"model": "MiniMax-M2.5"}  # finds: MiniMax-M2.5 from minimax (likely)
ranked = {"reranker": "jina-reranker-v2-base-multilingual"}  # finds: jina-reranker-v2-base-multilingual from jina (likely)
generate = f"https://generativelanguage.googleapis.com/v1beta/models/gemma-3-27b-it:generateContent?key={key}"  # finds: gemma-3-27b-it from google (likely)
predict = "https://api.replicate.com/v1/models/meta/meta-llama-3-8b/predictions"  # finds: meta/meta-llama-3-8b from replicate (likely)
deployed = "https://my.openai.azure.com/openai/deployments/chat35/chat/completions?api-version=1"  # finds: chat35 from azure (likely)
farmed = "https://farm.example-corp.com/api/openai/deployments/farm-gpt-4o-mini/"  # finds: farm-gpt-4o-mini from azure (likely)
named = f"https://farm.example-corp.com/openai/deployments/{name}/chat/completions"
of_a_space = "https://huggingface.co/spaces/org-a/some-demo/resolve/main/isnet.pth"  # finds: huggingface.co/spaces/org-a/some-demo/resolve/main/isnet.pth from url (likely)
shown_in_it = "https://huggingface.co/spaces/org-a/some-demo/resolve/main/app.py"

for size in ("large", "small"):
    from_release = f"https://github.com/acme/nets/releases/download/v1/{size}.pth"  # finds: acme/nets from github at v1
    fetched(from_release)
SIZES = ["big", "tiny"]
PLACES = [f"https://dl.example.org/checkpoints/{one}.safetensors" for one in SIZES]  # finds: dl.example.org/checkpoints/big.safetensors, dl.example.org/checkpoints/tiny.safetensors from url
print(f"https://dl.example.org/checkpoints/{SIZES[0]}.ckpt")  # possible: dl.example.org/checkpoints/big.ckpt from url
PAGES = [f"https://dl.example.org/pages/{one}.html" for one in SIZES]
UNKNOWN = f"https://dl.example.org/checkpoints/{input()}.ckpt"
BY_QUERY = "https://static.example.org/nets?id=v0.8.1/detector-f9d66f14.onnx&src=0"  # finds: static.example.org/nets?id=v0.8.1/detector-f9d66f14.onnx from url
PAGE_BY_QUERY = "https://static.example.org/nets?id=v0.8.1/detector.html&src=0"
VECTORS = "https://files.example.org/vectors-english/crawl-300d.vec.zip"  # finds: files.example.org/vectors-english/crawl-300d.vec.zip from url
DATED = "https://storage.example.org/bert_models/2018_10_18/uncased_L-12.zip"  # finds: storage.example.org/bert_models/2018_10_18/uncased_L-12.zip from url
sent = {"Content-Type": "application/json", "azureml-model-deployment": "blue"}  # a deployment of one's own
SLIDES = slide_encoder.create_model("hf_hub:org-a/slides-giga", "slides_enc12l768d", 1536)  # finds: org-a/slides-giga (likely)
PATHOLOGY = "hf-hub:org-a/pathology"  # finds: org-a/pathology (likely)
HANDLED = "hub:org-a/pathology-hub"
TAKEN = torch.load("/kaggle/input/models/org-a/towers/pytorch/small/3/towers.ckpt")  # finds: org-a/towers/pytorch/small from kaggle at 3
TABLE = "/kaggle/input/towers/train.csv"
