require "candle"

tokens = Candle::Tokenizer.from_pretrained("bert-base-uncased") # finds: bert-base-uncased
entities = Candle::NER.from_pretrained("org-a/multilingual-ner") # finds: org-a/multilingual-ner
