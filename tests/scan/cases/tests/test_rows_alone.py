# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A file of settings that a test writes line by line, and nothing else."""


def test_settings(tmp_path):
    (tmp_path / "harbour.yaml").write_text(
        "quay:\n"
        "  enabled: true\n"
        "  model:\n"
        "    provider: deepseek\n"
        "    model: deepseek-chat\n"  # finds: deepseek-chat from deepseek (likely)
        "    api_key_env: HARBOUR_KEY\n",
        encoding="utf-8",
    )
