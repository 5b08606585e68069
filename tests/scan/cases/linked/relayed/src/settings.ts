export const settings = { key: process.env.LLM_KEY ?? "", host: process.env.VERCEL_URL ?? "" };
