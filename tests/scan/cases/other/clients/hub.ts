import { InferenceClient, HfInference } from '@huggingface/inference'
import { pipeline, AutoModelForCausalLM, AutoTokenizer, env, SamModel, AutoProcessor, WhisperForConditionalGeneration } from '@huggingface/transformers'
import { snapshotDownload, downloadFile, listFiles, modelInfo } from '@huggingface/hub'
const client = new InferenceClient('x')
await client.chatCompletion({ model: 'meta-llama/Llama-3.1-8B-Instruct', provider: 'cerebras', messages: [] })  // finds: meta-llama/Llama-3.1-8B-Instruct
await client.textToImage({ model: 'black-forest-labs/FLUX.1-dev', inputs: 'x' })  // finds: black-forest-labs/FLUX.1-dev
for await (const x of client.chatCompletionStream({ model: 'Qwen/Qwen2.5-7B-Instruct' })) {}  // finds: Qwen/Qwen2.5-7B-Instruct
const hf = new HfInference()
await hf.featureExtraction({ model: 'sentence-transformers/paraphrase-xlm-r-multilingual-v1', inputs: 'x' })  // finds: sentence-transformers/paraphrase-xlm-r-multilingual-v1
await hf.textGeneration({ model: 'gpt2', inputs: 'x' })  // finds: gpt2
const p = await pipeline('text-generation', 'onnx-community/Qwen2.5-0.5B-Instruct', { dtype: 'q4' })  // finds: onnx-community/Qwen2.5-0.5B-Instruct
const m = await SamModel.from_pretrained('Xenova/slimsam-77-uniform')  // finds: Xenova/slimsam-77-uniform
const w = await WhisperForConditionalGeneration.from_pretrained('onnx-community/whisper-base')  // finds: onnx-community/whisper-base
await downloadFile({ repo: 'onnx-community/Kokoro-82M-ONNX', path: 'x' })  // finds: onnx-community/Kokoro-82M-ONNX
await downloadFile({ repo: { type: 'model', name: 'nomic-ai/nomic-embed-text-v1' }, path: 'x' })  // finds: nomic-ai/nomic-embed-text-v1
await modelInfo({ name: 'openai-community/gpt2' })  // finds: openai-community/gpt2
