import OpenAI from 'openai'

const client = new OpenAI()
client.chat.completions.create({ model: 'gateway::model_name::openai::gpt-4.1-mini', messages: [] }) // finds: gpt-4.1-mini from openai
client.chat.completions.create({ model: 'gateway::model_name::gpt-4o-mini', messages: [] }) // finds: gpt-4o-mini from openai
client.chat.completions.create({ model: 'gateway::function::answer', messages: [] }) // finds: gateway::function::answer from local
client.chat.completions.create({ model: 'ft:gpt-4o-mini:ours::abc', messages: [] }) // finds: ft:gpt-4o-mini:ours::abc from openai
client.chat.completions.create({ model: 'model_name', messages: [] })
export const LLM_ARCH_NAMES = ['gpt2-large', 'org-a/llama']
