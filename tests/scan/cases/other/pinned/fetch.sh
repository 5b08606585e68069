git clone --depth 1 https://huggingface.co/brightlab/words models/words # finds: brightlab/words
git clone --single-branch --branch fp16 https://huggingface.co/brightlab/painter # finds: brightlab/painter at fp16
git clone -b v1.0 --depth=1 https://huggingface.co/brightlab/speech # finds: brightlab/speech at v1.0
git clone --depth 1 https://github.com/brightlab/tools
