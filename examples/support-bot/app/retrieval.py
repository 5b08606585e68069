"""Find passages of the knowledge base."""

from sentence_transformers import CrossEncoder, SentenceTransformer

from app.settings import settings

encoder = SentenceTransformer(settings.embedding_model)
reranker = CrossEncoder("mixedbread-ai/mxbai-rerank-large-v1")


def rank(question: str, passages: list[str]) -> list[str]:
    """Order passages by relevance."""
    scores = reranker.predict([(question, passage) for passage in passages])
    return [passage for _, passage in sorted(zip(scores, passages), reverse=True)]
