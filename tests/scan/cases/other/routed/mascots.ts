import Replicate from "replicate";

export async function mascot(client: Replicate, prompt: string) {
  const prediction = await client.predictions.create({
    model: "google/nano-banana-2", // finds: google/nano-banana-2 from replicate
    input: { prompt },
  });
  return prediction.id;
}
