import { pipeline } from "@huggingface/transformers";
import { AROUND } from "./circle-back";

export { AROUND };
pipeline("text-generation", AROUND); // undecided
