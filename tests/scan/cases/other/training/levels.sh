python run_classifier.py --model_name_or_path acme-labs/encoder-base --fp16_opt_level o2 --amp-level=o1  # finds: acme-labs/encoder-base
python tune.py --model_name_or_path acme-labs/encoder-base --optimization_level o3  # finds: acme-labs/encoder-base
