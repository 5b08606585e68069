package org.example.chosen;

import com.openai.models.ChatModel;
import com.openai.models.images.ImageModel;
import org.springframework.ai.openai.OpenAiChatOptions;

// Constants asked for their strings, and branches that say whose model each gives.
class Chosen {
    Object options() {
        return OpenAiChatOptions.builder().model(ChatModel.GPT_4O_MINI.asString()).build(); // finds: gpt-4o-mini from openai
    }

    Object image() {
        return draw(ImageModel.GPT_IMAGE_1.asString(), "a house"); // finds: gpt-image-1 from openai
    }

    String name(Provider provider) {
        return switch (provider) {
            case OLLAMA -> "Ollama";
            case OPENAI -> "https://api.openai.com";
            default -> "none";
        };
    }

    String fallback(Provider provider) {
        return switch (provider) {
            case OLLAMA -> "llama3.2"; // finds: llama3.2 from ollama
            case GROQ -> "openai/gpt-oss-120b"; // finds: openai/gpt-oss-120b from groq
            default -> "claude-haiku-4-5"; // finds: claude-haiku-4-5 from anthropic
        };
    }

    String defaultModelFor(Provider provider) {
        switch (provider) {
            case OLLAMA:
                return "mistral"; // finds: mistral from ollama
            case GROQ: {
                return "openai/gpt-oss-20b"; // finds: openai/gpt-oss-20b from groq
            }
            default:
                return "gpt-4.1-mini"; // finds: gpt-4.1-mini from openai
        }
    }

    String pickModel(String provider) {
        if ("cerebras".equals(provider)) {
            return "gpt-oss-120b"; // finds: gpt-oss-120b from cerebras
        }
        if (!"groq".equals(provider)) {
            return "org-a/own-7b"; // finds: org-a/own-7b
        }
        return "openai/gpt-oss-20b"; // finds: openai/gpt-oss-20b
    }
}
