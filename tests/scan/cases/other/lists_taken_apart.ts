// Lists that stand in one string and are taken apart.
export const all = "gpt-4o, gpt-4o-mini".split(",").map((one) => one.trim()); // finds: gpt-4o, gpt-4o-mini from openai (likely)
export function menu() {
  const rows = [];
  for (const one of "dall-e-2,dall-e-3".split(/[ ,]+/)) rows.push({ label: one, value: one }); // finds: dall-e-2, dall-e-3 from openai (likely)
  for (const one of "alloy,echo,gpt".split(",")) rows.push({ label: one, value: one });
  return rows;
}
export const says = "gpt-4o, claude-sonnet-4-5".length;
