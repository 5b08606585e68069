"""Draw the illustration above an article."""

import torch
from diffusers import FluxPipeline

pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.bfloat16)


def illustrate(prompt: str):
    """Return one image."""
    return pipe(prompt, num_inference_steps=28).images[0]
