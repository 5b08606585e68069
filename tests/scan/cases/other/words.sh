# Names of one word, which the Hub has for its oldest models.
hf download gpt2 config.json # finds: gpt2
huggingface-cli download distilbert-base-uncased # finds: distilbert-base-uncased
vllm serve gpt2 # finds: gpt2
vllm serve merged # undecided
vllm serve ./merged
vllm serve out/checkpoint-500
optimum-cli export onnx --model bert-base-uncased exported/ # finds: bert-base-uncased
