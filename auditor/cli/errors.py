"""What a command says when it cannot do what it was asked."""

from __future__ import annotations

import click


class UserError(click.ClickException):
    """A fault of the user's input: one sentence and exit code 2."""

    exit_code = 2
