use hf_hub::{api::sync::Api, Repo, RepoType};

struct Options {
    model_id: Option<String>,
    revision: Option<String>,
}

fn repository(options: &Options) -> Repo {
    let default_model = "brightlab/sentences".to_string(); // finds: brightlab/sentences at refs/pr/21
    let default_revision = "refs/pr/21".to_string();
    let (model_id, revision) = match (options.model_id.to_owned(), options.revision.to_owned()) {
        (Some(model_id), Some(revision)) => (model_id, revision),
        (Some(model_id), None) => (model_id, "main".to_string()),
        (None, Some(revision)) => (default_model, revision),
        (None, None) => (default_model, default_revision),
    };
    Repo::with_revision(model_id, RepoType::Model, revision)
}
