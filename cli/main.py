"""The command `comity`: it finds its commands by name and says errors in one line each."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from importlib import import_module

import click

COMMANDS = {
    "build": "making",
    "extract": "making",
    "coverage": "showing",
    "ask": "asking",
    "questions": "asking",
    "query": "asking",
    "why": "asking",
    "why-not": "asking",
    "brief": "briefing",
    "audit": "auditing",
    "view": "showing",
    "plot": "plotting",
    "panel": "analysing",
    "measures": "analysing",
    "compare": "comparing",
    "export": "showing",
    "serve": "serving",
    "verify": "checking",
    "validate": "checking",
}
"""Each command and the module that holds it."""


class Commands(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One command, or None."""
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = getattr(import_module(f"comity.cli.{COMMANDS[cmd_name]}"), cmd_name.replace("-", "_"))
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called; the nearest ones are told for one that there is not."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS and not ctx.resilient_parsing:
            near = get_close_matches(args[0], COMMANDS, n=3, cutoff=0.5)
            hint = f"did you mean {' or '.join(near)}?" if near else f"there are: {', '.join(COMMANDS)}"
            raise click.UsageError(f"no command {args[0]!r}; {hint}")
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="comity")
def comity() -> None:
    """The knowledge graph of Asian security cooperation.

    Who belonged to what on a day, according to whom, in which words, and do the sources agree?
    """


def main() -> None:
    """Run the command line; exit 0 done, 1 bad data, 2 bad usage."""
    try:
        comity(standalone_mode=False)
    except click.ClickException as fault:
        click.echo(f"comity: {fault.format_message()}", err=True)
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        sys.exit("stopped")
    except BrokenPipeError:
        sys.stderr.close()
    except Exception as fault:
        _explain(fault)


def _explain(fault: Exception) -> None:
    """Say an error of ours in its own words and let any other pass."""
    from comity.graph.errors import BadQuery, ComityError, ManyFaults, UnknownName

    if not isinstance(fault, ComityError | ManyFaults):
        raise fault
    click.echo(f"comity: {fault}" if isinstance(fault, ComityError) else str(fault), err=True)
    sys.exit(2 if isinstance(fault, UnknownName | BadQuery) else 1)
