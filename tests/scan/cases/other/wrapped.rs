// Names that only say of what kind they are, before a table takes them.
fn defaults() -> toml::value::Table {
    let mut made = toml::value::Table::new();
    made.insert(
        "first".to_string(),
        toml::Value::String("gpt-4o-mini".to_string()), // # finds: gpt-4o-mini from openai (likely)
    );
    assert_eq!(made["second"], toml::Value::String("gpt-4.1".to_string()));
    made
}
