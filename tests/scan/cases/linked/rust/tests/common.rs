use hf_hub::{api::sync::ApiBuilder, Repo, RepoType};

pub fn fetched(model_id: &'static str, revision: Option<&'static str>) -> PathBuf {
    let api = ApiBuilder::from_env().build().unwrap();
    let repo = if let Some(revision) = revision {
        api.repo(Repo::with_revision(model_id.to_string(), RepoType::Model, revision.to_string())) // undecided
    } else {
        api.repo(Repo::new(model_id.to_string(), RepoType::Model)) // undecided
    };
    repo.get("config.json").unwrap()
}

pub fn named(label: &str, text: &str) -> String {
    format!("{}: {}", label, text)
}
