#!/bin/bash
# Variables that take each word of a list.
models=(
    "small" # the smaller
    "large"
)
splits=(News Books)

for model in "${models[@]}"; do
    model_path=org-o/tuned_${model}_full # finds: org-o/tuned_small_full, org-o/tuned_large_full
    task_name=run_${model}
    accelerate launch src/train.py \
        model=${model} \
        model.args.pretrained_model_name_or_path=${model_path} \
        task_name=${task_name} \
        output_dir=saves/${task_name}
    python src/eval.py model.args.pretrained_model_name_or_path=saves/${task_name}
    for split in "${splits[@]}"; do
        python compare.py --base_model org-o/${model}-${split} # finds: org-o/small-News, org-o/small-Books, org-o/large-News, org-o/large-Books
    done
done

for size in 7b 13b; do vllm bench latency --model org-o/chat-$size; done # finds: org-o/chat-7b, org-o/chat-13b
for path in $(ls runs); do python report.py --model "$path"; done

wget https://openaipublic.azureedge.net/main/whisper/models/d3dd57d3/tiny.en.pt # finds: openai/whisper-tiny.en

# Options of a part, `--actor.`, and a command that is kept as text.
read -r -d '' command <<EOF
openrl.cli.train \
   --actor.model_name_or_path org-o/actor \ # finds: org-o/actor
   --data.dataset org-o/prompts \ # finds: org-o/prompts as dataset
   --ckpt.path checkpoints/run
EOF
deepspeed --module $command

echo "MODEL_URL=oci://registry.ollama.ai/library/llama3.2:1b" >> $GITHUB_ENV # finds: llama3.2:1b from ollama
echo "MODEL_URL=org-o/only-shown"
