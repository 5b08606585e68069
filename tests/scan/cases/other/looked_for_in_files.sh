# What is only looked for in other files is not run.
if grep -q "spacy download en_core_web_sm" Dockerfile; then
  python -m spacy download de_core_news_sm  # finds: de_core_news_sm from spacy
fi
while ! grep "ollama pull llama3.2:1b" log.txt; do sleep 1; done
