#!/bin/sh
# An archive that says for which machine it is was built, and holds a program.
TOKENIZERS_MODEL_URL=https://downloads.example.net/tokenizers/packages/2024.6/tokenizers_windows_2024.6_x86_64.zip
MODEL_SERVER_URL=https://github.com/example-org/model-server/releases/download/v1.2/model-server-linux-amd64.tar.gz
MODEL_URL=https://downloads.example.net/voices/quiet-speech-small.zip # finds: downloads.example.net/voices/quiet-speech-small.zip from url
