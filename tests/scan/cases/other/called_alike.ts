// Settings that hold several servers, each with a model that is called like it.
export const DEFAULT_SETTINGS = {
  serviceType: 'cloud',
  localEndpoint: 'http://localhost:11434/v1/chat/completions',
  localModel: 'mistral', // finds: mistral from ollama (likely)
  cloudEndpoint: 'https://api.openai.com/v1/chat/completions',
  cloudModel: 'gpt-4', // finds: gpt-4 from openai (likely)
  debug: false,
};
