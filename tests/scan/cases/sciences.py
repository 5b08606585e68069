# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Libraries of the sciences and of the study of models: short names that only their tables know."""

import esm
import sae_lens
from esm.models.esmc import ESMC
from evo import Evo
from evo2 import Evo2
from litgpt import LLM
from lm_eval.models import get_model
from sae_lens import SAE, HookedSAETransformer
from transformer_lens import HookedTransformer
from transformer_lens.model_bridge import TransformerBridge

HookedTransformer.from_pretrained("gpt2-small", device="cpu")  # finds: gpt2
HookedTransformer.from_pretrained_no_processing("gelu-1l")  # finds: NeelNanda/GELU_1L512W_C4_Code
HookedTransformer.from_pretrained("EleutherAI/pythia-70m")  # finds: EleutherAI/pythia-70m
TransformerBridge.boot_transformers("gpt2", device="cpu")  # finds: gpt2
model = HookedSAETransformer.from_pretrained("gemma-2b")  # finds: google/gemma-2b
model(tokens)
SAE.from_pretrained(release="gpt2-small-res-jb", sae_id="blocks.8")  # finds: jbloom/GPT2-Small-SAEs-Reformatted
sae_lens.SAE.from_pretrained("gemma-scope-2b-pt-res-canonical", "layer_1")  # finds: google/gemma-scope-2b-pt-res

model, alphabet = esm.pretrained.esm2_t33_650M_UR50D()  # finds: facebookresearch/esm:esm2_t33_650M_UR50D from torchhub
esm.pretrained.load_model_and_alphabet("esm1b_t33_650M_UR50S")  # finds: facebookresearch/esm:esm1b_t33_650M_UR50S from torchhub
ESMC.from_pretrained("esmc_300m")  # finds: EvolutionaryScale/esmc-300m-2024-12
Evo("evo-1-131k-base")  # finds: togethercomputer/evo-1-131k-base
Evo2(model_name="evo2_7b")  # finds: arcinstitute/evo2_7b

LLM.load("microsoft/phi-2")  # finds: microsoft/phi-2
get_model("hf").create_from_arg_string("pretrained=EleutherAI/pythia-160m,dtype=float32")  # finds: EleutherAI/pythia-160m
get_model("hf").create_from_arg_string("device=cpu").loglikelihood([("a", "b")])
