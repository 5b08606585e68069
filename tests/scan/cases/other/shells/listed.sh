BASE=https://huggingface.co
FILES=(
  "$BASE/org-a/answers-GGUF/resolve/main/answers.Q4_K_M.gguf" # finds: org-a/answers-GGUF
  "${BASE}/org-a/voices/resolve/main/harbour.onnx" # finds: org-a/voices
)
declare -A NAMED=(
  ["small.gguf"]="$BASE/org-a/small-GGUF/resolve/main/small.gguf" # finds: org-a/small-GGUF
  ["page"]="$BASE/org-a/voices"
)
