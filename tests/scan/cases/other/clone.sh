git lfs install
git clone git@hf.co:intfloat/e5-small-v2  # finds: intfloat/e5-small-v2
git clone ssh://git@huggingface.co/datasets/rajpurkar/squad_v2.git data  # finds: rajpurkar/squad_v2 as dataset
git clone git@hf.co:spaces/gradio/chatbot
git clone git@github.com:intfloat/e5-small-v2.git
CODE_MODEL_REPO=org-a/code-of-a-model
git clone --depth=1 "https://github.com/${CODE_MODEL_REPO}" code
export WEIGHTS_MODEL_REPO=org-a/weights-of-a-model  # finds: org-a/weights-of-a-model
curl -fsSL https://raw.githubusercontent.com/$CODE_MODEL_REPO/main/install.sh
git clone https://someone:$HF_TOKEN@huggingface.co/intfloat/e5-base-v2  # finds: intfloat/e5-base-v2
git clone "https://oauth2:${TOKEN}@huggingface.co/datasets/rajpurkar/squad" data  # finds: rajpurkar/squad as dataset
git clone https://someone:$HF_TOKEN@huggingface.co/$REPO  # undecided
git clone https://someone:$GH_TOKEN@github.com/intfloat/e5-base-v2
curl -LO https://github.com/org-a/weights/raw/refs/heads/main/net/checkpoint.pt  # finds: org-a/weights from github
curl -LO https://github.com/org-a/weights/raw/refs/tags/v1.2/net/checkpoint.pt  # finds: org-a/weights from github at v1.2
EMPTY=""
vllm serve "$EMPTY"
wget -O "/hub/models--org-b--voices/snapshots/main/voices.bin" "https://github.com/org-a/voices/releases/download/v1/voices.onnx"  # finds: org-a/voices from github at v1
