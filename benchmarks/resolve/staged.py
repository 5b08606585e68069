"""What `auditor model NAME... --format json` does, with the seconds of the resolve stage told at its end.

`python -m benchmarks.resolve.staged NAME...` writes the audit to standard
output and the seconds, with what the stage imports, to standard error.
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace

import click

from auditor.cli.options import Common, settings
from auditor.model import Identity
from auditor.pipeline import audit_models
from auditor.render import render


def main() -> None:
    """Audit the models that the command line names."""
    begun: dict[str, float] = {}

    def note(stage: str) -> None:
        begun[stage] = time.perf_counter()

    with click.Context(click.Command("model")):
        prepared = replace(settings(Common(False, "en", None, None), None), progress=note)
    audit = audit_models([Identity("huggingface", name) for name in sys.argv[1:]], prepared)
    sys.stdout.buffer.write(render(audit, "json", "en"))
    print(begun["conclude"] - begun["resolve"], file=sys.stderr)


if __name__ == "__main__":
    main()
