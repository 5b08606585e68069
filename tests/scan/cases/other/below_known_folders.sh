#!/usr/bin/env bash
# A folder that a command gives back is not known, and the file that is written there is read as what it is.
SCRIPT_DIR="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
REPO_ROOT="$(cd "$SCRIPT_DIR/../.." && pwd)"
TF_DIR="$REPO_ROOT/deploy/terraform"

cat > "$TF_DIR/terraform.tfvars" <<EOF
project_name = "${PROJECT_NAME}"
embed_model_id = "amazon.titan-embed-text-v2:0"  # finds: amazon.titan-embed-text-v2:0 from bedrock (likely)
EOF

cat > "$REPO_ROOT/.env.live" <<EOF
EMBEDDINGS_PROVIDER=titan
MEMORY_MODEL_ID=us.anthropic.claude-haiku-4-5-20251001-v1:0  # finds: us.anthropic.claude-haiku-4-5-20251001-v1:0 from bedrock (likely)
EOF
