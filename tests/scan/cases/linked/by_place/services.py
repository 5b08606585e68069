# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What is told which model to ask, by place."""


class Asking:
    def __init__(self, settings, model_name: str, prompt_name: str = "plain"):
        self.settings, self.model_name, self.prompt = settings, model_name, prompt_name

    def loaded(self, llm_name):
        return self.settings[llm_name]

    def usual(self):
        return self.loaded("deepseek-coder")  # finds: deepseek-coder from deepseek (likely)


def asking(llm_name):
    return Asking({}, llm_name)


def written(colour, file_name):
    return f"{colour} {file_name}"
