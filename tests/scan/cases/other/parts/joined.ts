import { pipeline } from "@huggingface/transformers";

const parts = ["org-p", "model-five-7b"];
await pipeline("text-generation", parts.join("/")); // finds: org-p/model-five-7b
await pipeline("text-generation", ["org-p", "model-six-7b"].join("/")); // finds: org-p/model-six-7b
await pipeline("text-generation", ["org-p", "model-six-7b"].join("-")); // undecided
