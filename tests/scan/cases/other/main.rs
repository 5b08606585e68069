//! Builders, the Hub's handle, defaults of options and branches of Rust.
use clap::Parser;
use hf_hub::{api::sync::Api, Repo, RepoType};
use mistralrs::{GgufModelBuilder, TextModelBuilder};

const BASE: &str = "org-c/base"; // finds: org-c/base

#[derive(Parser)]
struct Args {
    #[arg(long, default_value = "org-c/by-default")] // finds: org-c/by-default
    model_id: String,
}

fn which(small: bool) -> &'static str {
    if small {
        "org-c/small" // finds: org-c/small
    } else {
        "org-c/large" // finds: org-c/large
    }
}

fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    let api = Api::new()?;
    let _ = api.model(args.model_id.clone());
    let _ = api.model(which(true).to_string());
    let _ = api.repo(Repo::with_revision("org-c/pinned".to_string(), RepoType::Model, "refs/pr/1".to_string())); // finds: org-c/pinned at refs/pr/1
    let name = match args.model_id.as_str() {
        "a" => "org-c/one", // finds: org-c/one
        _ => "org-c/other", // finds: org-c/other
    };
    let _ = TextModelBuilder::new(name).with_logging();
    let _ = TextModelBuilder::new(BASE);
    let _ = GgufModelBuilder::new(format!("{}/{}", "org-c", "joined-GGUF"), vec!["q4.gguf"]); // finds: org-c/joined-GGUF
    println!("org-c/in-a-text");
    Ok(())
}

fn tests() {
    // A function of another crate: what it is handed only names a model.
    let client = helpers::client(&uri, "text-embedding-3-large"); // finds: text-embedding-3-large from openai
    assert_eq!(client.model(), "gpt-4o-mini");
    assert!(name.starts_with("gpt-4o"));
}
