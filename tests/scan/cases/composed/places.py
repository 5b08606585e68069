# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Where files of weights lie, and how their addresses are put together."""

import os
from posixpath import join as beside
from urllib.parse import urljoin

import requests

PLACES = {
    "releases": {"hosts": ["https://github.com"], "path": "/org-a/weights/releases/download/{part}/{file}"},
    "hub": {"hosts": ["https://huggingface.co", "https://hf-mirror.com"], "path": "/org-a/{part}/resolve/main/{file}"},
}
HUB = "https://huggingface.co"
PARTS = "%s/%s/resolve/main/%s"


def answers(host):
    return requests.head(host).ok


def first_place(places, part, file):
    for place in places:
        address = place_of(place, part, file)
        if address:
            return address
    return None


def place_of(place, part, file):
    known = PLACES.get(place)
    for host in known.get("hosts"):
        if answers(host):
            return host + known.get("path").format(part=part, file=file)
    return None


def in_turn(part, file):
    for known in PLACES.values():
        for host in known["hosts"]:
            yield_to = f"{host}{known['path']}".format(part=part, file=file)
            if answers(yield_to):
                return yield_to


def on_hub(repository, file, *, mirror=False):
    if mirror:
        return "https://hf-mirror.com/{0}/resolve/main/{1:s}".format(repository, file)
    return PARTS % (HUB, repository, file)


def joined(file, repository="org-b/joined-files"):
    return "/".join([HUB, repository, "resolve", "main", file])


def relative(file):
    return urljoin("https://huggingface.co/org-b/relative-files/resolve/main/", file)  # finds: org-b/relative-files


def fetched(repository, file, into="cache"):
    """Hands the address on and gives back where the file is."""
    path = os.path.join(into, file)
    address = f"{HUB}/{repository}/resolve/main/{file}"
    with open(path, "wb") as target:
        target.write(requests.get(address).content)
    return path


def somewhere(file):
    return f"https://huggingface.co/{os.environ['WHOSE']}/resolve/main/{file}"


def path_of(file):
    return os.path.join(os.path.dirname(__file__), "weights", file)


class Shelf:
    def __init__(self, owner):
        self.owner = owner

    def address(self, file):
        return self._at("shelf-files", file)

    def _at(self, name, file):
        return f"{HUB}/org-c/{name}/resolve/main/{file}"


def by_name(name):
    return f"https://github.com/org-d/some-tool/releases/download/v1.0/{name}.onnx"  # finds: org-d/some-tool from github at v1.0 (likely)


def of_both(owner, name):
    return "https://huggingface.co/{owner}/resolve/main/{name}.onnx".format(owner=owner, name=name)


def asked(model, text):
    headers = {"Authorization": "none"}
    answer = requests.post(f"https://api-inference.huggingface.co/models/{model}", headers=headers, json=text)
    return answer.json()


def page_of(model):
    return f"https://example.org/pages/{model}.html"
