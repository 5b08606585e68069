uv run python -m optimum.exporters.onnx --model BAAI/bge-m3 out/ # finds: BAAI/bge-m3 (likely)
python3.11 -m trainers.onnx --epochs 3
