"""What every command takes: options, settings out of them and the environment, errors in one sentence."""

from __future__ import annotations

import contextlib
import functools
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from auditor.cli.errors import UserError

Function = TypeVar("Function", bound=Callable[..., Any])

#: The languages that documents are written in.
LANGUAGES = ("en", "ja", "zh")

_PUBLIC_HUB = "https://huggingface.co"


@dataclass(frozen=True, slots=True)
class Common:
    """The options that most commands share, as given."""

    offline: bool
    lang: str
    config: Path | None
    as_of: str | None
    include: tuple[str, ...] = ()
    keep: bool = True
    origins: str | None = None
    verify_files: bool = False


#: The language of what a command writes.
language_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), default="en", envvar="AUDITOR_LANG", show_default=True
)

#: The threshold of a command that ends by it.
fail_on_option = click.option(
    "--fail-on",
    type=click.Choice(["deny", "review", "obligation"]),
    envvar="AUDITOR_FAIL_ON",
    help="From which decision on to exit with 1.  [default: the policy's, else review]",
)


def common(function: Function) -> Function:
    """Add the shared options to a command; it gets them as `common: Common`."""

    @click.option(
        "--offline", is_flag=True, envvar="AUDITOR_OFFLINE", help="Ask no hub; use cache and catalogue."
    )
    @click.option(
        "--origins",
        envvar="AUDITOR_ORIGINS",
        metavar="LIST",
        help="Ask only these, comma-separated, such as huggingface,ollama; or none.",
    )
    @click.option(
        "--verify-files",
        is_flag=True,
        envvar="AUDITOR_VERIFY_FILES",
        help="Hash the models' files on this machine and compare them with what the hub states.",
    )
    @click.option(
        "--no-cache",
        is_flag=True,
        envvar="AUDITOR_NO_CACHE",
        help="Neither use nor keep what earlier runs learnt from the hub and from files.",
    )
    @language_option
    @click.option(
        "--config",
        type=click.Path(dir_okay=False, path_type=Path),
        envvar="AUDITOR_CONFIG",
        help="The policy, if not auditor.toml in PATH.",
    )
    @click.option(
        "--as-of",
        envvar="AUDITOR_AS_OF",
        metavar="TIME",
        help="Judge age and expiry by this time (ISO 8601).",
    )
    @functools.wraps(function)
    def wrapped(
        offline: bool, no_cache: bool, lang: str, config: Path | None, as_of: str | None, **rest: Any
    ) -> Any:
        rest_of_common = {name: rest.pop(name) for name in ("origins", "verify_files")}
        included = rest.pop("include", ())
        given = Common(offline, lang, config, as_of, included, keep=not no_cache, **rest_of_common)
        return function(common=given, **rest)

    return wrapped  # type: ignore[return-value]


def include_option(function: Function) -> Function:
    """Add `--include`."""
    return click.option("--include", multiple=True, metavar="PATTERN", help="Read paths that Git ignores.")(
        function
    )


def moment(stated: str | None) -> str:
    """The audit's one time, ISO 8601 in UTC: the option, SOURCE_DATE_EPOCH, else now. Raises `UserError`."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        if stated:
            given = datetime.fromisoformat(stated)
            given = given if given.tzinfo else given.replace(tzinfo=UTC)
        elif epoch:
            given = datetime.fromtimestamp(int(epoch), UTC)
        else:
            given = datetime.now(UTC)
    except (ValueError, OverflowError):
        wrong = stated or f"SOURCE_DATE_EPOCH={epoch}"
        raise UserError(f"{wrong} is no time; write it like 2026-11-24 or 2026-11-24T09:00:00Z") from None
    return given.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def additions() -> Path | None:
    """The folder of the organisation's own rules, as given to the program. Raises `UserError`."""
    given: Path | None = click.get_current_context().find_root().params.get("rules")
    return existing_folder(given) if given else None


def knowledge(of_models: bool = False) -> Any:
    """The rule set, with the organisation's additions (`--rules`). Raises `UserError`.

    `of_models`: no more of it than a scan needs.
    """
    from importlib.resources import as_file, files

    from auditor.knowledge import BadRules, load, load_of_models

    loads = load_of_models if of_models else load
    try:
        with as_file(files("auditor.rules")) as folder:
            return loads(folder, cache_folder(), additions())
    except BadRules as error:
        raise UserError(str(error)) from None


@contextlib.contextmanager
def told() -> Iterator[None]:
    """Turn what is wrong with a policy, a lock or a commit into a `UserError`."""
    from auditor.pipeline import BadLock, BadPolicy, NoHistory

    try:
        yield
    except (BadLock, BadPolicy, NoHistory) as error:
        raise UserError(str(error)) from None


def settings(options: Common, root: Path | None, policy_from: str | None = None, locked: bool = False) -> Any:
    """Everything an audit depends on, from options, files and environment.

    `policy_from` names the commit whose policy decides, None for the work
    tree's. Raises `UserError`.
    """
    from auditor.pipeline import Settings, load_policy

    own = additions()
    if policy_from and own and root and own.resolve().is_relative_to(root.resolve()):
        raise UserError("with --base the rules must lie outside of the project: a change could alter them")
    known = knowledge()
    with told():
        policy = load_policy(options.config, root, known, policy_from)
    as_of = moment(options.as_of)
    return Settings(
        knowledge=known,
        policy=policy,
        resolve=resolve_settings(options, as_of, policy, root),
        as_of=as_of,
        include=options.include,
        scan_cache=cache_folder() if options.keep else None,
        locked=locked,
    )


def resolve_settings(options: Common, as_of: str, policy: Any, root: Path | None) -> Any:
    """How to reach the hub, from the environment variables that its own client obeys, and other origins."""
    from auditor.cli.origins import origin_settings
    from auditor.pipeline import ResolveSettings

    home = Path(os.environ.get("HF_HOME") or Path.home() / ".cache" / "huggingface")
    cache = os.environ.get("HF_HUB_CACHE") or os.environ.get("HUGGINGFACE_HUB_CACHE")
    hub_offline = os.environ.get("HF_HUB_OFFLINE", "").upper() in ("1", "ON", "YES", "TRUE")
    _trust_bundle()
    given = {
        "endpoint": _endpoint(),
        "token": _token(home),
        "offline": options.offline or hub_offline,
        "cache": Path(cache) if cache else home / "hub",
        "store": cache_folder() if options.keep else None,
        "as_of": as_of,
        "signers": policy.signers,
        "compare_files": options.verify_files or policy.verify_files,
    }
    return ResolveSettings(**{**given, **origin_settings(options.origins, policy.origins, root)})


def _endpoint() -> str:
    """The hub's address. Raises `UserError` if HF_ENDPOINT holds something else."""
    from urllib.parse import urlsplit

    stated = (os.environ.get("HF_ENDPOINT") or _PUBLIC_HUB).strip().rstrip("/")
    try:
        parts = urlsplit(stated)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if not good:
        raise UserError(f"HF_ENDPOINT={stated} is no address; write it like {_PUBLIC_HUB}")
    return stated


def _trust_bundle() -> None:
    """Let the bundle of certificates that other Python tools are told of serve the hub's client, too."""
    named = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE")
    if named and not os.environ.get("SSL_CERT_FILE") and Path(named).is_file():
        os.environ["SSL_CERT_FILE"] = named


def _token(home: Path) -> str | None:
    given = os.environ.get("HF_TOKEN") or os.environ.get("HUGGING_FACE_HUB_TOKEN")
    path = Path(os.environ.get("HF_TOKEN_PATH") or home / "token")
    if given is None and path.is_file():
        try:
            given = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None
    return (given or "").strip() or None


def cache_folder() -> Path:
    """Where this program keeps what it can make again."""
    base = os.environ.get("XDG_CACHE_HOME") or (os.environ.get("LOCALAPPDATA") if os.name == "nt" else None)
    return Path(base) / "auditor" if base else Path.home() / ".cache" / "auditor"


def existing_folder(path: Path) -> Path:
    """The folder, or a `UserError` that says what is wrong with it."""
    if not path.exists():
        raise UserError(f"{path} does not exist; give the folder of a project")
    if not path.is_dir():
        raise UserError(f"{path} is a file; give the folder of a project")
    return path
