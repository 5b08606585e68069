#!/bin/sh
# A file of Google Drive, whose warning is confirmed with what a first answer says.
wget --load-cookies c.txt "https://docs.google.com/uc?export=download&confirm=$(wget --quiet --save-cookies c.txt 'https://docs.google.com/uc?export=download&id=1_yhlHvV-QHlN2fftcP4J1mEmlAMCqgag' -O- | sed -rn 's/.*confirm=([0-9A-Za-z_]+).*/\1/p')&id=1_yhlHvV-QHlN2fftcP4J1mEmlAMCqgag" -O models/fold_0.pt  # finds: docs.google.com/uc?export=download&id=1_yhlHvV-QHlN2fftcP4J1mEmlAMCqgag from url
