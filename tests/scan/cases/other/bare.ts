// A file in which nothing but the key says that a model is named.
export const served = { model: "Llama-3.3-70B-Instruct" }; // undecided
