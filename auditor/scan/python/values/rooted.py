"""Files of weights below a folder of the program (`Path(__file__).parent / "net.onnx"`) or of a run of it."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from auditor.scan.endings import WEIGHTS
from auditor.scan.identity.files import file_name
from auditor.scan.identity.unclaimed import is_unclaimed
from auditor.scan.python.source.calls import shown
from auditor.scan.python.source.modules import last_name

#: What stands for a folder that does not change from run to run, and such folders of results.
_FIXED: Final = re.compile(
    r"__file__|\b(?:Path\.)?(?:home|cwd|getcwd)\(|^_?[A-Z][A-Z0-9_]*$"
    r"|(?i:(?:^|[._])(?:root|here|repo(?:sitory)?|(?:this|base|script|current|models?|weights)_dir|haarcascades)(?:_?(?:dir|path))?(?:\.parent)*$)"
)
#: A folder that is only made a path: `Path(settings.BASE_DIR)`.
_WRAPPED: Final = re.compile(r"\b(?:pathlib\.)?Path\(([\w.]+)\)")
_RESULTS: Final = re.compile(
    r"(?i)(?:^|[._])(?:out|save|result|log|run|exp|te?mp|cache|work|data(?!\.haarcascades))"
)

#: What a run calls what it has learnt, which it finds again where it wrote it.
_OF_RUN: Final = re.compile(r"(?i)(?:^|[-_./])(?:best|last|epoch)(?:[-_.\d]|$)|^\.")

#: Folders of what was computed once and is read again, which is data as a rule.
_CACHED: Final = re.compile(r"(?i)cache|embed|feature|dataset|(?:^|[._])data(?:_|$)")

#: Names of files that the folders of all models have, and those of a training that goes on.
_OF_ANY: Final = re.compile(
    r"(?i)(?:(?:pytorch|diffusion_pytorch|adapter|diffusion|tf)_)?"
    r"(?:model|weights|checkpoint|state|consolidated|optim(?:izer)?|scheduler|trainer|training|rng|random|scaler)"
    r"(?:[-_.](?:states?|args|fp16|fp32|bf16|int8|q[0-9]\w*|quantized|merged|optimized|[0-9]+(?:-of-[0-9]+)?))*\.\w+$"
)

#: What gives back the path that it is told, or the same path in another form.
_SAME: Final = frozenset({"str", "Path", "fspath", "abspath", "realpath", "expanduser", "normpath"})
#: What asks the environment, and is told what stands in.
_ASKS: Final = ("getenv", "environ.get")
_FORMS: Final = frozenset({"resolve", "absolute", "as_posix", "expanduser", "__str__", "encode"})


#: How many names may stand for each other before that of the module.
_LINKS: Final = 4


class Put(NamedTuple):
    """A path that is put together: its last part, what is plain of it, the folder before that."""

    last: ast.Constant
    path: str
    folder: ast.expr

    @property
    def fixed(self) -> bool:
        """Whether the folder does not change from run to run, and is none of results."""
        if isinstance(self.folder, ast.Constant):
            return isinstance(self.folder.value, str)
        return _is_fixed(self.folder)


def file_below(given: ast.expr, endings: tuple[str, ...] = ()) -> tuple[ast.Constant, str] | None:
    """The last part of a path that is put together below such a folder, and what is plain of the path.

    None for what is no file of weights, of those `endings` where they are known, or lies where only a run
    of the program says.
    """
    put = _put(given)
    return (put.last, put.path) if put is not None and put.fixed and is_unclaimed(put.path, endings) else None


def file_named(given: ast.expr, text_of: Callable[[ast.expr], str | None]) -> tuple[ast.expr, str] | None:
    """The same of a path whose last part is put together itself, of which `text_of` gives what it is."""
    named = named_last(given)
    text = text_of(named[0]) if named is not None else None
    if named is None or text is None:
        return None
    last, before = named
    folder = before[0] if len(before) == 1 else ast.Call(ast.Name("join", ast.Load()), list(before), [])
    put = _put(folder)
    path = f"{put.path}/{text}" if put is not None else text
    fixed = put.fixed if put is not None else _is_fixed(folder)
    return (last, path) if fixed and is_unclaimed(path) else None


def file_put(
    given: ast.expr, endings: tuple[str, ...] = WEIGHTS, plain: bool = False
) -> tuple[ast.Constant, str] | None:
    """The last part of the path of a file of weights that is put together below any folder but one of
    results, and what is plain of the path; None for anything else, and for what a run calls its best.

    It has one of `endings`, or where there are none any that weights have. The folder may be `plain` text.
    """
    put = _put(given) if isinstance(given, ast.BinOp | ast.Call) else None
    if put is None or (isinstance(put.folder, ast.Constant) and not plain):
        return None
    if _RESULTS.search(shown(put.folder)):
        return None
    return (put.last, put.path) if not _OF_RUN.search(put.path) and is_unclaimed(put.path, endings) else None


def called_by(given: ast.expr) -> ast.Name | None:
    """The name that has what the file of a path is called, below any folder but one of results.

    None where that is a string itself, or put together, or the path is none of such parts.
    """
    named = named_last(given)
    if named is None or any(_RESULTS.search(shown(one)) for one in named[1]):
        return None
    return named[0] if isinstance(named[0], ast.Name) else None


def loaded_below(
    given: ast.expr, endings: tuple[str, ...], text_of: Callable[[ast.expr], str | None]
) -> tuple[ast.Constant, str] | None:
    """The same of a path from which something is loaded: such a file is there, wherever that is.

    `text_of` gives what is known of the folder. Where nothing is, a name that files of all models have says
    nothing: the folder does, where it is told.
    """
    put = _put(given)
    if put is None:
        return None
    folder = None if isinstance(put.folder, ast.Constant) else text_of(put.folder)
    path = f"{folder.rstrip('/')}/{put.path}" if folder else put.path
    telling = put.fixed or folder or not (_OF_ANY.match(path) or _is_cached(put.folder))
    return (put.last, path) if telling and is_unclaimed(path, endings) else None


def file_beside(
    given: ast.expr, endings: tuple[str, ...], values: Callable[[ast.Name], Sequence[ast.expr]]
) -> tuple[ast.Constant, str] | None:
    """The same of a path that leads on from where the module stands, by names that have one of `values`."""
    put = _put(given) if is_below_module(given, values) else None
    return (put.last, put.path) if put is not None and is_unclaimed(put.path, endings) else None


def folder_put(
    given: ast.expr,
    text_of: Callable[[ast.expr], str | None],
    word_of: Callable[[ast.expr], str | None] = lambda _: None,
) -> str | None:
    """The folder that is put together of plain parts, below one of which `text_of` may know what it is.

    Below one that does not change from run to run it is counted from there; None for any other. Of a part
    that is a name `word_of` gives the one word that it stands for.
    """
    put = _put(given)
    if put is None:
        parts = _parts(_plain(given))
        below = [word_of(one) for one in parts[1:]]
        above = text_of(parts[0]) if parts and all(below) else None
        return "/".join([above.rstrip("/"), *(one.strip("/") for one in below if one)]) if above else None
    if isinstance(put.folder, ast.Constant) or put.fixed:
        return put.path
    folder = text_of(put.folder)
    return f"{folder.rstrip('/')}/{put.path}" if folder else None


def is_below_module(given: ast.expr, values: Callable[[ast.Name], Sequence[ast.expr]]) -> bool:
    """Whether a path leads on from where the module itself stands, by names that have one of `values`."""
    put = _put(given)
    folder = put.folder if put is not None else None
    for _ in range(_LINKS + 1):
        if folder is None:
            return False
        if "__file__" in shown(folder):
            return True
        named = [one for one in ast.walk(folder) if isinstance(one, ast.Name)]
        known = values(named[0]) if len(named) == 1 else ()
        folder = known[0] if len(known) == 1 else None
    return False


def named_last(given: ast.expr) -> tuple[ast.expr, Sequence[ast.expr]] | None:
    """What the file of a path is called, where that is no string itself, and what stands before it.

    None where a path is none of such parts.
    """
    node = _plain(given)
    parts: Sequence[ast.expr] = ()
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        parts = (node.left, node.right)
    elif isinstance(node, ast.Call) and last_name(node.func) in ("join", "joinpath"):
        parts = node.args
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add) and _is_fixed(node.left):
        parts = (node.left, node.right)
    last = parts[-1] if parts else None
    named = isinstance(last, ast.Name | ast.Attribute | ast.Subscript | ast.JoinedStr | ast.BinOp)
    return (last, parts[:-1]) if last is not None and named else None


def _is_fixed(folder: ast.expr) -> bool:
    """Whether what stands for a folder does not change from run to run, and is none of results."""
    named = _WRAPPED.sub(r"\1", shown(folder))
    return _FIXED.search(named) is not None and not _RESULTS.search(named)


def _is_cached(folder: ast.expr) -> bool:
    """Whether a folder, or a part that it is joined of, is called after what was computed once."""
    parts = _parts(folder) or [folder]
    return any(_CACHED.search(shown(one).strip("'\"./")) for one in parts)


def is_of_any(path: str) -> bool:
    """Whether the file at a path is called as files of all models are: the folder says which it is."""
    return _OF_ANY.match(file_name(path)) is not None


def plain_text(node: ast.expr) -> str | None:
    """The path that is written out in an expression, None if it is another."""
    plain = _plain(node)
    return plain.value if isinstance(plain, ast.Constant) and isinstance(plain.value, str) else None


def _put(given: ast.expr) -> Put | None:
    """A path that is put together of a folder and parts that are plain, or of these alone."""
    parts: list[ast.Constant] = []
    node = _plain(given)
    while (taken := _last(node)) is not None:
        node, behind = _plain(taken[0]), taken[1]
        parts = [*behind, *parts]
    if not parts:
        return None
    path = "/".join(str(one.value).strip("/") for one in parts)
    before = plain_text(node)
    return Put(parts[-1], f"{before}/{path}".replace("//", "/") if before else path, node)


def _plain(node: ast.expr) -> ast.expr:
    """A path without the calls that give it back as it is."""
    while isinstance(node, ast.Call):
        name = last_name(node.func)
        if name in _SAME and len(node.args) == 1 and not _holds_file(node.args[0]):
            node = node.args[0]
        elif (standing := stands_in(node)) is not None:
            node = standing
        elif name in _FORMS and (not node.args or name == "encode") and isinstance(node.func, ast.Attribute):
            node = node.func.value
        else:
            break
    return node


def stands_in(given: ast.expr) -> ast.expr | None:
    """What stands in where no setting of the environment says another, None for another expression."""
    asks = isinstance(given, ast.Call) and len(given.args) == 2 and shown(given.func).endswith(_ASKS)
    return given.args[1] if asks and isinstance(given, ast.Call) else None


def _holds_file(node: ast.expr) -> bool:
    """Whether an expression is where the module itself stands."""
    return isinstance(node, ast.Name) and node.id == "__file__"


def _last(node: ast.expr) -> tuple[ast.expr, list[ast.Constant]] | None:
    """What stands before the last parts of a path, and these parts, where all of them are plain."""
    if (
        isinstance(node, ast.JoinedStr)
        and len(node.values) == 2
        and isinstance(node.values[0], ast.FormattedValue)
    ):
        before, behind = node.values[0].value, node.values[1:]
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div | ast.Add):
        before, behind = node.left, [node.right]
    elif isinstance(node, ast.Call) and last_name(node.func) == "join" and len(node.args) > 1:
        before, behind = _parted(node)
    elif isinstance(node, ast.Call) and last_name(node.func) == "joinpath" and node.args:
        if not isinstance(node.func, ast.Attribute):
            return None
        before, behind = node.func.value, node.args
    else:
        return None
    plain = [one for one in behind if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return (before, plain) if len(plain) == len(behind) else None


def _parted(node: ast.Call) -> tuple[ast.expr, list[ast.expr]]:
    """A path that is joined: its parts behind the last one that is not plain, and what stands before them."""
    count = len(node.args) - 1
    while count > 1 and plain_text(node.args[count - 1]) is not None:
        count -= 1
    if count == 1 or plain_text(node.args[-1]) is None:
        return node.args[0], node.args[1:]
    before = ast.copy_location(ast.Call(node.func, node.args[:count], []), node)
    return before, node.args[count:]


def _parts(node: ast.expr) -> list[ast.expr]:
    """What a path is put together of, first the folder."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        return [node.left, node.right]
    if isinstance(node, ast.Call) and last_name(node.func) == "join" and len(node.args) > 1:
        return list(node.args)
    return []
