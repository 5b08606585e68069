# What an option is given says that it is a model's, but not whose.
python ./main.py --model_name="Qwen2.5-7B-Instruct" --epochs=3 # undecided
python ./main.py --model_name Qwen2.5-7B-Instruct --tokenizer Qwen/Qwen2.5-7B-Instruct # finds: Qwen/Qwen2.5-7B-Instruct
python ./main.py --model_name baseline --out runs/1
