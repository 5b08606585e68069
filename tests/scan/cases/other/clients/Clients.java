package x;
import com.openai.client.OpenAIClient;
import com.openai.models.ChatModel;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.embeddings.EmbeddingCreateParams;
import com.openai.models.embeddings.EmbeddingModel;
import com.openai.models.responses.ResponseCreateParams;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.Model;
import com.google.genai.Client;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;
import com.azure.ai.openai.OpenAIClientBuilder;
import io.github.ollama4j.OllamaAPI;
import io.github.ollama4j.types.OllamaModelType;
import io.github.ollama4j.models.chat.OllamaChatRequestBuilder;
import io.github.sashirestela.openai.domain.chat.ChatRequest;
class Sdk {
  void f() {
    var a = ChatCompletionCreateParams.builder().addUserMessage("x").model(ChatModel.GPT_4_1).build();  // finds: gpt-4.1 from openai
    var b = ResponseCreateParams.builder().model(ChatModel.GPT_4O).build();  // finds: gpt-4o from openai
    var c = EmbeddingCreateParams.builder().model(EmbeddingModel.TEXT_EMBEDDING_3_SMALL).build();  // finds: text-embedding-3-small from openai
    var d = MessageCreateParams.builder().maxTokens(1L).model(Model.CLAUDE_SONNET_4_20250514).build();  // finds: claude-sonnet-4-20250514 from anthropic
    var e = new Client().models.generateContent("gemma-3-27b-it", "x", null);  // finds: gemma-3-27b-it from google
    var g = client.models.generateContent("gemini-2.5-flash", "x", null);  // finds: gemini-2.5-flash from google
    var h = InvokeModelRequest.builder().modelId("ai21.j2-ultra-v1").build();  // finds: ai21.j2-ultra-v1 from bedrock
    var i = brc.invokeModel(r -> r.modelId("amazon.titan-text-lite-v1"));  // finds: amazon.titan-text-lite-v1 from bedrock
    var k = OllamaChatRequestBuilder.getInstance("llama3");  // finds: llama3 from ollama
    ollamaAPI.pullModel("llama2");  // finds: llama2 from ollama
    var l = ChatRequest.builder().model("gpt-4o-mini").build();  // finds: gpt-4o-mini from openai
    az.getChatCompletions("my-deployment", opts);  // finds: my-deployment from azure
  }
}
