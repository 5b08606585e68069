FROM python:3.12-slim
RUN pip install chatter
ENTRYPOINT ["chatter", "--model-name", "gpt-4-0125-preview", "--initial-message", "I answer questions about the 'Guide'."] # finds: gpt-4-0125-preview from openai
