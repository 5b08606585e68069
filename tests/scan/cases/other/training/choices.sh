#!/bin/bash
# Lists whose name means models, lists that are a text, menus, and variables that are set again.
MODELS=("org-aa/first" "org-aa/second") # finds: org-aa/first, org-aa/second
declare -a EVAL_MODELS=(
  org-aa/third # finds: org-aa/third
  "org-aa/fourth" # finds: org-aa/fourth
)
for i in "${!EVAL_MODELS[@]}"; do vllm serve ${EVAL_MODELS[$i]}; done

weights="org-aa/fifth org-aa/sixth" # finds: org-aa/fifth, org-aa/sixth
for one in $weights; do hf download $one; done

declare -A by_size=(
  [small]="org-aa/by-size-small" # finds: org-aa/by-size-small
  [large]="org-aa/by-size-large" # finds: org-aa/by-size-large
)
hf download "${by_size[$1]}"

select chosen in "org-aa/menu-a" "org-aa/menu-b"; do # finds: org-aa/menu-a, org-aa/menu-b
  hf download $chosen
done

case "$1" in
  small) source_repo=org-aa/case-small ;; # finds: org-aa/case-small
  *) source_repo=org-aa/case-other ;; # finds: org-aa/case-other
esac
hf download $source_repo

size=1b
size=2b
hf download org-aa/sized-$size # finds: org-aa/sized-1b, org-aa/sized-2b

model_path=${2:-"org-aa/quoted"} # finds: org-aa/quoted
: "${EMBEDDING_MODEL:=org-aa/given}" # finds: org-aa/given
BASE_MODEL="${BASE_MODEL:=org-aa/assigned}" # finds: org-aa/assigned

# What only a model has, under a name that says nothing; what is written and what is shown is none.
MISTRAL_REPO="org-aa/Mistral-7B-GGUF" # finds: org-aa/Mistral-7B-GGUF
lab download --repository org-aa/granite-7b-lab # finds: org-aa/granite-7b-lab
lab upload --output-name org-aa/granite-7b-tuned --image-name org-aa/llama-server

# Files that are written, and resources that are applied.
cat <<EOF > .env
EMBEDDING_MODEL=org-aa/in-env # finds: org-aa/in-env
LLM_MODEL=$source_repo
EOF
tee settings.json <<EOF
{
  "model": "org-aa/in-json"  // # finds: org-aa/in-json
}
EOF
cat <<'YAML' | kubectl apply -f -
kind: Pod
spec:
  containers:
    - image: vllm/vllm-openai
      args: ["--model", "org-aa/in-pod"] # finds: org-aa/in-pod
YAML
