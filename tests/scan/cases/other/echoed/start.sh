pip install openai-whisper flask
echo 'from flask import Flask' > app.py
echo 'import whisper' >> app.py
echo '' >> app.py
echo 'model = whisper.load_model("base")' >> app.py  # finds: openai/whisper-base
echo 'def transcribe():' >> app.py
echo '    return model.transcribe("a.wav")' >> app.py

echo "import os" > /srv/embed.py
echo "from sentence_transformers import SentenceTransformer" >> /srv/embed.py
echo "SentenceTransformer(\"BAAI/bge-m3\")" >> /srv/embed.py  # finds: BAAI/bge-m3
python app.py
