FROM python:3.12-slim
RUN pip install -e .
ENTRYPOINT ["assistant", "doc", "chat", "--model-name", "gpt-4-0125-preview", "--panel"] # finds: gpt-4-0125-preview from openai
