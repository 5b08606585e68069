# ruff: noqa
# fmt: off
# mypy: ignore-errors
import os

from flux.util import load_ae, load_flow_model

model = os.environ.get("FLUX_MODEL_NAME", "flux-schnell")  # finds: black-forest-labs/FLUX.1-schnell (likely)
load_flow_model("flux-dev", device="cuda")  # finds: black-forest-labs/FLUX.1-dev
load_ae("flux-dev-kontext", device="cuda")  # finds: black-forest-labs/FLUX.1-Kontext-dev
os.system("git clone https://code.openxlab.org.cn/someone/speaker-internlm2-7b.git ./speaker")  # finds: someone/speaker-internlm2-7b from openxlab
os.system("git clone https://code.openxlab.org.cn/someone/speaker-app.git")
SERVICES = {
    "puyu": "internlm2-latest",  # finds: internlm2-latest from internlm (likely)
    "deepseek": "deepseek-chat",  # finds: deepseek-chat from deepseek (likely)
    "zhipuai": "glm-4",  # finds: glm-4 from zai (likely)
}
