// A registry of models that are fetched from a server of the project's own.
pub fn registry() -> Vec<ModelInfo> {
    vec![
        ModelInfo {
            id: "small".to_string(),
            filename: "ggml-small.bin".to_string(),
            homepage: "https://blob.example.computer/about.zip".to_string(),
            url: "https://blob.example.computer/ggml-small.bin".to_string(), // finds: blob.example.computer/ggml-small.bin from url
        },
        ModelInfo {
            id: "moonshine".to_string(),
            source: ModelSource::Url {
                url: "https://blob.example.computer/moonshine-base.tar.gz".to_string(), // finds: blob.example.computer/moonshine-base.tar.gz from url
                sha256: Some("1be3a9b2063867b937e64e2ec7483364a79917e157fa98c5d94b5c1fffea987b".to_string()),
            },
        },
    ]
}

pub fn update() -> Release {
    Release { url: "https://blob.example.computer/app-1.2.tar.gz".to_string() }
}
