SPEECH=${SPEECH:-medium}
python tools/transcribe.py --speech "$SPEECH" -e ./local/folder
