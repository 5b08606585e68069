use rust_bert::pipelines::sentence_embeddings::{SentenceEmbeddingsBuilder, SentenceEmbeddingsModelType};
use rust_bert::resources::RemoteResource;
use rust_bert::bert::{BertModelResources};
use rust_bert::gpt2::Gpt2ModelResources;
use rust_bert::pipelines::question_answering::QuestionAnsweringModel;
use rust_bert::pipelines::sentiment::SentimentModel;
fn main() {
    let m = SentenceEmbeddingsBuilder::remote(SentenceEmbeddingsModelType::AllMiniLmL12V2).create_model();  // finds: sentence-transformers/all-MiniLM-L12-v2
    let c = RemoteResource::from_pretrained(Gpt2ModelResources::GPT2_MEDIUM);  // finds: gpt2-medium
    let r = RemoteResource::new("https://huggingface.co/valhalla/distilbart-mnli-12-6/resolve/main/rust_model.ot", "x");  // finds: valhalla/distilbart-mnli-12-6
}

// A pair of a place in the cache and the address of what is kept there; a pair that begins with the model.
const MODEL: (&str, &str) = (
    "minilm-l6/model",
    "https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2/resolve/main/rust_model.ot",  // finds: sentence-transformers/all-MiniLM-L6-v2
);
const LISTED: (&str, &str) = (
    "deepset/minilm-uncased-squad2",  // finds: deepset/minilm-uncased-squad2
    "https://huggingface.co/deepset/minilm-uncased-squad2/resolve/main/rust_model.ot",  // finds: deepset/minilm-uncased-squad2
);
fn kept() {
    let a = RemoteResource::from_pretrained(MODEL);
    let b = RemoteResource::from_pretrained(LISTED);
}
