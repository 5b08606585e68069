// Weights that only the name of the setting says are any.
export const MODEL_URL =
  'https://files.example.org/grader/g-2b-it-gpu-int4.bin'; // finds: files.example.org/grader/g-2b-it-gpu-int4.bin from url
export const WASM = 'https://cdn.example.net/npm/tasks/wasm';
