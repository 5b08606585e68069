# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What runs and trains models, and models of matter and of cells."""

import browser_use
import cellpose
import conch.open_clip_custom
import crawl4ai
import crawl4ai.extraction_strategy
import deepsparse
import fairchem.core
import garak.generators.huggingface
import gradio
import gradio_client
import lerobot.datasets.lerobot_dataset
import matgl
import mlc_llm
import modelscope
import openxlab.model
import optimum.exporters.onnx
import optimum.onnxruntime
import orb_models.forcefield
import stardist.models
import swift.llm
import torchxrayvision
import vllm.lora.request

matgl.load_model("M3GNet-MP-2021.2.8-PES")  # finds: materialsvirtuallab/matgl:M3GNet-MP-2021.2.8-PES from github
fairchem.core.pretrained_mlip.get_predict_unit("uma-s-1", device="cuda")  # finds: facebook/UMA
orb_models.forcefield.pretrained.orb_v3_conservative_inf_omat(device="cpu")  # finds: orbital-materials/orb-models:orb_v3_conservative_inf_omat from github
cellpose.models.Cellpose(gpu=True, model_type="cyto3")  # finds: MouseLand/cellpose:cyto3 from github
cellpose.models.CellposeModel(gpu=True, model_type="nuclei")  # finds: MouseLand/cellpose:nuclei from github
stardist.models.StarDist2D.from_pretrained("2D_versatile_fluo")  # finds: stardist/stardist-models:2D_versatile_fluo from github

browser_use.ChatAzureOpenAI(model="o4-mini")  # finds: o4-mini from azure
browser_use.ChatGroq(model="meta-llama/llama-4-maverick-17b-128e-instruct")  # finds: meta-llama/llama-4-maverick-17b-128e-instruct from groq

crawl4ai.LLMConfig(provider="openai/gpt-4o", api_token="k")  # finds: gpt-4o from openai
crawl4ai.extraction_strategy.LLMExtractionStrategy(provider="ollama/llama3.3", api_token="no-token")  # finds: llama3.3 from ollama

deepsparse.TextGeneration(model="hf:neuralmagic/mpt-7b-gsm8k-pruned60-quant-ds")  # finds: neuralmagic/mpt-7b-gsm8k-pruned60-quant-ds

garak.generators.huggingface.Pipeline("gpt2")  # finds: gpt2

gradio.load("models/google/flan-t5-base")  # finds: google/flan-t5-base
gradio.load("huggingface/gpt2")  # finds: gpt2
gradio.Interface.load("models/microsoft/DialoGPT-medium")  # finds: microsoft/DialoGPT-medium

lerobot.datasets.lerobot_dataset.LeRobotDataset("lerobot/pusht")  # finds: lerobot/pusht as dataset

torchxrayvision.models.DenseNet(weights="densenet121-res224-all")  # finds: mlmed/torchxrayvision:densenet121-res224-all from github
conch.open_clip_custom.create_model_from_pretrained("conch_ViT-B-16", "hf_hub:MahmoodLab/conch", hf_auth_token="t")  # finds: MahmoodLab/conch

mlc_llm.MLCEngine("HF://mlc-ai/Llama-3-8B-Instruct-q4f16_1-MLC")  # finds: mlc-ai/Llama-3-8B-Instruct-q4f16_1-MLC

modelscope.MsDataset.load("clue", subset_name="afqmc")  # finds: clue from modelscope as dataset

openxlab.model.download(model_repo="OpenLMLab/InternLM-7b", model_name=["InternLM-7b"], output="m")  # finds: OpenLMLab/InternLM-7b from openxlab

optimum.onnxruntime.ORTModelForSequenceClassification.from_pretrained("distilbert-base-uncased-finetuned-sst-2-english", export=True)  # finds: distilbert-base-uncased-finetuned-sst-2-english
optimum.exporters.onnx.main_export("distilgpt2", output="x")  # finds: distilgpt2

swift.llm.get_model_tokenizer("Qwen/Qwen2.5-7B-Instruct")  # finds: Qwen/Qwen2.5-7B-Instruct from modelscope
swift.llm.PtEngine("Qwen/Qwen2.5-1.5B-Instruct", max_batch_size=2)  # finds: Qwen/Qwen2.5-1.5B-Instruct from modelscope
swift.llm.sft_main(swift.llm.TrainArguments(model="Qwen/Qwen2.5-7B-Instruct", dataset=[]))  # finds: Qwen/Qwen2.5-7B-Instruct from modelscope

vllm.lora.request.LoRARequest("sql", 1, "yard1/llama-2-7b-sql-lora-test")  # finds: yard1/llama-2-7b-sql-lora-test as adapter

gradio_client.Client("hf-audio/whisper-large-v3")
paperqa.Settings(embedding="ollama/mxbai-embed-large")  # finds: mxbai-embed-large from ollama
