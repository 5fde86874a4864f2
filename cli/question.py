"""The command that asks a question: its unknown options are the question's parameters, in completion and in help."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from comity.cli.completion import flag_of, values

if TYPE_CHECKING:
    from comity.queries.catalogue import Question


class Asking(click.Command):
    """A command whose unknown options are the parameters of the question that it names."""

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The question's parameters, then the command's options."""
        return [*values(ctx, self.params[0], incomplete), *super().shell_complete(ctx, incomplete)]

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Remember the question for the help, which is shown before the words are parsed."""
        from comity.queries.catalogue import catalogue

        ctx.meta[__name__] = next((catalogue()[word] for word in args if word in catalogue()), None)
        return super().parse_args(ctx, args)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the question asks and its parameters; without a question what the command does."""
        question: Question | None = ctx.meta.get(__name__)
        if not question:
            super().format_help_text(ctx, formatter)
            return
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(f"{question.summary}.\n\n{question.description}")
        with formatter.section("Parameters"):
            formatter.write_dl(described(question) or [("none", "")])


def described(question: Question) -> list[tuple[str, str]]:
    """The parameters of a question: as they are written, and what each takes and is unless said."""
    from comity.queries.parameters import taken

    return [
        (flag_of(item.name), f"{taken(item.type)}  [default: {item.default or 'the data date'}]")
        for item in question.parameters
    ]
