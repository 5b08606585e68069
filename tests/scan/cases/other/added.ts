const models = new Set<string>();
if (models.size === 0) {
  models.add('anthropic/claude-haiku-4-5'); // finds: claude-haiku-4-5 from anthropic
  models.add('openai/gpt-4o'); // finds: gpt-4o from openai
  models.add('openai/o1'); // finds: o1 from openai
}
const labels: string[] = [];
labels.push('openai/o1'); // possible: openai/o1
const ollamaModels: string[] = [];
ollamaModels.push('phi4-mini'); // finds: phi4-mini from ollama
const model = document.createElement('a');
model.classList.add('wide');
