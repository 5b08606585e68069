wget -O model.onnx https://huggingface.co/spaces/org-a/matting/resolve/main/onnx/model.onnx  # finds: huggingface.co/spaces/org-a/matting/resolve/main/onnx/model.onnx from url
git clone https://huggingface.co/spaces/org-a/matting
