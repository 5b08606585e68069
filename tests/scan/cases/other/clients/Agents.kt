import ai.koog.prompt.executor.clients.openai.OpenAIModels
import ai.koog.prompt.executor.clients.anthropic.AnthropicModels
import ai.koog.prompt.executor.clients.google.GoogleModels
import ai.koog.prompt.llm.OllamaModels
import com.openai.models.ChatModel
import com.openai.models.chat.completions.ChatCompletionCreateParams
import com.aallam.openai.api.model.ModelId
import dev.langchain4j.model.openai.OpenAiChatModel
val a = AIAgent(promptExecutor = simpleOpenAIExecutor(k), llmModel = OpenAIModels.Chat.GPT4o)  // finds: gpt-4o from openai
val b = AIAgent(llmModel = AnthropicModels.Sonnet_4)  // finds: claude-sonnet-4-0 from anthropic
val c = OllamaModels.Meta.LLAMA_3_2  // finds: llama3.2 from ollama
val p = ChatCompletionCreateParams.builder().model(ChatModel.GPT_4O_MINI).build()  // finds: gpt-4o-mini from openai
val q = ChatCompletionRequest(model = ModelId("gpt-4o"))  // finds: gpt-4o from openai
val m = OpenAiChatModel.builder().apiKey("x").modelName("gpt-4o-mini").build()  // finds: gpt-4o-mini from openai
val g = AIAgent(llmModel = OpenAIModels.Chat.GPT5)  // finds: gpt-5 from openai
val h = AIAgent(llmModel = GoogleModels.Gemini2_5Flash)  // finds: gemini-2.5-flash from google
val i = AIAgent(llmModel = AnthropicModels.Sonnet_4_5)  // finds: claude-sonnet-4-5 from anthropic
