export const WHISPER = "org-a/whisper"; // finds: org-a/whisper
