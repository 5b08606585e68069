"""Commands: parse, call, print, exit code. A command's module is imported when it is called."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

#: Name to "module:function" and the line that `--help` shows, so that help imports no command.
COMMANDS = {
    "audit": ("auditor.cli.audit:audit", "Audit a project: summary here, report and record in a folder."),
    "check": ("auditor.cli.check:check", "Fail on findings; for CI."),
    "lock": ("auditor.cli.lock:lock", "Pin every model, revision and license evidence in models.lock."),
    "scan": ("auditor.cli.scan:scan", "List the models that a project names."),
    "model": ("auditor.cli.model:model", "Audit models by name, without a project."),
    "identify": ("auditor.cli.identify:identify", "Which license a text is, and what was changed in it."),
    "report": ("auditor.cli.report:report", "Make any document from a recorded audit."),
    "explain": (
        "auditor.cli.explain:explain",
        "The page behind a word; the argument about a model.",
    ),
    "licenses": ("auditor.cli.licenses:licenses", "What is known of licenses, clause by clause."),
    "policy": ("auditor.cli.policy:policy", "Begin a policy, or check one."),
    "rules": ("auditor.cli.rules:rules", "Check a rule set."),
}


class LazyGroup(click.Group):
    """A group that knows its commands by a table and imports one when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Import and return a command, None if the table does not have it."""
        if name not in COMMANDS:
            return None
        module, _, function = COMMANDS[name][0].partition(":")
        command: click.Command = getattr(import_module(module), function)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or name the nearest one."""
        from difflib import get_close_matches

        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            near = get_close_matches(args[0], COMMANDS, n=1)
            hint = f' Did you mean "{near[0]}"?' if near else ""
            ctx.fail(f'There is no command "{args[0]}".{hint}')
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table, importing nothing."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, short) for name, (_, short) in COMMANDS.items()])


@click.group(
    cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.option(
    "--rules",
    type=click.Path(path_type=Path),
    envvar="AUDITOR_RULES",
    metavar="FOLDER",
    help="An organisation's own licenses and rules, beside those of the program.",
)
@click.version_option(package_name="auditor")
def main(rules: Path | None) -> None:
    """Find the AI models a project depends on, what license binds each, and whether its use is allowed.

    The answers rest on evidence and are no legal advice.
    """
