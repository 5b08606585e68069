// Packages that are named by where they are taken from.
import { generateText } from 'npm:ai@4'
import { openai } from 'npm:@ai-sdk/openai'
import { pipeline } from 'https://esm.sh/@huggingface/transformers@3.1.0'
import { Ollama } from 'https://esm.sh/v135/ollama@0.5.0/dist/index.mjs'

await generateText({ model: openai('gpt-4o'), prompt: 'hello' }) // finds: gpt-4o from openai
const p = await pipeline('summarization', 'org-a/summarizer') // finds: org-a/summarizer
await new Ollama().chat({ model: 'llama3.2' }) // finds: llama3.2 from ollama
const packed = { url: 'https://models.example.org/img2img/small/model.onnx.gz' } // finds: models.example.org/img2img/small/model.onnx.gz from url (likely)
const options = '--model-name-or-path org-a/tiny-base --epochs 3' // finds: org-a/tiny-base (likely)
