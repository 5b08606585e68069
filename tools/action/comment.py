"""Keep one comment on a pull request: write it the first time, then bring it up to date.

Reads the environment of a GitHub job (GITHUB_API_URL, GITHUB_REPOSITORY,
GITHUB_TOKEN), PULL_REQUEST, COMMENT and REPORT (the comment and the record, as
files) and INPUT_PATH. A change that brings nothing gets no comment, unless an
earlier run wrote one: then that says so now. A comment of ours begins with a
mark of the project's folder and was written by a bot: what a person wrote is
never taken for it, since that person could change it.
A failure is a warning: the job's result is the check's.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

#: How many pages of a hundred comments are looked through.
PAGES = 30


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """Follow nobody: the token is for the API alone."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        """No other request."""


def ask(method: str, path: str, body: dict[str, str] | None = None) -> Any:
    """The API's answer. Raises OSError (of which HTTP errors are) and ValueError."""
    request = urllib.request.Request(
        f"{os.environ['GITHUB_API_URL']}/repos/{os.environ['GITHUB_REPOSITORY']}/{path}",
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={
            "Authorization": f"Bearer {os.environ['GITHUB_TOKEN']}",
            "Accept": "application/vnd.github+json",
            "Content-Type": "application/json",
            "User-Agent": "auditor",
            "X-GitHub-Api-Version": "2022-11-28",
        },
    )
    with urllib.request.build_opener(NoRedirect).open(request, timeout=30) as answer:
        return json.load(answer)


def ours(number: str, mark: str) -> int | None:
    """The comment that an earlier run wrote, None if there is none."""
    for page in range(1, PAGES + 1):
        comments = ask("GET", f"issues/{number}/comments?per_page=100&page={page}")
        for comment in comments:
            written = str(comment.get("body") or "").startswith(mark)
            if written and (comment.get("user") or {}).get("type") == "Bot":
                return int(comment["id"])
        if len(comments) < 100:
            break
    return None


def nothing(report: Path) -> bool:
    """Whether the audit has neither a model nor a finding. Raises OSError and ValueError."""
    audit = json.loads(report.read_bytes())
    return not audit["models"] and not audit["findings"]


def main() -> int:
    """Write or change the comment; say what kept it from being written."""
    number = os.environ["PULL_REQUEST"]
    if not re.fullmatch(r"\d{1,12}", number):
        print("::warning title=auditor::No comment: this run is not for a pull request.")
        return 0
    folder = os.path.normpath(os.environ["INPUT_PATH"])
    mark = f"<!-- auditor {hashlib.sha256(folder.encode()).hexdigest()[:12]} -->\n"
    body = {"body": mark + Path(os.environ["COMMENT"]).read_text(encoding="utf-8")}
    try:
        known = ours(number, mark)
        if known is None and nothing(Path(os.environ["REPORT"])):
            return 0
        if known is None:
            ask("POST", f"issues/{number}/comments", body)
        else:
            ask("PATCH", f"issues/comments/{known}", body)
    except urllib.error.HTTPError as error:
        print(
            f"::warning title=auditor::No comment: GitHub answered {error.code}. The job needs"
            ' "permissions: pull-requests: write", which runs for forks do not have.'
        )
    except (OSError, ValueError):
        print("::warning title=auditor::No comment: GitHub could not be reached.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
