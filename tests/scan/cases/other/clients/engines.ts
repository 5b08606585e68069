import { getLlama, resolveModelFile, createModelDownloader, combineModelDownloaders } from 'node-llama-cpp'
const path = await resolveModelFile('hf:mradermacher/Meta-Llama-3.1-8B-Instruct-GGUF:Q4_K_M', 'models')  // finds: mradermacher/Meta-Llama-3.1-8B-Instruct-GGUF
const d = await createModelDownloader({ modelUri: 'hf:bartowski/gemma-2-2b-it-GGUF/gemma-2-2b-it-Q6_K_L.gguf' })  // finds: bartowski/gemma-2-2b-it-GGUF
const model = await llama.loadModel({ modelPath: path })
