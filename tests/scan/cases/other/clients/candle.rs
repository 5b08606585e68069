use candle_transformers::models::bert::BertModel;
use hf_hub::{api::sync::{Api, ApiBuilder}, Repo, RepoType};
use tokenizers::Tokenizer;
fn main() {
    let api = Api::new()?;
    let m = api.model("lmz/candle-whisper".to_string());  // finds: lmz/candle-whisper
    let t = Tokenizer::from_pretrained("bert-base-cased", None)?;  // finds: bert-base-cased
    let d = api.dataset("hf-internal-testing/candle-dataset".into());  // finds: hf-internal-testing/candle-dataset as dataset
    let r = ApiBuilder::new().build()?.repo(Repo::new("microsoft/phi-2".into(), RepoType::Model));  // finds: microsoft/phi-2
}
#[derive(Parser)]
struct Args {
    #[arg(long, default_value = "meta-llama/Llama-3.2-1B")]  // finds: meta-llama/Llama-3.2-1B
    model_id: String,
}
impl Which {
    fn model_id(&self) -> &'static str {
        match self {
            Self::Tiny => "openai/whisper-tiny",  // finds: openai/whisper-tiny
            Self::Base => "distil-whisper/distil-medium.en",  // finds: distil-whisper/distil-medium.en
        }
    }
}
