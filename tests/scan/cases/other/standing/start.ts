// Command lines that strings, templates and lists hold, under any name, and calls that start a program.
import { exec, spawn } from "child_process";
export const presets = [
  { name: "small", localStart: "llama-server -hf org-a/tiny-1b-GGUF:Q8_0 --spec-draft-hf org-a/mini-GGUF -c 0" }, // finds: org-a/tiny-1b-GGUF, org-a/mini-GGUF
  { name: "large", localStart: 'llama serve -hf org-a/large-9b-GGUF --port 8012' }, // finds: org-a/large-9b-GGUF
  { name: "own", localStart: "llama serve -m /models/own.gguf", hint: "ollama pull zephyr" },
  { name: "any", localStart: "llama serve -hf <a name, such as org-a/tiny-1b-GGUF> --port 8012" },
];
spawn("ollama", ["pull", "llama3.2:3b"]); // finds: llama3.2:3b from ollama
exec("docker exec -it models ollama pull mistral"); // finds: mistral from ollama
exec(`CUDA_VISIBLE_DEVICES=0 vllm serve ${process.env.NAME} --port 1`); // undecided
await $`ollama pull nomic-embed-text`; // finds: nomic-embed-text from ollama
const inner = "sh -c 'huggingface-cli download org-a/inner-7b && vllm serve org-a/second-7b'"; // finds: org-a/inner-7b, org-a/second-7b
const server = { command: "ollama", args: ["run", "llama3.1"] }; // finds: llama3.1 from ollama
const words = "vllm serve org-a/split-7b --dtype half".split(" "); // finds: org-a/split-7b
const script = `#!/bin/bash
set -e
python -m sglang.launch_server \
  --model-path org-a/lines-8b --port 30000 // finds: org-a/lines-8b
`;
const steps = {
  method: "shell.run",
  params: { venv: "env", message: ["uv pip install x", "huggingface-cli download org-a/step-7b --local-dir x"] }, // finds: org-a/step-7b
};
const job = ["#!/bin/bash -l", "module load cuda", "llama-server -hf org-a/job-7b-GGUF:Q8_0 --port 1"].join("\n"); // finds: org-a/job-7b-GGUF
console.log("ollama pull phi3");
throw new Error("ollama pull deepseek-r1 failed");
const told = "Run ollama pull gemma2 first";
const about = "ollama pull is the way to fetch models";
const failed = "ollama pull error";
const usage = "ollama pull llava";
