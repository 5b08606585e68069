# What a program that a script holds is given, and nobody knows, is told as it is elsewhere.
python3 - <<'PY'
import sys
from peft import PeftModel
from transformers import AutoModel
base = AutoModel.from_pretrained("Qwen/Qwen2.5-7B-Instruct")  # finds: Qwen/Qwen2.5-7B-Instruct
PeftModel.from_pretrained(base, sys.argv[1])  # undecided
PY
