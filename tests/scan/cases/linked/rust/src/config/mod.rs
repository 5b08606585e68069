pub mod speech;

pub const EMBEDDER: &str = "org-r/embedder"; // finds: org-r/embedder
