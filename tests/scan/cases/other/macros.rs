//! What stands in macros of Rust, which are parsed by nobody but the macro.
use hf_hub::api::sync::Api;
use serde_json::json;

pub fn offered() -> Vec<Offer> {
    vec![
        Offer { model_code: String::from("org-c/first"), dim: 384, file: "org-c/model.onnx".into() }, // finds: org-c/first
        Offer {
            model_code: "org-c/second".to_string(), // finds: org-c/second
            ..Default::default()
        },
        Offer::of("gpt-4o-mini", &["o4-mini"]), // finds: gpt-4o-mini, o4-mini from openai
    ]
}

pub async fn ask(client: &Client, api: &Api) -> anyhow::Result<()> {
    let model_name = "gpt-4.1-mini"; // finds: gpt-4.1-mini from openai
    client.post(&json!({"model": model_name, "messages": [], "embedding": {"model": "text-embedding-3-small"}})); // finds: text-embedding-3-small from openai
    let both = tokio::join!(fetch(api.model("org-c/third".to_string())), sleep(3)); // finds: org-c/third
    client.post(&json!({"provider": "openai", "models": [{"id": both.0, "input": ["text"]}]}));
    let known = hashmap! { "chat_model" => "gpt-4.1" }; // finds: gpt-4.1 from openai
    assert_eq!(both.0.model, "gpt-4o");
    println!("{} is slower than gpt-4o", "gpt-5");
    Ok(())
}
