const baseArgs = [
  "scripts/ai/review.mjs",
  "--model",
  "gemini-3.1-pro-preview", // finds: gemini-3.1-pro-preview from google (likely)
  "--task",
  "gpt-4o",
];
