const a = `https://api-inference.huggingface.co/models/facebook/bart-large-cnn?x=${a}`  // finds: facebook/bart-large-cnn
const b = `https://generativelanguage.googleapis.com/v1beta/models/gemini-2.0-flash:generateContent`  // finds: gemini-2.0-flash from google
const c = 'https://generativelanguage.googleapis.com/v1beta/models/gemini-2.0-flash:generateContent?key=' + k  // finds: gemini-2.0-flash from google
const r2 = await axios.post('http://localhost:11434/api/chat', { model: 'llama3.2', messages: [] })  // finds: llama3.2 from ollama
