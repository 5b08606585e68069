resource "kubernetes_config_map" "app" {
  data = {
    OPENAI_BASE_URL = "http://vllm.ai.svc.cluster.local:8000/v1"
    OPENAI_MODEL    = "qwen3.6-27b-fp8" # finds: qwen3.6-27b-fp8 from local
    LLM_MODEL       = "house-model"     # finds: house-model from local
  }
}
