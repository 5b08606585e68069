// What is kept in something whose value it is: each holds its own, whatever others hold.
import ollama from "ollama/browser";
const kept = ref("moondream"); // finds: moondream from ollama
const picked = ref("");
document.getElementById("split-type").value = "Words";
function choose() {
  picked.value = "phi3:mini"; // finds: phi3:mini from ollama
}
export async function ask(message) {
  await ollama.chat({ model: kept.value, messages: [message] });
  await ollama.chat({ model: picked.value, messages: [message] });
  const chosen = document.getElementById("ollama-model").value;
  return ollama.chat({ model: chosen, messages: [message] }); // undecided
}
chatModel.value = "gpt-4o-mini"; // finds: gpt-4o-mini from openai
