// Names that other files load: plain, in an enumeration, in tables, made of parts, as defaults.
export const EMBEDDER = "org-a/embedder"; // finds: org-a/embedder
export const UNUSED = "org-a/unused";
export enum Task {
  Chat = "org-a/chat", // finds: org-a/chat
  Code = "org-a/code",
}
const SIZE = "small";
export const SUMMARY = `org-a/summary-${SIZE}`; // finds: org-a/summary-small
export const TABLE = {
  fast: { id: "org-a/fast", label: "Fast" }, // finds: org-a/fast
  good: { id: "org-a/good", label: "Good" }, // finds: org-a/good
};
export const BY_TASK: Record<string, string> = {
  rank: "org-a/rank", // finds: org-a/rank
  vision: "org-a/vision", // finds: org-a/vision
};
export const LIST = [
  { name: "org-a/listed", size: 1 }, // finds: org-a/listed
];
export class Names {
  static readonly TAGGER = "org-a/tagger"; // finds: org-a/tagger
}
export function chosen(large: boolean) {
  return large ? "org-a/large" : "org-a/little"; // finds: org-a/large, org-a/little
}
export { EMBEDDER as Renamed };
export default { captions: "org-a/captions" }; // finds: org-a/captions
