// Settings that a program writes down as text.
fn default_list() -> ModelList {
    serde_yaml::from_str(
        "---
list:
  - name: Base-7B
    repo_id: org-a/Candle_Base-7B # finds: org-a/Candle_Base-7B
    base: mistral
  - name: Chat-7B
    repo_id: org-a/Candle_Chat-7B # finds: org-a/Candle_Chat-7B
    base: mistral
",
    )
    .unwrap()
}

const HELP: &str = "
Ask a model.
  model: gpt-4o is the default, and there are
  others: see the page of the service, which has
a list of them.
";
