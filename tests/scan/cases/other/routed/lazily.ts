import Replicate from "replicate";

function paintersClient() {
  return new Replicate({ auth: process.env.REPLICATE_API_TOKEN });
}

export async function paint(model: string) {
  const painters = paintersClient();
  await painters.run("zsxkib/harbour-fill", { input: {} }); // finds: zsxkib/harbour-fill from replicate
  const found = await painters.models.get("lumen", "harbour-ray"); // finds: lumen/harbour-ray from replicate
  return found.latest_version?.id || "";
}

export const FILMS = [
  { id: "kwaivgi/kling-video-o1/video-edit", name: "Kling Video Edit" }, // finds: kwaivgi/kling-video-o1/video-edit from wavespeed (likely)
  { id: "google/nano-banana/edit", name: "Nano Banana" }, // finds: google/nano-banana/edit from wavespeed (likely)
];
