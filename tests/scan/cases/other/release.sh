# What a script clones to push to it is what it publishes, and no model that it uses.
git clone https://huggingface.co/openai/whisper-tiny  # finds: openai/whisper-tiny
GIT_LFS_SKIP_SMUDGE=1 git clone https://someone:$HF_TOKEN@huggingface.co/org-a/whisper-tiny-onnx out
cp model.onnx out/ && cd out
git add . && git commit -m "Add the model"
git push https://someone:$HF_TOKEN@huggingface.co/org-a/whisper-tiny-onnx main
RELEASE_REPO="quarry/quarry-ocr-base"
