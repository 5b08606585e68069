# What is cloned by who may write to it is published only where something is pushed before the next is cloned.
git clone https://someone:$HF_TOKEN@huggingface.co/org-a/whisper-tiny-base  # finds: org-a/whisper-tiny-base
git clone https://someone:$HF_TOKEN@huggingface.co/org-a/whisper-tiny-onnx out
cp whisper-tiny-base/model.onnx out/ && cd out
git push
