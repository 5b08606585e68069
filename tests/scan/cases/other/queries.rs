//! Queries in strings of Rust, and functions that an extension gives to a database.
use pgrx::prelude::*;

#[pg_extern]
fn embed(
    input: &str,
    kind: default!(&str, "'public'"),
    transformer: default!(&str, "'sentence-transformers/all-MiniLM-L6-v2'"), // finds: sentence-transformers/all-MiniLM-L6-v2
    chat_model: default!(String, "'openai/gpt-4o-mini'"), // finds: gpt-4o-mini from openai
    count: default!(i32, 3),
) -> String {
    let other: String = Default::default();
    input.to_string()
}

async fn run(pool: &Pool, name: &str) {
    sqlx::query(&format!(
        "SELECT vectorize.table(
            job_name => '{name}',
            relation => 'org-a/relation',
            transformer => 'org-a/embedder', -- // finds: org-a/embedder
            schedule => '* * * * *'
        );"
    ))
    .execute(pool)
    .await;
    let said = "SELECT ai.ollama_embed('all-minilm', 'x')"; // finds: all-minilm from ollama
    println!("call vectorize.table( with transformer => 'org-a/none' )");
}
