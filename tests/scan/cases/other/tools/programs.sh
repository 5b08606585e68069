#!/bin/bash
hf download Qwen/Qwen3-0.6B --local-dir x  # finds: Qwen/Qwen3-0.6B
huggingface-cli download --repo-type dataset HuggingFaceH4/ultrachat_200k  # finds: HuggingFaceH4/ultrachat_200k as dataset
hf cache rm model/gpt2
hf jobs run --flavor a10g vllm/vllm-openai vllm serve Qwen/Qwen2.5-7B-Instruct  # finds: Qwen/Qwen2.5-7B-Instruct
hfd.sh meta-llama/Llama-2-7b --tool aria2c -x 4  # finds: meta-llama/Llama-2-7b
./hfd.sh lmsys/vicuna-7b-v1.5  # finds: lmsys/vicuna-7b-v1.5
ollama pull llama3.2:3b  # finds: llama3.2:3b from ollama
ollama create mine -f Modelfile
ollama run hf.co/bartowski/Llama-3.2-3B-Instruct-GGUF:Q8_0  # finds: bartowski/Llama-3.2-3B-Instruct-GGUF
ollama cp llama3.2 gpt-3.5-turbo  # finds: llama3.2 from ollama
docker exec -it ollama ollama pull mistral  # finds: mistral from ollama
docker exec ollama ollama run llama3  # finds: llama3 from ollama
docker compose exec ollama ollama pull phi3  # finds: phi3 from ollama
kubectl exec -it deploy/ollama -- ollama pull gemma2  # finds: gemma2 from ollama
llama-server -hf ggml-org/gemma-3-1b-it-GGUF --port 8080  # finds: ggml-org/gemma-3-1b-it-GGUF
llama-cli -hf unsloth/Qwen3-30B-A3B-GGUF:Q4_K_M -p x  # finds: unsloth/Qwen3-30B-A3B-GGUF
llama-server -hf ggml-org/gemma-3-4b-it-GGUF -hfd ggml-org/gemma-3-270m-it-GGUF  # finds: ggml-org/gemma-3-4b-it-GGUF, ggml-org/gemma-3-270m-it-GGUF
llama-mtmd-cli -hf ggml-org/SmolVLM-500M-Instruct-GGUF  # finds: ggml-org/SmolVLM-500M-Instruct-GGUF
llama-embedding -hf nomic-ai/nomic-embed-text-v1.5-GGUF  # finds: nomic-ai/nomic-embed-text-v1.5-GGUF
llama-bench -hf ggml-org/models-test  # finds: ggml-org/models-test
./llama.cpp/build/bin/llama-tts -hfr OuteAI/OuteTTS-0.2-500M-GGUF  # finds: OuteAI/OuteTTS-0.2-500M-GGUF
python convert_hf_to_gguf.py --remote google/gemma-2-2b  # finds: google/gemma-2-2b
vllm serve meta-llama/Llama-3.1-8B --speculative-config '{"model": "yuhuili/EAGLE-LLaMA3.1-Instruct-8B", "method": "eagle"}'  # finds: meta-llama/Llama-3.1-8B, yuhuili/EAGLE-LLaMA3.1-Instruct-8B
vllm serve Qwen/Qwen2-7B --tokenizer Qwen/Qwen2-0.5B  # finds: Qwen/Qwen2-7B, Qwen/Qwen2-0.5B
vllm bench serve --backend vllm --model NousResearch/Hermes-3-Llama-3.1-8B --dataset-name sharegpt  # finds: NousResearch/Hermes-3-Llama-3.1-8B
vllm chat --model Qwen/Qwen3-8B  # finds: Qwen/Qwen3-8B
python3 -m vllm.entrypoints.openai.api_server --model mistralai/Mistral-7B-v0.1  # finds: mistralai/Mistral-7B-v0.1
python -m sglang.launch_server --model-path deepseek-ai/DeepSeek-V3 --speculative-draft-model-path lmsys/DeepSeek-V3-NextN  # finds: deepseek-ai/DeepSeek-V3, lmsys/DeepSeek-V3-NextN
python -m sglang.bench_serving --backend sglang --model meta-llama/Llama-3.1-8B-Instruct  # finds: meta-llama/Llama-3.1-8B-Instruct
python3 -m sglang.bench_one_batch --model-path Qwen/Qwen3-8B  # finds: Qwen/Qwen3-8B
python3 -m sglang_router.launch_server --model-path Qwen/Qwen3-4B  # finds: Qwen/Qwen3-4B
text-generation-launcher --model-id HuggingFaceH4/zephyr-7b-beta --speculate 2  # finds: HuggingFaceH4/zephyr-7b-beta
text-embeddings-router --model-id BAAI/bge-large-en-v1.5  # finds: BAAI/bge-large-en-v1.5
mlx_lm.generate --model mlx-community/Mistral-7B-Instruct-v0.3-4bit  # finds: mlx-community/Mistral-7B-Instruct-v0.3-4bit
mlx_lm.fuse --model mistralai/Mistral-7B-v0.1 --adapter-path x  # finds: mistralai/Mistral-7B-v0.1
mlx_lm.quantize --model Qwen/Qwen3-1.7B  # finds: Qwen/Qwen3-1.7B
mlx_lm.evaluate --model mlx-community/Qwen3-4B-Instruct-2507-4bit --tasks piqa  # finds: mlx-community/Qwen3-4B-Instruct-2507-4bit
python -m mlx_lm lora --model mlx-community/gemma-2b  # finds: mlx-community/gemma-2b
mlx_lm lora --model Qwen/Qwen3-0.6B  # finds: Qwen/Qwen3-0.6B
python -m mlx_vlm.generate --model mlx-community/Qwen2-VL-2B-Instruct-4bit  # finds: mlx-community/Qwen2-VL-2B-Instruct-4bit
mlx_vlm.server --model mlx-community/gemma-3-4b-it-4bit  # finds: mlx-community/gemma-3-4b-it-4bit
mlx-openai-server launch --model-path mlx-community/Qwen3-8B-4bit  # finds: mlx-community/Qwen3-8B-4bit
python -m mlx_audio.tts.generate --model mlx-community/Kokoro-82M-bf16 --text x  # finds: mlx-community/Kokoro-82M-bf16
mflux-generate --model dev --prompt x
lmdeploy serve api_server internlm/internlm2_5-7b-chat  # finds: internlm/internlm2_5-7b-chat
lmdeploy lite auto_awq internlm/internlm2-chat-7b  # finds: internlm/internlm2-chat-7b
lmdeploy serve gradio internlm/internlm2_5-1_8b-chat  # finds: internlm/internlm2_5-1_8b-chat
trtllm-serve TinyLlama/TinyLlama-1.1B-Chat-v1.0 --port 8000  # finds: TinyLlama/TinyLlama-1.1B-Chat-v1.0
trtllm-bench --model meta-llama/Llama-3.1-8B throughput  # finds: meta-llama/Llama-3.1-8B
trtllm-eval --model meta-llama/Llama-3.1-8B-Instruct gsm8k  # finds: meta-llama/Llama-3.1-8B-Instruct
whisper audio.mp3 --model medium  # finds: openai/whisper-medium
whisper-ctranslate2 a.mp3 --model large-v3  # finds: Systran/faster-whisper-large-v3
whisperx a.wav --model large-v2 --align_model WAV2VEC2_ASR_LARGE_LV60K_960H  # finds: Systran/faster-whisper-large-v2
insanely-fast-whisper --file-name x --model-name openai/whisper-large-v3  # finds: openai/whisper-large-v3
python -m spacy download en_core_web_sm  # finds: en_core_web_sm from spacy
tts --text x --model_name tts_models/en/ljspeech/vits  # finds: tts_models/en/ljspeech/vits from url
demucs -n htdemucs a.mp3  # finds: htdemucs from url
optimum-cli export onnx --model distilbert-base-uncased-distilled-squad x/  # finds: distilbert-base-uncased-distilled-squad
optimum-cli export openvino -m Qwen/Qwen2.5-7B-Instruct --weight-format int4 ov  # finds: Qwen/Qwen2.5-7B-Instruct
optimum-cli export executorch --model HuggingFaceTB/SmolLM2-135M --recipe xnnpack  # finds: HuggingFaceTB/SmolLM2-135M
optimum-cli export tflite --model google-bert/bert-base-uncased out  # finds: google-bert/bert-base-uncased
ct2-transformers-converter --model facebook/m2m100_418M --output_dir x  # finds: facebook/m2m100_418M
modelscope download --model Qwen/Qwen2-0.5B  # finds: Qwen/Qwen2-0.5B from modelscope
modelscope download --dataset AI-ModelScope/alpaca-gpt4-data-zh  # finds: AI-ModelScope/alpaca-gpt4-data-zh from modelscope as dataset
aider --model sonnet  # finds: sonnet from anthropic
aider --weak-model gpt-4o-mini  # finds: gpt-4o-mini from openai
aider --model deepseek/deepseek-chat  # finds: deepseek-chat from deepseek
aider --model ollama_chat/qwen2.5-coder:32b  # finds: qwen2.5-coder:32b from ollama
llm -m gpt-4o-mini "hi"  # finds: gpt-4o-mini from openai
llm embed -m 3-small -c x
llm chat -m claude-3.5-sonnet  # finds: claude-3.5-sonnet from anthropic
aichat -m openai:gpt-4o hello  # finds: gpt-4o from openai
mods -m gpt-4o x  # finds: gpt-4o from openai
fabric -m gpt-4o --pattern summarize  # finds: gpt-4o from openai
goose run --provider ollama --model qwen2.5 -t x  # finds: qwen2.5 from ollama
codex exec --model gpt-5-codex "x"  # finds: gpt-5-codex from openai
codex -m o3 "x"  # finds: o3 from openai
claude -p "x" --model claude-sonnet-4-5  # finds: claude-sonnet-4-5 from anthropic
claude --model opus  # finds: opus from anthropic
gemini -m gemini-2.5-flash -p x  # finds: gemini-2.5-flash from google
opencode run --model anthropic/claude-sonnet-4-5 x  # finds: claude-sonnet-4-5 from anthropic
docker model pull ai/smollm2  # finds: ai/smollm2 from docker
docker model run hf.co/bartowski/Llama-3.2-1B-Instruct-GGUF x  # finds: bartowski/Llama-3.2-1B-Instruct-GGUF
lms get qwen/qwen3-8b -y  # finds: qwen/qwen3-8b from lm_studio
lms load openai/gpt-oss-20b  # finds: openai/gpt-oss-20b from lm_studio
ramalama run granite3.1-moe  # finds: granite3.1-moe from ollama
ramalama pull huggingface://TheBloke/Mistral-7B-GGUF/x.gguf  # finds: TheBloke/Mistral-7B-GGUF
ilab model download --repository instructlab/granite-7b-lab-GGUF --filename x.gguf  # finds: instructlab/granite-7b-lab-GGUF
local-ai run llama-3.2-1b-instruct:q4_k_m  # finds: llama-3.2-1b-instruct:q4_k_m from localai
local-ai run phi-2 model-gallery@bert-embeddings  # finds: phi-2, bert-embeddings from localai
docker run -p 8080:8080 localai/localai:latest-cpu qwen3-4b  # finds: qwen3-4b from localai
docker run -ti quay.io/go-skynet/local-ai:v2 run hermes-2  # finds: hermes-2 from localai
curl http://localhost:8080/models/apply -d '{"url": "github:mudler/LocalAI/gallery/phi-3.yaml@master"}'  # finds: phi-3 from localai
curl http://localhost:8080/models/galleries -d '{"url": "github:go-skynet/model-gallery/index.yaml"}'
foundry model run phi-3.5-mini  # finds: phi-3.5-mini from foundry_local
foundry model list
cortex pull tinyllama:1b  # finds: cortexso/tinyllama at 1b
cortex run org-a/chat-7b-GGUF  # finds: org-a/chat-7b-GGUF
ramalama bench tinyllama  # finds: tinyllama from ollama
local-ai run huggingface://TheBloke/phi-2-GGUF/phi-2.Q8_0.gguf  # finds: TheBloke/phi-2-GGUF
accelerate launch train.py --pretrained_model_name_or_path stabilityai/stable-diffusion-2-1 --instance_data_dir x  # finds: stabilityai/stable-diffusion-2-1
accelerate launch -m lm_eval --model hf --model_args pretrained=EleutherAI/gpt-j-6B,dtype=float --tasks hellaswag  # finds: EleutherAI/gpt-j-6B
lm_eval --model vllm --model_args pretrained=Qwen/Qwen2-7B,tensor_parallel_size=2 --tasks gsm8k  # finds: Qwen/Qwen2-7B
lm-eval --model local-completions --model_args model=facebook/opt-125m,base_url=http://x,tokenizer=facebook/opt-350m  # finds: facebook/opt-125m, facebook/opt-350m
lm_eval run --model hf --model_args pretrained=gpt2 --tasks x  # finds: gpt2
lighteval accelerate "model_name=openai-community/gpt2" "leaderboard|truthfulqa"  # finds: openai-community/gpt2
inspect eval arc.py --model openai/gpt-4o  # finds: gpt-4o from openai
inspect eval x.py --model hf/meta-llama/Llama-2-7b-chat-hf  # finds: meta-llama/Llama-2-7b-chat-hf
inspect eval x.py --model ollama/llama3.1  # finds: llama3.1 from ollama
helm-run --run-entries mmlu:subject=philosophy,model=openai/gpt2 --suite v1  # finds: openai/gpt2
python run.py --datasets siqa_gen --hf-type base --hf-path facebook/opt-125m  # finds: facebook/opt-125m
opencompass --hf-path internlm/internlm2_5-1_8b-chat --datasets demo  # finds: internlm/internlm2_5-1_8b-chat
genai-perf profile -m llama-3-8b --tokenizer meta-llama/Meta-Llama-3-8B-Instruct  # finds: meta-llama/Meta-Llama-3-8B-Instruct
guidellm benchmark --target http://x --model RedHatAI/Meta-Llama-3.1-8B-Instruct-quantized.w4a16  # finds: RedHatAI/Meta-Llama-3.1-8B-Instruct-quantized.w4a16
python3 -m verl.trainer.main_ppo actor_rollout_ref.model.path=Qwen/Qwen2.5-0.5B-Instruct critic.model.path=Qwen/Qwen2-7B  # finds: Qwen/Qwen2.5-0.5B-Instruct, Qwen/Qwen2-7B
trl grpo --model_name_or_path Qwen/Qwen2.5-0.5B-Instruct  # finds: Qwen/Qwen2.5-0.5B-Instruct
trl reward --model_name_or_path Qwen/Qwen2.5-0.5B-Instruct  # finds: Qwen/Qwen2.5-0.5B-Instruct
tune run lora_finetune_single_device --config llama3_1/8B_lora_single_device
tune download meta-llama/Meta-Llama-3.1-8B-Instruct --output-dir /tmp  # finds: meta-llama/Meta-Llama-3.1-8B-Instruct
litgpt finetune_lora microsoft/phi-2  # finds: microsoft/phi-2
litgpt serve microsoft/phi-2  # finds: microsoft/phi-2
litgpt pretrain --model_name pythia-14m --tokenizer_dir EleutherAI/pythia-14m  # finds: EleutherAI/pythia-14m
axolotl fetch examples
mergekit-yaml c.yml out
mergekit-extract-lora --model meta-llama/Llama-3.1-8B-Instruct --base-model meta-llama/Llama-3.1-8B  # finds: meta-llama/Llama-3.1-8B-Instruct, meta-llama/Llama-3.1-8B
gptqmodel quantize x
auto-round --model Qwen/Qwen3-0.6B --bits 4  # finds: Qwen/Qwen3-0.6B
openllm serve llama3.2:1b
bentoml serve service:X
mlc_llm serve HF://mlc-ai/Llama-3-8B-Instruct-q4f16_1-MLC  # finds: mlc-ai/Llama-3-8B-Instruct-q4f16_1-MLC
mlc_llm chat HF://mlc-ai/gemma-2b-it-q4f16_1-MLC  # finds: mlc-ai/gemma-2b-it-q4f16_1-MLC
python -m mlc_llm serve HF://mlc-ai/phi-2-q4f16_1-MLC  # finds: mlc-ai/phi-2-q4f16_1-MLC
xinference launch --model-engine vllm --model-name qwen2.5-instruct --size-in-billions 7  # undecided
llamafile -hf ggml-org/gemma-3-4b-it-GGUF  # finds: ggml-org/gemma-3-4b-it-GGUF
rembg i -m u2net_human_seg in.png out.png  # finds: danielgatis/rembg:u2net_human_seg from github
git-lfs clone https://huggingface.co/org-a/speech  # finds: org-a/speech
infinity_emb v2 --model-id BAAI/bge-small-en-v1.5  # finds: BAAI/bge-small-en-v1.5
python -m llama_cpp.server --hf_model_repo_id Qwen/Qwen2-0.5B-Instruct-GGUF --model '*q8_0.gguf'  # finds: Qwen/Qwen2-0.5B-Instruct-GGUF
python -m fastchat.serve.model_worker --model-path lmsys/vicuna-7b-v1.5  # finds: lmsys/vicuna-7b-v1.5
python -m fastchat.serve.vllm_worker --model-path lmsys/vicuna-13b-v1.5  # finds: lmsys/vicuna-13b-v1.5
aphrodite run Qwen/Qwen3-0.6B  # finds: Qwen/Qwen3-0.6B
exo run llama-3.2-3b
koboldcpp --model https://huggingface.co/x/y-GGUF/resolve/main/z.gguf  # finds: x/y-GGUF
nexa run Qwen3-0.6B  # finds: Qwen3-0.6B from nexa
nexa run -hf org-a/chat-7b-GGUF  # finds: org-a/chat-7b-GGUF
nexa infer NexaAI/Qwen3-4B-GGUF  # finds: NexaAI/Qwen3-4B-GGUF
mistralrs-server -i plain -m microsoft/Phi-3.5-mini-instruct -a phi3  # finds: microsoft/Phi-3.5-mini-instruct
mistralrs serve -m Qwen/Qwen3-4B  # finds: Qwen/Qwen3-4B
mistralrs run -m Qwen/Qwen3-8B  # finds: Qwen/Qwen3-8B
refact-server --model x
aws bedrock-runtime invoke-model --model-id ai21.j2-mid-v1 --body '{}' out  # finds: ai21.j2-mid-v1 from bedrock
aws bedrock-runtime converse --model-id us.amazon.nova-lite-v1:0  # finds: us.amazon.nova-lite-v1:0 from bedrock
aws bedrock get-foundation-model --model-identifier anthropic.claude-v2  # finds: anthropic.claude-v2 from bedrock
az cognitiveservices account deployment create -n acct -g rg --deployment-name chat --model-name gpt-4o --model-version 2024-08-06 --model-format OpenAI  # finds: gpt-4o from openai
az cognitiveservices account deployment create -n acct -g rg --deployment-name phi --model-name Phi-4 --model-version 7 --model-format Microsoft  # finds: Phi-4 from azure
npx promptfoo eval --providers openai:gpt-4o  # finds: gpt-4o from openai
promptfoo eval -r ollama:chat:llama3.2  # finds: llama3.2 from ollama
garak --model_type huggingface --model_name gpt2  # finds: gpt2
garak --target_type openai --target_name gpt-3.5-turbo  # finds: gpt-3.5-turbo from openai
nomic-embed x
pyannote-audio x
stable-diffusion-webui --ckpt x
modal run app.py
gh models run openai/gpt-4o-mini "x"  # finds: gpt-4o-mini from openai
openai api chat.completions.create -m gpt-3.5-turbo -g user x  # finds: gpt-3.5-turbo from openai
litellm --model ollama/codellama --port 8000  # finds: codellama from ollama
litellm --model gpt-4o  # finds: gpt-4o from openai
python -m llava.eval.run_llava --model-path liuhaotian/llava-v1.5-7b  # finds: liuhaotian/llava-v1.5-7b
interpreter --model ollama/llama3.1  # finds: llama3.1 from ollama
sgpt --model gpt-4o "x"  # finds: gpt-4o from openai
gpt-engineer x --model gpt-4o  # finds: gpt-4o from openai
gptme -m anthropic/claude-sonnet-4-5 x  # finds: claude-sonnet-4-5 from anthropic
ttok -m gpt2 x
strip-tags x
elia -m gpt-4o  # finds: gpt-4o from openai
crush run x
docling --vlm-model granite_docling x
marker_single x --use_llm --llm_service=marker.services.ollama.OllamaService --ollama_model llama3.2  # finds: llama3.2 from ollama
python3 -m piper.download_voices en_US-lessac-medium  # finds: en_US-lessac-medium from url
python -m piper -m en_US-ryan-high -f x.wav  # finds: en_US-ryan-high from url
stanza x
python -m stanza.download en
argospm install translate-en_de
easyocr -l en -f x
nemo x
python -m gpt4all x
edge-tts x
rfdetr x
sherpa-onnx x
coqui x
tiktoken x
dstack apply -f x
sky launch --env MODEL_NAME=meta-llama/Llama-3.1-8B-Instruct x.yaml  # finds: meta-llama/Llama-3.1-8B-Instruct
docker run --gpus all -e MODEL_ID=mistralai/Mistral-7B-v0.1 x  # finds: mistralai/Mistral-7B-v0.1
docker run ghcr.io/huggingface/text-generation-inference:latest --model-id tiiuae/falcon-7b  # finds: tiiuae/falcon-7b
docker run ghcr.io/ggml-org/llama.cpp:server -hf ggml-org/gemma-3-1b-it-GGUF  # finds: ggml-org/gemma-3-1b-it-GGUF
docker run openmmlab/lmdeploy:latest lmdeploy serve api_server internlm/internlm2-7b  # finds: internlm/internlm2-7b
docker run localai/localai:latest llama-3.2-1b-instruct  # finds: llama-3.2-1b-instruct from localai
curl http://localhost:11434/api/generate -d '{"model": "llama3.2", "prompt": "x"}'  # finds: llama3.2 from ollama
curl http://localhost:11434/api/pull -d '{"name": "llama3.1"}'  # finds: llama3.1 from ollama
curl http://localhost:11434/api/pull -d '{"model": "qwen3"}'  # finds: qwen3 from ollama
curl https://api.openai.com/v1/chat/completions -d '{"model": "my-ft", "messages": []}'  # finds: my-ft from openai
curl https://api.groq.com/openai/v1/chat/completions -d '{"model": "gemma2-9b-it"}'  # finds: gemma2-9b-it from groq
curl http://localhost:8000/v1/completions -d '{"model": "facebook/opt-125m", "prompt": "x"}'  # finds: facebook/opt-125m
curl "https://generativelanguage.googleapis.com/v1beta/models/gemma-3-27b-it:generateContent?key=$K" -d '{}'  # finds: gemma-3-27b-it from google
curl https://api-inference.huggingface.co/models/gpt2 -d '{}'  # finds: gpt2
curl https://router.huggingface.co/v1/chat/completions -d '{"model": "openai/gpt-oss-120b:fireworks-ai"}'  # finds: openai/gpt-oss-120b
curl https://api.replicate.com/v1/models/black-forest-labs/flux-schnell/predictions -d '{}'  # finds: black-forest-labs/flux-schnell from replicate
curl -X POST https://api.cloudflare.com/client/v4/accounts/$A/ai/run/@cf/meta/llama-3-8b-instruct -d '{}'  # finds: @cf/meta/llama-3-8b-instruct from cloudflare
curl -X POST https://fal.run/fal-ai/flux/dev -d '{}'  # finds: fal-ai/flux/dev from fal
curl https://$R.openai.azure.com/openai/deployments/my-gpt/chat/completions?api-version=2024-02-01 -d '{}'  # finds: my-gpt from azure
curl https://bedrock-runtime.us-east-1.amazonaws.com/model/anthropic.claude-v2/invoke -d '{}'  # finds: anthropic.claude-v2 from bedrock
bash ./models/download-ggml-model.sh base.en  # finds: openai/whisper-base.en
tabby serve --model StarCoder-1B --chat-model Qwen2-1.5B-Instruct  # finds: bigcode/starcoderbase-1b, Qwen/Qwen2-1.5B-Instruct
tabby serve --model DeepSeekCoder-6.7B --chat-model Qwen2.5-Coder-7B-Instruct  # finds: deepseek-ai/deepseek-coder-6.7b-base, Qwen/Qwen2.5-Coder-7B-Instruct
yolo predict model=yolo11n.pt source=x  # finds: Ultralytics/YOLO11
piper --model en_US-lessac-medium --output_file x  # finds: en_US-lessac-medium from url
npx node-llama-cpp pull --dir ./models hf:bartowski/gemma-2-2b-it-GGUF/gemma-2-2b-it-Q6_K_L.gguf  # finds: bartowski/gemma-2-2b-it-GGUF
yolo export format=onnx model=best.pt  # finds: best.pt from local (likely)
promptfoo eval -c promptfooconfig.yaml
codex -m "fix the bug"
gh models list
curl https://api.replicate.com/v1/models
deepspeed --num_gpus=1 run_translation.py --output_dir out \
  --dataset_name wmt16 --dataset_config ro-en  # finds: wmt16 as dataset (likely)
whisper interview.mp3 --language ja  # finds: openai/whisper-large-v3-turbo
whisper "$RECORDING" --output_dir texts  # finds: openai/whisper-large-v3-turbo
whisper interview.mp3 --model small  # finds: openai/whisper-small
whisper --help
whisper "$RECORDING"
whisper serve --port 9000
rembg i portrait.png cut.png  # finds: danielgatis/rembg:bria-rmbg from github
rembg i -m u2net portrait.png cut.png  # finds: danielgatis/rembg:u2net from github
mlx_whisper talk.wav  # finds: mlx-community/whisper-tiny
insanely-fast-whisper --file-name talk.wav --device-id mps  # finds: openai/whisper-large-v3
demucs --two-stems=vocals song.mp3  # finds: htdemucs from url
tts --text "hello" --out_path hello.wav  # finds: tts_models/en/ljspeech/tacotron2-DDC from url
tts --list_models
yolo predict source=street.jpg  # finds: ultralytics/assets:yolo26n.pt from github
yolo predict model=yolo11n.pt source=street.jpg  # finds: Ultralytics/YOLO11
yolo checks
