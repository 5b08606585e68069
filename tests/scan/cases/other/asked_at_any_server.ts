export async function ask(base: string, key: string) {
  return fetch(`${base}/gemini-2.0-flash-exp:generateContent?key=${key}`); // finds: gemini-2.0-flash-exp from google (likely)
}
export const chain = [candidate('opencode/mimo-v2.5-free', 40)]; // finds: mimo-v2.5-free from opencode (likely)
