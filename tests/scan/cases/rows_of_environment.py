# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Settings of the environment that a program writes line by line; lines of other kinds are none."""

DEFAULT_MODEL = "gpt-4o-mini"  # finds: gpt-4o-mini from openai (likely)


def write(path, places):
    path.write_text(
        "\n".join(
            [
                "# settings of the helper",
                "HELPER_PORT=8080",
                "HELPER_KEY=",
                "CHAT_MODEL=claude-sonnet-4-5",  # finds: claude-sonnet-4-5 from anthropic (likely)
                f"PLACES={places}",
                "OPENAI_MODEL=gpt-4o-mini",  # finds: gpt-4o-mini from openai (likely)
            ]
        )
    )


ASKED = [
    "how the helper is asked:",
    "CHAT_MODEL=quarry-chat",
    "and what it answers",
]
