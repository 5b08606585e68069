import ModelClient, { isUnexpected } from '@azure-rest/ai-inference'
import { OpenAIClient } from '@azure/openai'
const client = ModelClient(process.env.ENDPOINT, new AzureKeyCredential('x'))
const c2 = new OpenAIClient('x', k)
await c2.getChatCompletions('my-deployment', [])  // finds: my-deployment from azure
await c2.streamChatCompletions('my-deployment2', [])  // finds: my-deployment2 from azure
