"""Files that name no model of the project's by what they are: each is left out, and told with the reason."""

from __future__ import annotations

import re
from typing import Final

from auditor.model import Unread
from auditor.reading.not_own import SKIPPED

#: Formats of configuration, and of what programs record in the same formats.
CONFIGURATION: Final = (
    ".yaml",
    ".yml",
    ".json",
    ".jsonc",
    ".json5",
    ".toml",
    ".ini",
    ".cfg",
    ".properties",
    ".conf",
)

_SCRIPT: Final = (".js", ".mjs", ".cjs")

#: A folder, the endings of what is left out below it, and what that is.
_FOLDERS: Final = (
    (re.compile(r"(?:^|/)(?:(?:vcr_?)?cassettes|vcr|recordings)(?=/)"), CONFIGURATION, "recorded traffic"),
    (re.compile(r"(?:^|/)__snapshots__(?=/)"), CONFIGURATION, "recorded results of tests"),
    (re.compile(r"(?:^|/)(?:locales?|i18n|translations)(?=/)"), CONFIGURATION, "translations"),
    (re.compile(r"(?:^|/)(?:dist|out|\.next)(?=/)"), _SCRIPT, "built JavaScript"),
    (
        re.compile(
            r"(?:^|/)(?:assets|static|public|webroot|wwwroot)/(?:[\w.-]+/)?(?:vendors?|third[-_]party)(?=/)"
            r"|(?:^|/)wwwroot/lib(?=/)"
        ),
        _SCRIPT,
        "vendored JavaScript",
    ),
)

#: A file by its name, and what it is.
_FILES: Final = (
    (
        re.compile(
            r"(?:^|/)(?:package-lock|composer)\.json$|(?:^|/)pnpm-lock\.ya?ml$|(?:^|/)Cargo\.toml$"
            r"|(?:^|/)(?:poetry|Pipfile|uv|Cargo|pdm|pixi)\.lock$"
        ),
        "a list of packages",
    ),
    (
        re.compile(
            r"(?:^|/)(?:tsconfig[^/]*|renovate|biome|deno|jsconfig|angular|nx|lerna)\.jsonc?$"
            r"|(?:^|/)(?:mkdocs|\.pre-commit-config|dependabot)\.ya?ml$|(?:^|/)ruff\.toml$"
        ),
        "settings of a tool for developers",
    ),
    (re.compile(r"\.schema\.json$"), "a schema"),
    (re.compile(r"\.min\.json$|\.min\.[cm]?js$|[.-]bundle\.js$"), "minified"),
    (re.compile(r"(?:^|/)(?:tokenizer|vocab|special_tokens_map)\.json$"), "the vocabulary of a model"),
    (re.compile(r"\.safetensors\.index\.json$"), "a table of weights"),
    (re.compile(r"\.d\.ts$"), "declarations of types"),
    (re.compile(r"\.pb\.go$"), "generated code"),
)

_ENDINGS: Final = (*CONFIGURATION, *_SCRIPT, ".lock", ".d.ts", ".pb.go")


def left_out(path: str) -> Unread | None:
    """The folder or file that is left out because of what it is, None if the path is read."""
    if not path.endswith(_ENDINGS):
        return None
    for pattern, endings, reason in _FOLDERS:
        match = pattern.search(path) if path.endswith(endings) else None
        if match is not None:
            return Unread(path[: match.end()], reason)
    reason = next((reason for pattern, reason in _FILES if pattern.search(path)), "")
    return Unread(path, reason) if reason else None


#: What such a file is, as the folder is called in which they lie as a rule.
OWN_REPORTS: Final = SKIPPED["auditor-report"]

#: How a record begins that this program wrote: of an audit, of a scan.
_OWN: Final = re.compile(rb"\s*\{\s*\"schema\"\s*:\s*\"auditor/[a-z]+/[0-9]+\"")


def is_own_record(data: bytes) -> bool:
    """Whether a file is what this program told of a project: that is evidence of nothing in it."""
    return data[:1] == b"{" and _OWN.match(data[:200]) is not None
