#!/bin/sh
# A text that begins with a line of dashes, as reports do, is read to its end.
mail -s report team <<EOF
------------------------------------------------------------------------------------------------------------------------
Weekly report
EOF
ollama pull llama3.2:1b  # finds: llama3.2:1b from ollama
