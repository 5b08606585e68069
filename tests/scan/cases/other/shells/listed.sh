BASE=https://huggingface.co
FILES=(
  "$BASE/org-a/answers-GGUF/resolve/main/answers.Q4_K_M.gguf" # finds: org-a/answers-GGUF
  "${BASE}/org-a/voices/resolve/main/harbour.onnx" # finds: org-a/voices
)
declare -A NAMED=(
  ["small.gguf"]="$BASE/org-a/small-GGUF/resolve/main/small.gguf" # finds: org-a/small-GGUF
  ["page"]="$BASE/org-a/voices"
)
# Files of a collection of models, whatever the folder that they lie in and their form.
ZOO="https://files.answers.test.org/downloads/board_model_zoo/board_2/Release_1.2/"
MODELS=(
    "answers_n_detect_640_nv12.bin" # finds: files.answers.test.org/downloads/board_model_zoo/board_2/Release_1.2/answers_n_detect_640_nv12.bin from url

    "answers_n_pose_640_nv12.bin" # finds: files.answers.test.org/downloads/board_model_zoo/board_2/Release_1.2/answers_n_pose_640_nv12.bin from url
)
for model in "${MODELS[@]}"; do
    wget -q --show-progress "${ZOO}/${model}" -O "$model"
done
