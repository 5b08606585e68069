// Builders and constants of Java.
import static dev.langchain4j.model.openai.OpenAiChatModelName.GPT_4_O_MINI;

import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;

class Main {
    static final String MODEL_NAME = "llama3.1"; // finds: llama3.1 from ollama

    void run() {
        OpenAiChatModel.builder().apiKey("k").modelName(GPT_4_O_MINI).build(); // finds: gpt-4o-mini from openai
        OpenAiChatModel.builder().baseUrl("https://api.groq.com/openai/v1").modelName("llama-3.1-8b-instant").build(); // finds: llama-3.1-8b-instant from groq
        OllamaChatModel.builder().modelName(MODEL_NAME).build();
        System.out.println("org-d/in-a-text");
    }
}
