# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Variables, parameters and keys whose names mean a model count where the value looks like one."""

from somewhere import Agent, run

EMBEDDING_MODEL = "BAAI/bge-large-en-v1.5"  # finds: BAAI/bge-large-en-v1.5 (likely)
MODELS = ["Qwen/Qwen3-8B", "microsoft/phi-4"]  # finds: Qwen/Qwen3-8B, microsoft/phi-4 (likely)
config = {"model": "gpt-4o", "temperature": 0}  # finds: gpt-4o from openai (likely)
served = {"model": "some-name", "provider": "groq"}  # finds: some-name from groq (likely)
Agent(llm="claude-3-opus-20240229")  # finds: claude-3-opus-20240229 from anthropic (likely)
run(model_name="mistralai/Mixtral-8x7B-v0.1", temperature=0)  # finds: mistralai/Mixtral-8x7B-v0.1 (likely)
run(model="https://huggingface.co/google/gemma-2-9b/tree/abc123")  # finds: google/gemma-2-9b at abc123 (likely)


def go(checkpoint: str = "bert-base-uncased"):  # finds: bert-base-uncased (likely)
    pass
run(model="openai:gpt-4o-mini")  # finds: gpt-4o-mini from openai (likely)
DEFAULT_AGENT_MODELS_SMALL = ["gpt-4o-mini"]  # finds: gpt-4o-mini from openai (likely)
task = Task(name="one", hf_repo="company/questions", evaluation_splits=["test"])  # finds: company/questions as dataset (likely)


def task_of(name, hf_repo="company/Answers-and-more", hf_subset="default"):  # finds: company/Answers-and-more as dataset (likely)
    return name
OFFERED = ["voyage-law-2"]  # finds: voyage-law-2 from voyage (likely)
offered = ["all-MiniLM-L12-v2"]  # finds: sentence-transformers/all-MiniLM-L12-v2 (likely)
chosen = settings.get("Model", "embed-english-v3.0").value  # finds: embed-english-v3.0 from cohere (likely)
VOICES = ["eleven_flash_v2_5"]  # finds: eleven_flash_v2_5 from elevenlabs (likely)
OLD_MODEL = "text-davinci-003"  # finds: text-davinci-003 from openai (likely)
spec = {"model": "models/text-embedding-004"}  # finds: text-embedding-004 from google (likely)
ranker = {"model_name": "rerank-2"}  # finds: rerank-2 from voyage (likely)
other_ranker = {"model_name": "rerank-v3.5"}  # finds: rerank-v3.5 from cohere (likely)
run(model_id_or_path="org-r/either")  # finds: org-r/either (likely)
LOCAL_MODEL_EMBEDDINGS = os.getenv("LOCAL_MODEL_EMBEDDINGS", "nomic-embed-text")  # finds: nomic-embed-text from ollama (likely)
output_dataset_name = "company/Answers-filtered"
Task(hf_repo="openbookqa", hf_subset="main")  # finds: openbookqa as dataset (likely)
