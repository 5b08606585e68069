{ config, ... }:
{
  services.agent.piModels.providers.box = {
    baseUrl = "http://box.lan:8000/v1";
    api = "openai-completions";
    models = [
      {
        id = "qwen3-30b-a3b-instruct"; # finds: qwen3-30b-a3b-instruct from local
        name = "Qwen";
      }
    ];
  };
  services.agent.environment = {
    OPENAI_BASE_URL = "http://10.0.0.1:8000/v1";
    OPENAI_MODEL = "qwen3.6-27b-fp8"; # finds: qwen3.6-27b-fp8 from local
    OPENAI_SMALL_MODEL = "gpt-4o-mini"; # finds: gpt-4o-mini from openai
  };
}
