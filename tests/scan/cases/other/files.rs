pub fn init() {
    // A path of a file in a repository of the Hub names the repository, one of a folder does not.
    files.insert(
        Quantization::Default,
        Files {
            tokenizer: "openai/clip-vit-base-patch32/tokenizer.json".to_string(), // finds: openai/clip-vit-base-patch32
            unet_weights: "stabilityai/stable-diffusion-2-1/unet/model.safetensors".to_string(), // finds: stabilityai/stable-diffusion-2-1
            own_weights: "models/stable-diffusion/unet/model.safetensors".to_string(),
        },
    );
    let chat_model = "TheBloke/phi-2-GGUF/phi-2.Q2_K.gguf"; // finds: TheBloke/phi-2-GGUF
}
