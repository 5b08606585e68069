package x;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.openai.api.OpenAiApi;
import org.springframework.ai.ollama.api.OllamaOptions;
import org.springframework.ai.ollama.api.OllamaModel;
import org.springframework.ai.mistralai.MistralAiChatOptions;
import org.springframework.ai.mistralai.api.MistralAiApi;
import org.springframework.ai.azure.openai.AzureOpenAiChatOptions;
import org.springframework.ai.vertexai.gemini.VertexAiGeminiChatOptions;
import org.springframework.ai.bedrock.converse.BedrockChatOptions;
import org.springframework.ai.zhipuai.ZhiPuAiChatOptions;
import org.springframework.ai.deepseek.DeepSeekChatOptions;
import org.springframework.ai.anthropic.AnthropicChatOptions;
import org.springframework.ai.huggingface.HuggingfaceChatModel;
import org.springframework.ai.transformers.TransformersEmbeddingModel;
class Spring {
  void f() {
    var a = OpenAiChatOptions.builder().model("gpt-4o").build();  // finds: gpt-4o from openai
    var b = OpenAiChatOptions.builder().model(OpenAiApi.ChatModel.GPT_4_O_MINI).build();  // finds: gpt-4o-mini from openai
    var c = OllamaOptions.builder().model(OllamaModel.LLAMA3_2).build();  // finds: llama3.2 from ollama
    var d = OllamaOptions.builder().model("mistral").build();  // finds: mistral from ollama
    var e = MistralAiChatOptions.builder().model("mistral-tiny").build();  // finds: mistral-tiny from mistral
    var g = AzureOpenAiChatOptions.builder().deploymentName("my-gpt").build();  // finds: my-gpt from azure
    var h = VertexAiGeminiChatOptions.builder().model("gemini-2.0-flash").build();  // finds: gemini-2.0-flash from google
    var i = BedrockChatOptions.builder().model("ai21.j2-mid-v1").build();  // finds: ai21.j2-mid-v1 from bedrock
    var k = ZhiPuAiChatOptions.builder().model("glm-4").build();  // finds: glm-4 from zai
    var l = DeepSeekChatOptions.builder().model("deepseek-coder").build();  // finds: deepseek-coder from deepseek
  }
}
