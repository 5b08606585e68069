helm template . \
  --set instanceName="vllm" \
  --set model.name=qwen
helm upgrade chat . --set model.owner=Qwen --set model.id=Qwen2.5-7B-Instruct  # finds: Qwen/Qwen2.5-7B-Instruct
