// What faster-whisper is asked for.
const HEARING_MODELS = ["tiny", "base.en", "large-v2"]; // finds: Systran/faster-whisper-tiny, Systran/faster-whisper-base.en, Systran/faster-whisper-large-v2
const ASKED = "gpt-4o-mini"; // finds: gpt-4o-mini from openai
const COAT_SIZES = ["small", "medium"];
const BODY_MODELS = ["small", "medium", "medium-2"];

export const all = { ASKED, HEARING_MODELS, COAT_SIZES, BODY_MODELS };
