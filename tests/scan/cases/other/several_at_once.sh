AVAILABLE_MODELS="google/siglip2-so400m-patch16-naflex,Marqo/marqo-fashionSigLIP" # finds: google/siglip2-so400m-patch16-naflex, Marqo/marqo-fashionSigLIP (likely)
python serve.py --models "$AVAILABLE_MODELS"
