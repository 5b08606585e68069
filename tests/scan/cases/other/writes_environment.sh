# A text that only sets variables is an environment, whoever writes it where.
environment() {
  cat <<EOF
# the memory's
REGION=${REGION}
MEMORY_MODEL_ID=us.anthropic.claude-haiku-4-5-20251001-v1:0  # finds: us.anthropic.claude-haiku-4-5-20251001-v1:0 from bedrock (likely)
LEVEL=info
EOF
}
usage() {
  cat <<EOF
usage: run [MODEL]
  MODEL=gpt-4o-mini-search-preview run
EOF
}
