export const SPEECH = "org-a/speech"; // finds: org-a/speech
