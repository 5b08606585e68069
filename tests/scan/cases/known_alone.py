# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Names that one thing has and nothing else, wherever they stand; and such as say that there is no model."""

SEED = {
    "arch": "db_resnet50",  # finds: mindee/doctr:db_resnet50 from github (likely)
    "recognizer": "crnn_vgg16_bn",  # finds: mindee/doctr:crnn_vgg16_bn from github (likely)
    "encoder": "resnet_sliced",
}

update_speech(quality="large-v3-turbo", mode="accurate")  # finds: openai/whisper-large-v3-turbo (likely)
index(vectors="nomic-embed-text-v1.5", rows=20)  # finds: nomic-ai/nomic-embed-text-v1.5 (likely)
ask(backend="kimi-for-coding")  # finds: kimi-for-coding from moonshot (likely)
ask(model="deepseek-v4-pro[1m]")  # finds: deepseek-v4-pro[1m] from deepseek (likely)
ask(backend="claude-fable-5")  # finds: claude-fable-5 from anthropic (likely)

FALLBACK_MODEL = "stub-random-384"
payload = {"repo": "testowner/quarry-ocr-base"}
PASSES = {
    "first": "cursor:composer-2.5",  # finds: composer-2.5 from cursor (likely)
    "second": "anthropic:claude-sonnet-4-5",  # finds: claude-sonnet-4-5 from anthropic (likely)
    "third": "quarry:composer-2.5",
}
