import { expect, it } from "vitest";

it("keeps what an index was made with", () => {
  const index = open();
  expect(index.fits({ provider: "ollama", model: "legacy-model" })).toBe(true);
  expect(index.fits({ provider: "ollama", model: "shared-model" })).toBe(true);
  expect(index.fits({ provider: "groq", model: "custom-8b" })).toBe(false);
  expect(index.fits({ provider: "openrouter", model: "vendor/model-a" })).toBe(false);
  expect(index.fits({ provider: "ollama", model: "nomic-embed-text" })).toBe(false); // finds: nomic-embed-text from ollama
});
const adapters = [
  { url: 'https://civitai.com/api/download/models/999' },
  { url: 'https://civitai.com/api/download/models/12345' },
  { url: 'https://civitai.com/api/download/models/1672783' }, // finds: civitai.com/api/download/models/1672783 from url (likely)
];
