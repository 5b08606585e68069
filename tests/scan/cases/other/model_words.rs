const GEMINI_MODEL_ALIASES: &[(&str, &str)] = &[
    ("pro", "gemini-3.1-pro-preview"), // finds: gemini-3.1-pro-preview from google (likely)
    ("flash-lite", "gemini-2.5-flash-lite"), // finds: gemini-2.5-flash-lite from google (likely)
];

fn model_aliases(provider: &Provider) -> &'static [(&'static str, &'static str)] {
    match provider {
        Provider::Gemini => GEMINI_MODEL_ALIASES,
        _ => &[],
    }
}
