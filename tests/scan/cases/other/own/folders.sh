#!/bin/sh
# Folders that commands are given by their paths.
vllm serve /srv/team/support-bot  # finds: support-bot from local (likely)
vllm serve ./tuned/support-bot  # finds: tuned/support-bot from local (likely)
python answer.py --model_name_or_path "//home/group/models/finetune-xnli"  # finds: finetune-xnli from local (likely)
python answer.py --adapter_path ../adapters/legal  # finds: adapters/legal from local as adapter (likely)
python answer.py --model_name_or_path /srv/big/models
python answer.py --model_name_or_path ../pretrained/checkpoint-13-256000
python answer.py --train_file ./rows/support-bot.json --output_dir ./tuned/first-bot

# What the script itself has made.
MERGED=/scratch/bots/run-b-merged
python merge.py --adapter ./outputs/run-b --out-dir "$MERGED"
python answer.py --base-model "$MERGED"
python answer.py --model_name_or_path ./tuned/first-bot

KEPT=/scratch/bots/run-a-merged  # finds: run-a-merged from local (likely)
python answer.py --base-model "$KEPT"
