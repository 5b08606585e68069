# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Addresses of archives under names that say that models are in them, in one mapping or by version."""

default_model_urls = {
    "fan-2d": "https://www.example-lab.org/downloads/fan/2d-cd938726ad.zip",  # finds: www.example-lab.org/downloads/fan/2d-cd938726ad.zip from url
}
models_urls = {
    "1.6": {
        "fan-2d": "https://www.example-lab.org/downloads/fan/2d_16-c827573f02.zip",  # finds: www.example-lab.org/downloads/fan/2d_16-c827573f02.zip from url
        "depth": "https://www.example-lab.org/downloads/fan/depth_16-2aa3f18772.zip",  # finds: www.example-lab.org/downloads/fan/depth_16-2aa3f18772.zip from url
        "shared": "https://files.example-lab.org/plus/s/mLA7NxVSPjNL7Oo/download",  # finds: files.example-lab.org/plus/s/mLA7NxVSPjNL7Oo/download from url
        "kept": "https://drive.google.com/file/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs/view",  # finds: drive.google.com/file/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs from url
    },
}
pages_urls = {"notes": "https://files.example-lab.org/plus/s/kLA7NxVSPjNL7Oo/download"}
docs_urls = {"guide": "https://www.example-lab.org/downloads/guide.zip"}


def fetched(version, name):
    return fetch(models_urls.get(version, default_model_urls)[name])
