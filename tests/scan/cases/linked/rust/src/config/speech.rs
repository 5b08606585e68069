pub const WHISPER: &str = "org-r/whisper"; // finds: org-r/whisper
