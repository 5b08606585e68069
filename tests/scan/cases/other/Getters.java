package org.example;

import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;

// Settings with a default, by a method of one's own.
class Getters {
    private static final String OLLAMA_MODEL = "qwen3:8b"; // finds: qwen3:8b from ollama

    OllamaChatModel local() {
        String kind = env("KIND", "ollama-or-so");
        String model = env("OLLAMA_MODEL", OLLAMA_MODEL);
        return OllamaChatModel.builder().baseUrl("http://localhost:11434").modelName(model).build();
    }

    OpenAiChatModel hosted() {
        String model = env("OPENAI_MODEL", "gpt-4.1-mini"); // finds: gpt-4.1-mini from openai
        return OpenAiChatModel.builder().apiKey("x").modelName(model).build();
    }

    private static String env(String key, String fallback) {
        String value = System.getenv(key);
        return value == null || value.isBlank() ? fallback : value;
    }
}
