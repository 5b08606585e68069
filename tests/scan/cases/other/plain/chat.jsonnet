// { model: 'gpt-4-turbo' }
{
  model: 'gpt-4o-mini', // finds: gpt-4o-mini from openai
  llm:: { provider: 'ollama', model: 'llama3.2' }, // finds: llama3.2 from ollama
}
