#!/bin/sh
# Data sets with how much is taken of each, and names of what a cluster has.
python mason.py --cluster ai2/jupiter-cirrascale-2 --workspace ai2/open-instruct-dev --budget ai2/oe-adapt -- python train.py
python open/train.py --dataset_mixer_list allenai/tulu-v2-sft-mixture 1.0 HuggingFaceH4/no_robots 0.5 --seed 1  # finds: allenai/tulu-v2-sft-mixture, HuggingFaceH4/no_robots as dataset
python open/train.py --mixer_list allenai/olmo-2-1124-13b-preference-mix 1.0 --num 3  # finds: allenai/olmo-2-1124-13b-preference-mix as dataset
