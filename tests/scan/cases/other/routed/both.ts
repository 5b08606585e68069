// Two that may be asked: nothing says of which a name is.
const apiKey = process.env.OPENROUTER_API_KEY ?? process.env.HF_TOKEN;
const model = "meta-llama/Llama-3.1-8B-Instruct"; // finds: meta-llama/Llama-3.1-8B-Instruct
