python tune.py --openai_model davinci --samples 150  # finds: davinci from openai
