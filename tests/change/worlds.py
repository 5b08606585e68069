"""Small projects under Git, audited through the pipeline as the command does."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

from auditor.knowledge import Knowledge
from auditor.model import Audit
from auditor.pipeline import ResolveSettings, Settings, audit, audit_change, load_policy, lock

#: An address where nobody answers.
NOWHERE = "http://127.0.0.1:9"


def write(root: Path, files: Mapping[str, str | None]) -> Path:
    """Write files below `root` (None removes one)."""
    for path, text in files.items():
        target = root / path
        if text is None:
            target.unlink()
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
    return root


def git(root: Path, *arguments: str) -> str:
    """Run git in `root`, as somebody, whatever this machine's configuration says."""
    identity = (
        "user.name=A",
        "user.email=a@example.org",
        "commit.gpgsign=false",
        "protocol.file.allow=always",
    )
    given = [part for one in identity for part in ("-c", one)]
    done = subprocess.run(
        ["git", *given, *arguments], cwd=root, capture_output=True, text=True, check=True, encoding="utf-8"
    )
    return done.stdout.strip()


def commit(root: Path, files: Mapping[str, str | None]) -> str:
    """Write files and commit all; the name of the commit."""
    if not (root / ".git").exists():
        git(root, "init", "--quiet", "--initial-branch=main")
    write(root, files)
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message=x")
    return git(root, "rev-parse", "HEAD")


def loads(*models: str, revision: str | None = None) -> str:
    """A module that loads models by name."""
    pin = f', revision="{revision}"' if revision else ""
    lines = [f'AutoModel.from_pretrained("{model}"{pin})' for model in models]
    return "\n".join(["from transformers import AutoModel", "", *lines, ""])


def settings(
    root: Path,
    knowledge: Knowledge,
    *,
    hub: str = NOWHERE,
    locked: bool = False,
    policy_from: str | None = None,
) -> Settings:
    """What the command would pass; with no `hub` no network is asked."""
    policy = load_policy(None, root, knowledge, policy_from)
    return Settings(
        knowledge=knowledge,
        policy=policy,
        resolve=ResolveSettings(
            endpoint=hub, offline=hub == NOWHERE, connect_timeout=1.0, signers=policy.signers
        ),
        as_of="2026-11-24T00:00:00Z",
        locked=locked,
    )


def locked(root: Path, knowledge: Knowledge, hub: str = NOWHERE) -> Audit:
    """Write the lock of a project and give the audit that wrote it."""
    result, data = lock(root, settings(root, knowledge, hub=hub))
    (root / "models.lock").write_bytes(data)
    return result


def checked(root: Path, knowledge: Knowledge) -> Audit:
    """The audit from the lock."""
    return audit(root, settings(root, knowledge, locked=True))


def change(
    root: Path,
    base: str,
    knowledge: Knowledge,
    *,
    hub: str = NOWHERE,
    locked: bool = False,
    everything: bool = False,
) -> Audit:
    """What the work tree brings over `base`."""
    given = settings(root, knowledge, hub=hub, locked=locked, policy_from=base)
    return audit_change(root, base, given, None, everything)


def rules(result: Audit) -> set[str]:
    """The ids of the rules that spoke."""
    return {finding.rule for finding in result.findings}
