#!/bin/bash
# The words that stand for what nobody gave.
names=${*:-"org-v/first org-v/second"} # finds: org-v/first, org-v/second
for name in $names; do
    vllm bench latency --model $name
done
others=${OTHERS:-org-v/third org-v/fourth} # finds: org-v/third, org-v/fourth
for other in $others; do
    hf download $other
done
C:\msys64\usr\bin\wget.exe -q https://huggingface.co/org-v/weights/resolve/main/tiny.bin # finds: org-v/weights
