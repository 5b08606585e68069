pip install -q spacy en_core_web_sm==3.7.1 # finds: en_core_web_sm from spacy at 3.7.1
uv pip install --no-deps https://github.com/explosion/spacy-models/releases/download/de_core_news_sm-3.7.0/de_core_news_sm-3.7.0.tar.gz # finds: de_core_news_sm from spacy at 3.7.0
pip install ab-core-tools git+https://github.com/org-a/tool
