package x;
import com.microsoft.semantickernel.aiservices.openai.chatcompletion.OpenAIChatCompletion;
import com.microsoft.semantickernel.aiservices.openai.textembedding.OpenAITextEmbeddingGenerationService;
import com.azure.ai.openai.OpenAIAsyncClient;
import com.github.tjake.jlama.safetensors.SafeTensorSupport;
import com.alibaba.dashscope.aigc.generation.GenerationParam;
class Sk {
  void f() {
    var a = OpenAIChatCompletion.builder().withModelId("my-gpt").withOpenAIAsyncClient(c).build();  // finds: my-gpt from openai
    var p = GenerationParam.builder().model("qwen2.5-7b-instruct").build();  // finds: qwen2.5-7b-instruct from dashscope
    String model = "tjake/Llama-3.2-1B-Instruct-JQ4";  // finds: tjake/Llama-3.2-1B-Instruct-JQ4
    File f = new Downloader("./models", model).huggingFaceModel();
  }
}
