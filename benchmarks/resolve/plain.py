"""The plain program: record, card and LICENSE by the obvious calls of `huggingface_hub`, 32 at once.

`python -m benchmarks.resolve.plain` asks HF_ENDPOINT for the benchmark's models
and follows `base_model` of each card.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from benchmarks.resolve.world import names

WORKERS = 32


def ask(model: str) -> list[str]:
    """Record, card, license of one model; the bases that its card names."""
    from huggingface_hub import HfApi, ModelCard, hf_hub_download

    info = HfApi().model_info(model, files_metadata=True)
    ModelCard.load(model)
    if any(file.rfilename == "LICENSE" for file in info.siblings or ()):
        hf_hub_download(model, "LICENSE")
    base = info.card_data.get("base_model") if info.card_data else None
    return [base] if isinstance(base, str) else list(base or ())


def main() -> None:
    """Ask, level by level, each model once."""
    seen: set[str] = set()
    level = names()
    with ThreadPoolExecutor(WORKERS) as pool:
        while level:
            seen |= set(level)
            bases = {base for found in pool.map(ask, level) for base in found}
            level = sorted(bases - seen)
    print(f"{len(seen)} models")


if __name__ == "__main__":
    main()
