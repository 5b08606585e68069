use async_openai::{types::{CreateChatCompletionRequestArgs, CreateEmbeddingRequestArgs, CreateImageRequestArgs, ImageModel, CreateSpeechRequestArgs, SpeechModel}, Client, config::OpenAIConfig};
fn main() {
    let client = Client::with_config(OpenAIConfig::new().with_api_base("http://localhost:11434/v1"));
    let r = CreateChatCompletionRequestArgs::default().max_tokens(5u32).model("gpt-4o-mini").build();  // finds: gpt-4o-mini from openai
    let e = CreateEmbeddingRequestArgs::default().model("text-embedding-3-small").input(["x"]).build();  // finds: text-embedding-3-small from openai
    let i = CreateImageRequestArgs::default().model(ImageModel::DallE3).build();  // finds: dall-e-3 from openai
    let s = CreateSpeechRequestArgs::default().model(SpeechModel::Tts1Hd).build();  // finds: tts-1-hd from openai
}
