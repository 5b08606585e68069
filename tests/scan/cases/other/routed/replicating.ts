// Here a word is what somebody does, and no router.
export function replicate(rows: string[]): string[] {
  return rows.flatMap((row) => [row, row]);
}

export const modelId = "black-forest-labs/FLUX.1-dev"; // finds: black-forest-labs/FLUX.1-dev

export function replicateModel(times: number) {
  return Array.from({ length: times }, () => replicate([modelId]));
}
