// Beside what was answered the program says who answered, in words of its own; a model's own name is told.
import OpenAI from 'openai';
export const stub = () => ({ model: 'Orchestrator/Fallback', content: '', confidence: 0, processingTimeMs: 0 });
export const analyses = [
  { role: 'analyst', model: 'Technical/24h-Change', vote: 'BUY', confidence: 70 },
  { role: 'analyst', model: 'gpt-4o-mini', vote: 'BUY', confidence: 70 }, // finds: gpt-4o-mini from openai (likely)
];
export const asked = { model: 'Qwen/Qwen2.5-7B-Instruct', temperature: 0 }; // finds: Qwen/Qwen2.5-7B-Instruct (likely)
