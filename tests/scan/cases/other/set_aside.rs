//! Hosts that are set aside for tests serve nothing, whatever file is asked for there.

pub const PLACES: [&str; 4] = [
    "https://weights.quarry.test/tagger.gguf",
    "https://quarry.invalid:8443/nets/tagger.onnx",
    "https://example.com/tagger.safetensors",
    "https://weights.quarry-nets.io/tagger.gguf", // finds: weights.quarry-nets.io/tagger.gguf from url (likely)
];
