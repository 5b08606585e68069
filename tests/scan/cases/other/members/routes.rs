// Names with the word for their service before them, under names that say nothing.
fn routes(provider: &str) -> Routes {
    match provider {
        "together" => {
            let channel: String = "together/meta-llama/Meta-Llama-3.1-405B-Instruct-Turbo".into(); // finds: meta-llama/Meta-Llama-3.1-405B-Instruct-Turbo from together
            Routes::of(channel)
        }
        "fireworks" => {
            let worker: String = "fireworks/accounts/fireworks/models/llama-v3p1-8b-instruct".into(); // finds: accounts/fireworks/models/llama-v3p1-8b-instruct from fireworks
            Routes::of(worker)
        }
        "together-docs" => Routes::page("together/org/page"),
        "minimax-cn" => Routes::for_model("minimax-cn/MiniMax-M2.5".into()), // finds: MiniMax-M2.5 from minimax
        "zai-coding-plan" => Routes::for_model("zai-coding-plan/glm-5".into()), // finds: glm-5 from zai
        _ => Routes::default(),
    }
}
