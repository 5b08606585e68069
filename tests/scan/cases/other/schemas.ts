import Joi from "joi";
import { z } from "zod";

export const settings = Joi.object({
  WHISPER_MODEL: Joi.string()
    .valid("tiny", "medium") // finds: openai/whisper-tiny, openai/whisper-medium (likely)
    .default("base"), // finds: openai/whisper-base (likely)
  LANGUAGE: Joi.string().valid("tiny", "small"),
});

export const checked = z.object({
  WHISPER_MODEL: z
    .enum(["tiny.en"]) // finds: openai/whisper-tiny.en (likely)
    .default("small.en"), // finds: openai/whisper-small.en (likely)
});

export const anyModel = () => fc.constantFrom("gpt-4o", "gpt-4o-mini", "o3"); // finds: gpt-4o, gpt-4o-mini, o3 from openai (likely)

const PROVIDERS = ["ollama", "openai", "gemini", "deepseek"];
export const offered = { llm_provider: "ollama", providers: { llm: either(chosen?.llm, PROVIDERS) } };
