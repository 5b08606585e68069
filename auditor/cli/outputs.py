"""Where documents go: `--format FORMAT[=FILE]`, standard output, files written whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from auditor import writing
from auditor.cli.errors import UserError


@dataclass(frozen=True, slots=True)
class Output:
    """A document to make: its format, and the file it goes to (None: standard output)."""

    format: str
    file: Path | None = None


class OutputType(click.ParamType):  # type: ignore[type-arg]  # generic only in newer versions
    """`FORMAT` or `FORMAT=FILE`."""

    name = "FORMAT[=FILE]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Output:
        """Split and check the format's name."""
        if isinstance(value, Output):
            return value
        from auditor.render import FORMATS

        name, _, file = str(value).partition("=")
        if name not in FORMATS:
            self.fail(f'There is no format "{name}". Formats: {", ".join(sorted(FORMATS))}.', param, ctx)
        return Output(name, Path(file) if file else None)


format_option = click.option(
    "--format",
    "-f",
    "outputs",
    multiple=True,
    type=OutputType(),
    envvar="AUDITOR_FORMAT",
    help="A document to make; repeatable. Without FILE it goes to standard output.",
)


def write(audit: Any, outputs: Sequence[Output], language: str, folder: Path | None = None) -> None:
    """Make each document and put it where it belongs. Raises `UserError`.

    With the `folder` that was audited, the documents that others lay over the
    repository (`FROM_HERE`) name its files as seen from here.
    """
    from auditor.render import FROM_HERE, render
    from auditor.render.places import below

    if sum(output.file is None for output in outputs) > 1:
        raise UserError("only one --format can go to standard output; give the others a FILE")
    for output in outputs:
        terminal = output.file is None and sys.stdout.isatty()
        shown = below(audit, _from_here(folder)) if output.format in FROM_HERE else audit
        data = render(shown, output.format, language, **_screen(output.format, terminal))
        if output.file is None:
            show(data)
        else:
            save(output.file, data)


def _from_here(folder: Path | None) -> str:
    """The way from the working directory down to a folder, empty if it does not lie below."""
    if folder is None:
        return ""
    here, there = Path.cwd().resolve(), folder.resolve()
    return there.relative_to(here).as_posix() if there != here and there.is_relative_to(here) else ""


def _screen(name: str, terminal: bool) -> dict[str, Any]:
    """What only the terminal's views ask: width and colour."""
    import shutil

    if name not in ("terminal", "check"):
        return {}
    colour = terminal and not os.environ.get("NO_COLOR")
    return {"width": min(shutil.get_terminal_size((80, 24)).columns, 120), "colour": colour}


def show(data: bytes) -> None:
    """Write bytes to standard output; a reader that has gone is no error."""
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def save(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, making its folder. Raises `UserError`."""
    try:
        writing.write(path, data, shared=True)
    except OSError as error:
        raise UserError(f"{path} cannot be written: {(error.strerror or str(error)).lower()}") from None
    writing.clear(path.parent)
