// Settings that a program writes down as TOML, whose values are tables themselves.
pub const SETTINGS: &str = r#"
[engine.router]
default_profile = "auto"

[engine.router.profiles.auto.tiers]
fast = { model = "anthropic/claude-haiku-4-20250514" }  # finds: claude-haiku-4-20250514 from anthropic (likely)
strong = { model = "anthropic/claude-opus-4-20250514" }  # finds: claude-opus-4-20250514 from anthropic (likely)
fallback = { count = 3, retry = "anthropic" }
"#;
