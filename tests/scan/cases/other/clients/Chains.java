package x;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiImageModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.langchain4j.model.azure.AzureOpenAiChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.vertexai.VertexAiGeminiChatModel;
import dev.langchain4j.model.bedrock.BedrockChatModel;
import dev.langchain4j.model.bedrock.BedrockTitanEmbeddingModel;
import dev.langchain4j.model.huggingface.HuggingFaceEmbeddingModel;
import dev.langchain4j.model.jlama.JlamaChatModel;
import dev.langchain4j.model.workersai.WorkersAiChatModel;
import dev.langchain4j.model.github.GitHubModelsChatModel;
import dev.langchain4j.community.model.zhipu.ZhipuAiChatModel;
import dev.langchain4j.community.model.dashscope.QwenChatModel;
import dev.langchain4j.community.model.qianfan.QianfanChatModel;
import dev.langchain4j.model.gpullama3.GPULlama3ChatModel;
import dev.langchain4j.model.nomic.NomicEmbeddingModel;
import dev.langchain4j.model.cohere.CohereScoringModel;
import dev.langchain4j.model.voyageai.VoyageAiEmbeddingModel;
import dev.langchain4j.model.localai.LocalAiChatModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import static dev.langchain4j.model.openai.OpenAiChatModelName.GPT_4_O_MINI;

class L4j {
  void f() {
    var a = OpenAiChatModel.builder().apiKey("x").modelName(GPT_4_O_MINI).build();  // finds: gpt-4o-mini from openai
    var b = OpenAiChatModel.builder().baseUrl("http://localhost:11434/v1").modelName("llama3.2").build();  // finds: llama3.2 from ollama
    var c = OllamaChatModel.builder().baseUrl("http://localhost:11434").modelName("tinyllama").build();  // finds: tinyllama from ollama
    var d = AzureOpenAiChatModel.builder().deploymentName("my-gpt").build();  // finds: my-gpt from azure
    var e = GoogleAiGeminiChatModel.builder().modelName("gemma-3-27b-it").build();  // finds: gemma-3-27b-it from google
    var f = BedrockChatModel.builder().modelId("us.amazon.nova-lite-v1:0").build();  // finds: us.amazon.nova-lite-v1:0 from bedrock
    var g = HuggingFaceEmbeddingModel.builder().modelId("sentence-transformers/all-MiniLM-L6-v2").build();  // finds: sentence-transformers/all-MiniLM-L6-v2
    var h = JlamaChatModel.builder().modelName("tjake/Llama-3.2-1B-Instruct-JQ4").build();  // finds: tjake/Llama-3.2-1B-Instruct-JQ4
    var i = WorkersAiChatModel.builder().modelName("@hf/thebloke/zephyr-7b-beta-awq").build();  // finds: @hf/thebloke/zephyr-7b-beta-awq from cloudflare
    var k = ZhipuAiChatModel.builder().model("glm-4").build();  // finds: glm-4 from zai
    var l = QwenChatModel.builder().modelName("qwen2.5-7b-instruct").build();  // finds: qwen2.5-7b-instruct from dashscope
    var m = QianfanChatModel.builder().modelName("Yi-34B-Chat").build();  // finds: Yi-34B-Chat from qianfan
    var n = NomicEmbeddingModel.builder().modelName("nomic-embed-text-v1").build();  // finds: nomic-embed-text-v1 from nomic
    var o = CohereScoringModel.builder().modelName("rerank-multilingual-v3.0").build();  // finds: rerank-multilingual-v3.0 from cohere
    var p = new AllMiniLmL6V2EmbeddingModel();  // finds: sentence-transformers/all-MiniLM-L6-v2
    var q = new BgeSmallEnV15QuantizedEmbeddingModel();  // finds: BAAI/bge-small-en-v1.5
  }
}
