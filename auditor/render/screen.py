"""Text for a terminal, kept instead of printed: lines, items that hang, a table of three columns."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO
from typing import Final

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from auditor.model import Decision
from auditor.render.hostile import unsteered
from auditor.render.wrapping import wide, wrapped

#: How each decision is coloured; its word is always there too.
STYLE: Final = {
    Decision.DENY: "bold red",
    Decision.REVIEW: "bold yellow",
    Decision.OBLIGATIONS: "cyan",
    Decision.ALLOW: "green",
}

#: The widest first column of a table, and the narrowest screen, in cells.
_NAMES: Final = 44
_NARROWEST: Final = 40


class Screen:
    """A console that keeps what is put on it. Everything shown is made harmless first, in a job's log too."""

    def __init__(self, width: int, colour: bool) -> None:
        """A screen of `width` cells; without `colour` it writes plain text."""
        self.width = max(width, _NARROWEST)
        self._kept = StringIO()
        self._console = Console(
            file=self._kept,
            width=self.width,
            force_terminal=colour,
            color_system="standard" if colour else None,
            no_color=not colour,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
            _environ={},
        )

    def bytes(self) -> bytes:
        """What was put on the screen, without blanks at the ends of lines."""
        lines = (line.rstrip() for line in self._kept.getvalue().split("\n"))
        return "\n".join(lines).encode("utf-8", errors="backslashreplace")

    def line(self, text: str = "", style: str = "", indent: int = 0) -> None:
        """One paragraph."""
        shown = Text(_broken(unsteered(text), self.width - indent), style=style)
        self._console.print(Padding(shown, (0, 0, 0, indent)) if indent else shown)

    def styled(self, *parts: tuple[str, str]) -> None:
        """One paragraph of parts, each with its style."""
        self._console.print(Text.assemble(*((unsteered(text), style) for text, style in parts)))

    def item(self, mark: str, text: str, style: str, indent: int) -> None:
        """A paragraph that hangs from its mark."""
        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_column(no_wrap=True, width=cell_len(mark))
        grid.add_column(overflow="fold")
        room = self.width - indent - cell_len(mark) - 1
        grid.add_row(Text(mark, style=style), Text(_broken(unsteered(text), room), style=style))
        self._console.print(Padding(grid, (0, 0, 0, indent)))

    def table(self, heads: tuple[str, str] | None, rows: Sequence[tuple[str, str, str, str]]) -> None:
        """Rows of a name, a second column, what is said dimly below it, and the name's style.

        Without `heads` the columns have no names.
        """
        widest = max((cell_len(unsteered(row[0])) for row in rows), default=0)
        table = Table(box=None, padding=(0, 2, 0, 0), show_edge=False, header_style="bold")
        left, right = heads or ("", "")
        table.show_header = heads is not None
        room = min(widest, _NAMES, self.width * 3 // 5)
        table.add_column(left, width=room, overflow="fold")
        table.add_column(right, overflow="fold")
        for name, second, below, style in rows:
            text = Text(unsteered(second))
            if below:
                text.append(f"\n{unsteered(below)}" if second else unsteered(below), style="dim")
            table.add_row(Text(_hanging(unsteered(name), room), style=style), text)
        self._console.print(table)


def _hanging(name: str, room: int) -> str:
    """A name in lines of `room` cells, whose further lines stand two cells deeper than the first."""
    deep = " " * (len(name) - len(name.lstrip()))
    return "\n".join(wrapped(name.strip(), room, deep, f"{deep}  ")) if cell_len(name) > room else name


def _broken(text: str, room: int) -> str:
    """Text with wide characters in lines of `room` cells, broken as its language breaks them."""
    return "\n".join(wrapped(text, room, "", "")) if wide(text) and text == text.strip() else text
