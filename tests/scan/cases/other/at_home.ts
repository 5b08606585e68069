// Names that a server of one's own is asked for.
const MODELS = ["qwen3-4b", "phi4-mini"]; // finds: qwen3-4b, phi4-mini from local
for (const model of MODELS) {
  const answer = await fetch(`http://${host}:8080/v1/chat/completions`, { body: JSON.stringify({ model }) });
}
