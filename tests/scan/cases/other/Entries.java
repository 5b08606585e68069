// Models of services in enumerations, maps and settings.
package example;

import java.util.Map;

enum Provider {
  OLLAMA("llama3.1"), // finds: llama3.1 from ollama
  CEREBRAS("gpt-oss-120b"); // finds: gpt-oss-120b from cerebras

  private final String model;

  Provider(String model) {
    this.model = model;
  }
}

class Defaults {
  private static final Map<Provider, String> DEFAULT_MODELS =
      Map.of(
          Provider.OLLAMA, "llama3.2", // finds: llama3.2 from ollama
          Provider.GROQ, "gemma2-9b-it"); // finds: gemma2-9b-it from groq

  static {
    table.put("ollama", "llama3.3"); // finds: llama3.3 from ollama
  }

  @Value("${ai.ollama.model:qwen2.5}") // finds: qwen2.5 from ollama
  String handle;

  String told = env.getProperty("OLLAMA_MODEL", "phi3"); // finds: phi3 from ollama

  Defaults(@Value("${embedder.model-path:models/bge-small-zh-v1.5.onnx}") String modelPath) { // finds: bge-small-zh-v1.5.onnx from local
    this.embedder = new Embedder(modelPath);
  }
}
