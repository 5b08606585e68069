#!/usr/bin/env bash
names=("org-a/numbered-first" "org-a/numbered-second") # finds: org-a/numbered-first, org-a/numbered-second

for (( i=0; i<${#names[*]}; ++i)); do
  name=${names[$i]}
  python ./measure.py --model_name_or_path ${name} --batch_size 1
done
