# Names of one word, which the Hub has for its oldest models.
hf download gpt2 config.json # finds: gpt2
huggingface-cli download distilbert-base-uncased # finds: distilbert-base-uncased
vllm serve gpt2 # finds: gpt2
vllm serve merged # undecided
vllm serve ./merged # undecided
vllm serve out/checkpoint-500
optimum-cli export onnx --model bert-base-uncased exported/ # finds: bert-base-uncased
SOURCE_REPO=org-w/llama-7b-tools
UPSTREAM=org-w/llama.cpp
case "$CHOICE" in
  1) SEARCH_MODEL="nomic-embed-text" ;; # finds: nomic-embed-text from ollama
  2) SEARCH_MODEL="text-embedding-3-large" ;; # finds: text-embedding-3-large from openai
  3) SEARCH_MODEL="org-w/encoder" ;; # finds: org-w/encoder
esac
ollama pull "$SEARCH_MODEL"
python ./examples/memory.py meta-llama/Llama-2-7b-hf 10 0 # finds: meta-llama/Llama-2-7b-hf
python -m torch.distributed.run --nproc_per_node=2 server/cli.py serve bigscience/bloom-560m --sharded # finds: bigscience/bloom-560m
python evaluate.py runs-a/llama-7b-tuned --out meta-llama/results
torchrun train.py --image_encoder_name_or_path org-w/seeing # finds: org-w/seeing
