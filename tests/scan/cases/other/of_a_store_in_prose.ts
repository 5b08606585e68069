// Somebody may run this with ollama, or with anything else that speaks the same interface.
ask("llama3.2");
const chosen = { model: "llama3.2" }; // undecided
