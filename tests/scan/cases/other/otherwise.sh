# What a command brings may be nothing: then the default is taken.
DEPLOYMENT="${DEPLOYMENT:-$(az deployment group show -n main --query name -o tsv)}"
HOST="$(hostname)"

SETTINGS=(
  "AZURE_OPENAI_ENDPOINT=https://$HOST"
  "AZURE_OPENAI_DEPLOYMENT=${DEPLOYMENT:-gpt-4o}"  # finds: gpt-4o from openai (likely)
)
az containerapp create --env-vars "${SETTINGS[@]}"

vllm serve "${HOST:-Qwen/Qwen3-8B}"  # finds: Qwen/Qwen3-8B
