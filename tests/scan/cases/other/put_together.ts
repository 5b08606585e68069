// Addresses of weights of which a part is put in: known, or known to the running program only.
const organisation = "org-a"
const repository = "org-b/weights-GGUF" // finds: org-b/weights-GGUF
const base = "https://huggingface.co/org-f/weights-GGUF/resolve/main" // finds: org-f/weights-GGUF
const served = { chatModel: "dmr/ai/llama3.2", smallModel: "gateway/openai/gpt-4.1", largeModel: "runs/dump/llama_7b_edited" } // finds: gpt-4.1 from openai
const file = pick()

const whole = `https://huggingface.co/${organisation}/weights-GGUF/resolve/main/${file}` // finds: org-a/weights-GGUF
const named = `https://huggingface.co/${repository}/resolve/main/weights.gguf`

export async function load(quantization: string, owner: string) {
  await fetch(`https://huggingface.co/org-c/weights-GGUF/resolve/main/weights-${quantization}.gguf`) // finds: org-c/weights-GGUF
  await fetch("https://huggingface.co/org-d/weights-GGUF/resolve/main/" + file) // finds: org-d/weights-GGUF
  await fetch(`${base}/${file}`)
  await fetch(`https://huggingface.co/${owner}/weights-GGUF/resolve/main/weights.gguf`)
  await fetch(`https://huggingface.co/api/models/${owner}/tree/main`)
  throw new Error(`not found: https://huggingface.co/org-e/weights-GGUF/resolve/main/${file}`)
}

export const ask = async (text: string) => {
  await sql`SELECT ai.openai_embed('text-embedding-3-small', ${text})` // finds: text-embedding-3-small from openai
  await client.query("SELECT pgml.embed('org-a/embedder', $1)", [text]) // finds: org-a/embedder
}
