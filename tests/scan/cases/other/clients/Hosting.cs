using CommunityToolkit.Aspire.Hosting.Ollama;
var builder = DistributedApplication.CreateBuilder(args);
var hf = ollama.AddHuggingFaceModel("h", "bartowski/Llama-3.2-1B-Instruct-GGUF");  // finds: bartowski/Llama-3.2-1B-Instruct-GGUF
var openai = builder.AddAzureOpenAI("openai").AddDeployment(new AzureOpenAIDeployment("gpt-4o", "gpt-4o", "2024-08-06"));  // finds: gpt-4o from openai
openai.AddDeployment("chat", "gpt-4o-mini", "2024-07-18");  // finds: gpt-4o-mini from openai
