# ruff: noqa
# fmt: off
# mypy: ignore-errors
# Command lines that are put together under a name, and run.
import subprocess
import sys

command = [
    sys.executable,
    "train_one.py",
    "--data_path",
    "rows_of_brains",
    "--work_dir",
    "kept_here",
    "--run_name",
    "single_task",
    "--model_type",
    "vit_b",
    "--sam_checkpoint",
    "pretrain_model/brains_b.pth",  # finds: pretrain_model/brains_b.pth from local (likely)
    "--text_encoder",
    "org-a/words-2",  # finds: org-a/words-2 (likely)
]


def main():
    try:
        subprocess.run(command, check=True)
    except subprocess.CalledProcessError as error:
        print(error)
