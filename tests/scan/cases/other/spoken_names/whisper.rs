const WHISPER_MODEL: &str = "base"; // finds: openai/whisper-base

fn default_whisper_model() -> String {
    "small.en".into() // finds: openai/whisper-small.en
}
const CLIP_MODEL: &str = "ViT-B/32"; // finds: openai/clip-vit-base-patch32
