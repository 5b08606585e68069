package org.example;

import org.example.model.LanguageModel;
import org.example.model.Provider;

import static dev.langchain4j.model.anthropic.AnthropicChatModelName.*;

// A registry of the models of many services, built one by one; a library's constants are opened beside it.
public class Registry {
    void add() {
        String gemma = "gemma2-9b-it"; // finds: gemma2-9b-it from groq (likely)
        models.put(gemma, LanguageModel.builder().provider(Provider.Groq).modelName(gemma).build());
        String llama = "meta-llama/Llama-3.3-70B-Instruct"; // finds: meta-llama/Llama-3.3-70B-Instruct from deepinfra (likely)
        models.put(llama, LanguageModel.builder().provider(Provider.DeepInfra).modelName(llama).build());
        models.put("x", LanguageModel.builder().provider(Provider.Bedrock).modelName("ai21.j2-mid-v1").build()); // finds: ai21.j2-mid-v1 from bedrock (likely)
    }
}
