use rig_fastembed::FastembedModel;
use fastembed::{TextEmbedding, InitOptions, EmbeddingModel, RerankerModel, RerankInitOptions, TextRerank, ImageEmbedding, ImageEmbeddingModel, SparseModel};
fn main() {
    let m = TextEmbedding::try_new(InitOptions::new(EmbeddingModel::AllMiniLML6V2));  // finds: Qdrant/all-MiniLM-L6-v2-onnx
    let m = TextEmbedding::try_new(InitOptions { model_name: EmbeddingModel::BGEBaseENV15, ..Default::default() });  // finds: Xenova/bge-base-en-v1.5
    let r = TextRerank::try_new(RerankInitOptions::new(RerankerModel::BGERerankerBase));  // finds: BAAI/bge-reranker-base
    let i = ImageEmbedding::try_new(ImageInitOptions::new(ImageEmbeddingModel::ClipVitB32));  // finds: Qdrant/clip-ViT-B-32-vision
}
