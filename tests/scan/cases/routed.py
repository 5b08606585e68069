# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Nothing here names a model but with the word of a router before it."""

graph = {"llm": {"api_key": "", "model": "nvidia/meta/llama3-70b-instruct"}}  # finds: meta/llama3-70b-instruct from nvidia


AREAS = {"eu-central-1": "eu", "us-east-1": "us"}
BOUGHT = {
    "haiku": "anthropic.claude-3-haiku-20240307-v1:0",  # finds: anthropic.claude-3-haiku-20240307-v1:0 from bedrock (likely)
    "nova": "amazon.nova-lite-v1:0",  # finds: amazon.nova-lite-v1:0 from bedrock (likely)
}


def in_area(name, region):
    return f"{AREAS[region]}.{BOUGHT.get(name)}"


BedrockModel(model_id=in_area(asked, here))


# Who made a model stands before it, and behind it how a router serves it, whatever service is called so too.
asked = "deepseek/deepseek-r1-distill-qwen-14b:free"  # finds: deepseek/deepseek-r1-distill-qwen-14b:free from openrouter (likely)
again = "deepseek/deepseek-chat"  # finds: deepseek-chat from deepseek (likely)


# A version that only Replicate has.
picture_model = "owner-a/picture-maker:2796ee9483c3fd7aa2e171d38f4ca12251a30609463dcfd4cd76703f22e96cdf"  # finds: owner-a/picture-maker from replicate at 2796ee9483c3fd7aa2e171d38f4ca12251a30609463dcfd4cd76703f22e96cdf (likely)
models = ["replicate/llama-2-70b-chat:02e509c789964a7ea8736978a43525956ef40397be9033abf9fd2badfe68c9e3"]  # finds: replicate/llama-2-70b-chat from replicate at 02e509c789964a7ea8736978a43525956ef40397be9033abf9fd2badfe68c9e3 (likely)
