"""`auditor model`: models by name."""

from __future__ import annotations

import click

from auditor.cli.options import Common, common, settings
from auditor.cli.outputs import Output, format_option, write
from auditor.cli.running import with_progress


@click.command(short_help="Audit models by name, without a project.")
@click.argument("names", nargs=-1, required=True, metavar="ORG/NAME[@REVISION]...")
@click.option("--origin", default="huggingface", show_default=True, help="Where the models come from.")
@format_option
@common
def model(names: tuple[str, ...], origin: str, outputs: tuple[Output, ...], common: Common) -> None:
    """Resolve models and judge them under the use that --config states, if any."""
    from auditor.model import Identity
    from auditor.pipeline import audit_models

    split = (name.partition("@") for name in names)
    wanted = [Identity(origin, name, revision or None) for name, _, revision in split]
    result = with_progress(settings(common, None), lambda given: audit_models(wanted, given), common.lang)
    write(result, outputs or (Output("terminal"),), common.lang)
