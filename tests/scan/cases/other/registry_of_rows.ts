// Rows of a registry, each beside whose it is.
export const modelRegistry = {
  'deepseek-v3': { id: 'deepseek-v3', providerId: 'deepseek', costPer1kPromptUSD: 0.0005 }, // finds: deepseek-v3 from deepseek (likely)
  'llama3.3': { id: 'llama3.3', providerId: 'ollama', displayName: 'Llama 3.3' }, // finds: llama3.3 from ollama (likely)
  'custom-model-v1': { id: 'custom-model-v1', providerId: 'custom-openai' },
  plain: { id: 'plain', providerId: 'openai' },
};
export const routed = {
  sonnet: { id: 'openrouter/anthropic/claude-3.7-sonnet', providerId: 'openrouter' }, // finds: anthropic/claude-3.7-sonnet from openrouter (likely)
  chain: { id: 'openrouter/team/our-chain', providerId: 'openrouter' },
};
