const MODEL = "gpt-4o-mini"; // finds: gpt-4o-mini from openai (likely)
const GEMINI = "https://generativelanguage.googleapis.com/v1beta/models/gemini-1.5-pro:generateContent?key="; // finds: gemini-1.5-pro from google (likely)

function ask(prompt) {
  return UrlFetchApp.fetch("https://api.openai.com/v1/chat/completions", {
    payload: JSON.stringify({ model: MODEL, messages: [{ role: "user", content: prompt }] }),
  });
}

function summarize(prompt) {
  return UrlFetchApp.fetch(GEMINI + key(), { payload: prompt });
}
