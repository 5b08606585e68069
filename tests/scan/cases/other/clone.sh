git lfs install
git clone git@hf.co:intfloat/e5-small-v2  # finds: intfloat/e5-small-v2
git clone ssh://git@huggingface.co/datasets/rajpurkar/squad_v2.git data  # finds: rajpurkar/squad_v2 as dataset
git clone git@hf.co:spaces/gradio/chatbot
git clone git@github.com:intfloat/e5-small-v2.git
