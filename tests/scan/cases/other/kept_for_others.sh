#!/bin/sh
# Variables that other programs keep.
[ -n "${CHAT_MODEL:-}" ] || azd env set CHAT_MODEL "gpt-4o-mini"  # finds: gpt-4o-mini from openai (likely)
dotenv set TRIAGE_MODEL claude-haiku-4-5  # finds: claude-haiku-4-5 from anthropic (likely)
setx SUMMARY_MODEL gpt-4.1  # finds: gpt-4.1 from openai (likely)
azd env set REGION swedencentral
redis-cli set greeting gpt-4.1

# What a script is handed without an option's name: behind the first file comes what is made of it.
python3 test_csv.py results-sacred/361/checkpoints/model_best.pth rgb/ -n 50  # finds: results-sacred/361/checkpoints/model_best.pth from local (likely)
python3 to_board.py weights/finder.pt weights/finder.onnx  # finds: weights/finder.pt from local (likely)
./finder weights/other.pt

# An address whose file, or where it is put, says that a model is there.
curl -L -o weights/moles.h5 https://files.clinic.io/w/moles.h5  # finds: files.clinic.io/w/moles.h5 from url
wget https://files.clinic.io/w/moles_rows.h5
