"""A hundred invented models with their ancestors, and a hub that takes its time: `serve(delay)`."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator

from tests.hub.server import Hub, Request, Served

#: How many models each level has: those that a project names, then their ancestors.
LEVELS = (100, 40, 12, 6, 2, 1)

#: One license file in so many models; some of them are the same text.
LICENSED = 3


class SlowHub(Hub):
    """A hub that answers each request after a while, and never empties its window."""

    delay = 0.0

    def note(self, request: Request) -> int:
        """Wait, then count."""
        time.sleep(self.delay)
        return super().note(request)


def names() -> list[str]:
    """The models that are asked for."""
    return [name(0, number) for number in range(LEVELS[0])]


def name(level: int, number: int) -> str:
    """What a model is called."""
    return f"maker{level}/model-{number}"


def text(model: str, license_: str) -> bytes:
    """A card of some thousand bytes, no two alike, as such cards look."""
    rows = "\n".join(f"| task {row} | {row * 7 % 100}.{row % 10} | {row * 5 % 100}.1 |" for row in range(40))
    use = f"```python\nfrom transformers import AutoModel\n\nAutoModel.from_pretrained('{model}')\n```"
    about = "It answers questions, writes text and follows what it is told. " * 20
    return (
        f"---\nlicense: {license_}\n---\n# {model}\n\n{about}\n\n## Use\n\n{use}\n\n## Results\n\n"
        f"| task | score | before |\n|---|---|---|\n{rows}\n\n## License\n\n"
        f"This model is released under the license that its card names, {license_}.\n"
    ).encode()


def models() -> Iterator[Served]:
    """Every model: card, tags with the relation, a dozen files, a license file in every third."""
    chance = random.Random(8)  # noqa: S311 - invented models, no secrets
    relations = ("finetune", "quantized", "adapter", "merge")
    for level, count in enumerate(LEVELS):
        for number in range(count):
            card: dict[str, object] = {"license": chance.choice(["apache-2.0", "mit", "llama3.1"])}
            tags = ["transformers", "text-generation"]
            if level + 1 < len(LEVELS):
                base = name(level + 1, number % LEVELS[level + 1])
                card["base_model"] = base
                tags += [f"base_model:{base}", f"base_model:{chance.choice(relations)}:{base}"]
            files = {f"model-{n:05}.safetensors": b"" for n in range(8)}
            files |= {"README.md": text(name(level, number), str(card["license"])), "config.json": b"{}"}
            if number % LICENSED == 0:
                files["LICENSE"] = f"Terms number {number % 9} of nobody\n".encode() * 40
            yield Served(name(level, number), card, tags, files)


if __name__ == "__main__":
    hub = SlowHub(*models(), left=10**9)
    SlowHub.delay = float(sys.argv[1])
    print(hub.url, flush=True)
    hub.serve_forever()
