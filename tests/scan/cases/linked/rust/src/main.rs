mod config;
mod names;

use crate::config::speech::WHISPER;
use hf_hub::api::sync::Api;
use names::*;

fn main() {
    let api = Api::new().unwrap();
    api.model(WHISPER.to_string());
    api.model(crate::config::EMBEDDER.to_string());
    api.model(names::CHAT.to_string());
    api.model(RANK.to_string());
    api.model(config::GONE.to_string()); // undecided
}
