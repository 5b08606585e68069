import { expect, it } from "vitest";

it("keeps what an index was made with", () => {
  const index = open();
  expect(index.fits({ provider: "ollama", model: "legacy-model" })).toBe(true);
  expect(index.fits({ provider: "ollama", model: "shared-model" })).toBe(true);
  expect(index.fits({ provider: "groq", model: "custom-8b" })).toBe(false);
  expect(index.fits({ provider: "openrouter", model: "vendor/model-a" })).toBe(false);
  expect(index.fits({ provider: "ollama", model: "nomic-embed-text" })).toBe(false); // finds: nomic-embed-text from ollama
});
