# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Files that are weights and nothing else, which nobody is seen to open."""

VOICE_CALM = "/srv/voices/de_DE-harbour_calm-medium.onnx"  # finds: de_DE-harbour_calm-medium.onnx from local (likely)
EXPORTED = "/srv/voices/made_here.onnx"
saved_path = "nets/made_there.tflite"


class Speaking:
    engine = "nets/harbour.tflite"  # finds: nets/harbour.tflite from local (likely)

    def __init__(self):
        self.graph = "nets/ferry.onnx"  # finds: nets/ferry.onnx from local (likely)


def speak(text):
    run(["speak", "--voice", VOICE_CALM, text])


class Window:
    def __init__(self, box):
        box.addItems(["nets/model_dense.ckpt",  # finds: nets/model_dense.ckpt from local (likely)
                      "nets/model_sparse.ckpt"])  # finds: nets/model_sparse.ckpt from local (likely)
        # What the folders of all models hold, and what is no file alone.
        box.addItems(["any/pytorch_model.bin", "any/model.safetensors"])
        box.addItems(["nets/model_small.ckpt", "as it comes"])


# An address says whose a file is that lies where it is fetched to.
craft_model_path = "nets/craft_mlt_25k.pth"
fetch("https://github.com/JaidedAI/EasyOCR/releases/download/pre-v1.1.6/craft_mlt_25k.pth", craft_model_path)  # finds: JaidedAI/EasyOCR from github at pre-v1.1.6
frame["pred_org-a/xlm-roberta-large-cls"] = 1
domain = "ai.onnx"
