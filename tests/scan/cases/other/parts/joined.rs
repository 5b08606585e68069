use hf_hub::api::sync::Api;

fn main() {
    let repo = Api::new().unwrap().model(["org-p", "model-eight-7b"].join("/")); // finds: org-p/model-eight-7b
}
