#!/bin/bash
# accelerate launch train.py --model_name_or_path org-m/in-a-comment
MODEL=${1:-org-m/by-default} # finds: org-m/by-default
accelerate launch train.py --model_name_or_path "$MODEL" --output_dir outputs/run \
  --static-models "org-m/one,org-m/two" # finds: org-m/one, org-m/two
wget https://huggingface.co/org-m/files/resolve/v1/model.gguf # finds: org-m/files at v1
wget -q https://github.com/org-m/releases/releases/download/v2/net.onnx # finds: org-m/releases from github at v2
