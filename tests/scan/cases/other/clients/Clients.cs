using OpenAI.Chat;
using Azure.AI.OpenAI;
using Azure.AI.Inference;
using Microsoft.SemanticKernel;
using Microsoft.Extensions.AI;
using OllamaSharp;
using LLama.Common;
using Anthropic.SDK;
using Mscc.GenerativeAI;
class A {
  void F() {
    var a = new ChatClient(model: "gpt-4o", apiKey: "x");  // finds: gpt-4o from openai
    var b = new OpenAI.Embeddings.EmbeddingClient("text-embedding-3-small", "x");  // finds: text-embedding-3-small from openai
    var c = new AzureOpenAIClient(new Uri("x"), cred).GetChatClient("my-dep");  // finds: my-dep from azure
    var d = new ChatCompletionsOptions { DeploymentName = "dep-35", Messages = { } };  // finds: dep-35 from azure
    var e = new ChatCompletionsOptions { Model = "Phi-3.5-mini-instruct" };  // finds: Phi-3.5-mini-instruct from azure
    var f = Kernel.CreateBuilder().AddAzureOpenAIChatCompletion("dep-4o", "https://x", "k").Build();  // finds: dep-4o from azure
    builder.AddOpenAIChatCompletion(modelId: "gpt-4o-mini", apiKey: "x");  // finds: gpt-4o-mini from openai
    builder.AddOllamaChatCompletion("llama3.2", new Uri("http://localhost:11434"));  // finds: llama3.2 from ollama
    builder.AddHuggingFaceTextEmbeddingGeneration("BAAI/bge-small-en-v1.5");  // finds: BAAI/bge-small-en-v1.5
    builder.AddMistralChatCompletion("open-mistral-7b", "k");  // finds: open-mistral-7b from mistral
    builder.AddGoogleAIGeminiChatCompletion("gemini-2.0-flash", "k");  // finds: gemini-2.0-flash from google
    builder.AddVertexAIGeminiChatCompletion("gemini-2.0-pro", "b");  // finds: gemini-2.0-pro from google
    builder.AddBedrockChatCompletionService("anthropic.claude-3-sonnet-20240229-v1:0");  // finds: anthropic.claude-3-sonnet-20240229-v1:0 from bedrock
    builder.AddOnnxRuntimeGenAIChatCompletion("phi-3", "models/phi3");
    builder.AddAzureAIInferenceChatCompletion("Phi-4", "k");  // finds: Phi-4 from azure
    builder.AddOpenAITextEmbeddingGeneration("text-embedding-ada-002", "k");  // finds: text-embedding-ada-002 from openai
    IChatClient g = new OllamaApiClient(new Uri("http://localhost:11434"), "phi3:mini");  // finds: phi3:mini from ollama
    IChatClient h = new OpenAIClient("k").GetChatClient("gpt-4.1").AsIChatClient();  // finds: gpt-4.1 from openai
    ollama.PullModelAsync("mistral");  // finds: mistral from ollama
    var m = new MessageParameters { Model = AnthropicModels.Claude35Sonnet, MaxTokens = 3 };  // finds: claude-3-5-sonnet-20241022 from anthropic
    var p = new InvokeModelRequest { ModelId = "ai21.j2-mid-v1" };  // finds: ai21.j2-mid-v1 from bedrock
    var q = new ConverseRequest { ModelId = "amazon.nova-lite-v1:0" };  // finds: amazon.nova-lite-v1:0 from bedrock
    var r = new AudioClient("whisper-1", "k");  // finds: whisper-1 from openai
    var s = new ImageClient("dall-e-3", "k");  // finds: dall-e-3 from openai
    var t = client.GetEmbeddingClient("text-embedding-3-large");  // finds: text-embedding-3-large from openai
    var u = client.GetResponsesClient("gpt-5");  // finds: gpt-5 from openai
    var v = new ChatOptions { ModelId = "gpt-4o-mini" };  // finds: gpt-4o-mini from openai
  }
}
