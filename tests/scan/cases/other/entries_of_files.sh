#!/bin/bash
# Entries that are a repository and a file of it, and a repository that a case chooses.
BASE_URL="https://huggingface.co/org-ent"
FILES=(
    "Voice-v5-ONNX/voice.onnx" # finds: org-ent/Voice-v5-ONNX
    "Speech-82M-ONNX/speech.onnx" # finds: org-ent/Speech-82M-ONNX
)
for entry in "${FILES[@]}"; do
    repo="${entry%%/*}"
    rel="${entry#*/}"
    url="$BASE_URL/$repo/resolve/main/$rel"
    curl -fL --retry 3 -o "$OUT/$rel" "$url"
done

case "$SIZE" in
  small) CHOSEN="org-ent/Heard-Small-ONNX"; PREFIX="small" ;; # finds: org-ent/Heard-Small-ONNX
  *) CHOSEN="org-ent/Heard-Medium-ONNX"; PREFIX="medium" ;; # finds: org-ent/Heard-Medium-ONNX
esac
bring() {
  local file="$1"
  local from="https://huggingface.co/${CHOSEN}/resolve/main/${file}"
  curl -L --fail -o "$file" "$from"
}
bring manifest.json
bring "${PREFIX}-tokens.txt"
