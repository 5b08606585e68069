#!/bin/bash
# Settings that a script writes to a file, and what it only shows.
ENV_FILE=/opt/app/.env
echo "OPENAI_MODEL=gpt-4o-mini" > .env # finds: gpt-4o-mini from openai (likely)
echo 'export OPENAI_MODEL="gpt-4.1-mini"' >> ~/.bashrc # finds: gpt-4.1-mini from openai (likely)
echo "CHAT_MODEL=gpt-4o" >> "$ENV_FILE" # finds: gpt-4o from openai (likely)
printf "LLM_MODEL=o3-mini\n" >> $GITHUB_ENV # finds: o3-mini from openai (likely)
echo "OPENAI_MODEL=gpt-4.1-nano"
echo "OPENAI_MODEL=gpt-4.1-nano" >&2
echo "OPENAI_MODEL=gpt-4.1-nano" >> run.log
echo "# OPENAI_MODEL=gpt-4.1-nano" >> .env
