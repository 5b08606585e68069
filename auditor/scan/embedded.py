"""Command lines inside Python programs: what is handed to a shell or started as a process."""

from __future__ import annotations

import ast
from collections.abc import Callable

_RUN = ("os.system", "os.popen", "subprocess.run", "subprocess.call", "subprocess.check_call")
_MORE = ("subprocess.check_output", "subprocess.Popen", "asyncio.create_subprocess_shell")
_LASTS = frozenset(name.rpartition(".")[2] for name in (*_RUN, *_MORE))


def is_command(dotted: str) -> bool:
    """Whether a call of that name runs a command line given as its first argument."""
    return dotted in _RUN or dotted in _MORE


def is_command_name(last: str) -> bool:
    """Whether a call whose name ends with that part may run a command line."""
    return last in _LASTS


def command_text(node: ast.expr, text: Callable[[ast.expr], str | None]) -> str | None:
    """The command as one line; what is not known stands in it as a variable without a value."""
    if isinstance(node, ast.List | ast.Tuple):
        return " ".join(_word(one, text) for one in node.elts)
    if isinstance(node, ast.JoinedStr):
        parts = [one.value if isinstance(one, ast.FormattedValue) else one for one in node.values]
        return "".join(text(one) or "$unknown" for one in parts)
    return text(node)


def _word(node: ast.expr, text: Callable[[ast.expr], str | None]) -> str:
    known = text(node)
    return "$unknown" if known is None else known
