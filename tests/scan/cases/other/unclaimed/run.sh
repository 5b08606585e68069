#!/bin/bash
export HEARING_MODEL_PATH="$ROOT/models/hearing/faster-whisper-small" # finds: Systran/faster-whisper-small (likely)
SIGHT_MODEL=${SIGHT_MODEL:-models/of_ours.onnx} # finds: models/of_ours.onnx from local (likely)
lmdeploy serve api_server "$ROOT/models/Qwen3-8B-of-ours" --tp 2 # finds: Qwen3-8B-of-ours from local (likely)
python see.py --sight_model_path ../weights/icons/model.pt --table_path ../rows/table.pt # finds: icons/model.pt from local (likely)
lmdeploy serve api_server "$OUTPUT_DIR/models/Qwen3-8B-of-training" --tp 2 # undecided
python see.py --output_model of_ours.onnx
