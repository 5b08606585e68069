"""Settings, overridable by environment variables."""

from pydantic import Field
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    """Which models the service uses."""

    chat_model: str = "deepseek-ai/DeepSeek-R1-Distill-Llama-70B"
    fallback_model: str = Field(default="Qwen/Qwen2.5-72B-Instruct")
    embedding_model: str = "sentence-transformers/all-MiniLM-L6-v2"
    router_url: str = "https://openrouter.ai/api/v1"


settings = Settings()
