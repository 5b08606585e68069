# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""An archive at an address that a name says is that of a model; nothing else in the file tells."""


def placed(place):
    return place(
        name="first",
        model_package_url="https://storage.example.org/assets/first_of_three.zip",  # finds: storage.example.org/assets/first_of_three.zip from url
    )


MODEL_URL = "https://storage.example.org/assets/second_of_three.tar.gz"  # finds: storage.example.org/assets/second_of_three.tar.gz from url
DATA_URL = "https://storage.example.org/assets/pictures.zip"
model_id = "page/1"
