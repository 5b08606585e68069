import { useState } from 'react';

export function Settings() {
  const [groqSttModel, setGroqSttModel] = useState('whisper-large-v3-turbo'); // finds: whisper-large-v3-turbo from groq
  const [ollamaModel, setOllamaModel] = useLocalStorage('chosen', 'phi4-mini'); // finds: phi4-mini from ollama
  const [groqChatModel] = createSignal('llama-3.3-70b-versatile'); // finds: llama-3.3-70b-versatile from groq
  const ollamaEmbeddingModel = writable('nomic-embed-text'); // finds: nomic-embed-text from ollama
  const [title, setTitle] = useState('whisper-large-v3-turbo');
  return <Form on={[setGroqSttModel, setOllamaModel, setTitle]} of={[groqSttModel, ollamaModel, title]} />;
}
