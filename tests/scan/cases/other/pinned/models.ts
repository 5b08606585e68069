import Replicate from "replicate";

const replicate = new Replicate();

export const EMBEDDING_MODELS = [
  { id: "BAAI/bge-m3", revision: "5617a9f61b028005a4858fdac845db406aefb181" }, // finds: BAAI/bge-m3 at 5617a9f61b028005a4858fdac845db406aefb181
  { modelId: "BAAI/bge-small-en-v1.5", commit: "751bff37182d3f1213fa05d7196b954e230abad9" }, // finds: BAAI/bge-small-en-v1.5 at 751bff37182d3f1213fa05d7196b954e230abad9
  { modelId: "BAAI/bge-base-en-v1.5", version: "1.5.0", revision: "main" }, // finds: BAAI/bge-base-en-v1.5
];

export const IMAGE_MODELS = [
  {
    owner: "brightlab",
    name: "Painter XL",
    version: "98d6bab2dd21e4ffc4cc626420ab4f24b99ec60728c5d835ff9c3439396aca45",
    url: "https://replicate.com/brightlab/painter-xl?utm_source=gallery", // finds: brightlab/painter-xl from replicate at 98d6bab2dd21e4ffc4cc626420ab4f24b99ec60728c5d835ff9c3439396aca45
    links: [{ name: "replicate", url: "https://replicate.com/brightlab/painter-xl" }],
  },
];

const RERANKER = "BAAI/bge-reranker-v2-m3"; // finds: BAAI/bge-reranker-v2-m3 at v2.0
const RERANKER_REVISION = "v2.0";

export async function paint(prompt: string) {
  const tokens = "https://replicate.com/account/api-tokens";
  return replicate.predictions.create({
    model: "brightlab/painter", // finds: brightlab/painter from replicate at 553803fd018b3cf875a8bc774c99da9b33f36647badfd88a6eec90d61c5f62fc
    version: "553803fd018b3cf875a8bc774c99da9b33f36647badfd88a6eec90d61c5f62fc",
    input: { prompt, tokens },
  });
}
