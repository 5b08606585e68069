// What is sent to a service under the name of a model is asked of it, whatever list or variable it comes from.
export class FirstService {
  private readonly baseUrl = 'https://api.cerebras.ai/v1/chat/completions';
  private readonly candidates = [
    'llama3.1-8b', // finds: llama3.1-8b from cerebras (likely)
    'llama-3.3-70b', // finds: llama-3.3-70b from cerebras (likely)
  ];
  private resolved: string | null = null;

  async ask(messages) {
    const tried = this.resolved ? [this.resolved, ...this.candidates.filter((m) => m !== this.resolved)] : this.candidates;
    for (const model of tried) {
      const response = await axios.post(this.baseUrl, { model, messages });
      if (response.data) this.resolved = model;
    }
  }
}

const hosted = [
  'nvidia/llama-3.1-nemotron-70b-instruct', // finds: nvidia/llama-3.1-nemotron-70b-instruct from nvidia (likely)
  'qwen/qwen2.5-7b-instruct', // finds: qwen/qwen2.5-7b-instruct from nvidia (likely)
];
export async function second(messages) {
  for (const one of hosted) {
    await fetch('https://integrate.api.nvidia.com/v1/chat/completions', {
      method: 'POST',
      body: JSON.stringify({ model: one, messages }),
    });
  }
}

// A router whose names have no capitals has none that has some: another list of the class is the Hub's.
export class BothService {
  private readonly routerUrl = 'https://openrouter.ai/api/v1/chat/completions';
  private readonly hubModels = [
    'HuggingFaceH4/zephyr-7b-beta', // finds: HuggingFaceH4/zephyr-7b-beta (likely)
  ];
  private readonly routerModels = [
    'huggingfaceh4/zephyr-7b-beta:free', // finds: huggingfaceh4/zephyr-7b-beta:free from openrouter (likely)
  ];
}

// What is put before a name is none, where nothing is put behind it.
export const normalized = (model: string): string => {
  const plain = (model || '').trim();
  if (!plain) return 'models/lyria-realtime-exp'; // finds: lyria-realtime-exp from google (likely)
  return `models/${plain}`;
};
