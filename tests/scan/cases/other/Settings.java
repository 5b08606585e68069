package io.company.assistants.ollama.config;

import io.smallrye.config.WithDefault;
import jakarta.ws.rs.DefaultValue;

/** Settings of this package, each with its default; a default of another kind says nothing: model-id. */
interface Settings {
    @WithDefault("llama3.2") // finds: llama3.2 from ollama (likely)
    String modelId();

    @WithDefault("10s")
    Duration timeout();

    @ConfigProperty(name = "app.chat.model-name", defaultValue = "gpt-4o-mini") // finds: gpt-4o-mini from openai (likely)
    String modelName();

    @ConfigDocDefault("gpt-4o")
    Optional<String> otherModelName();
}
