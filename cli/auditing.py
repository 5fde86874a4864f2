"""Commands that ask what does not agree: the audit's report."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from comity.cli.asking import CITE, reads_graph


@click.command()
@reads_graph
@click.option("-f", "--format", "form", type=click.Choice(["markdown", "html", "turtle"]), default="markdown",
              show_default=True)  # fmt: skip
@click.option("-o", "--out", "file", type=click.Path(path_type=Path, dir_okay=False), help="Default: standard output.")
@click.option("--unexplained", is_flag=True, help="Only the conflicts that nobody has explained.")
@CITE
def audit(source: Path | str, form: str, file: Path | None, unexplained: bool, cite: str | None) -> None:
    """Report what the audit found: numbers tested, sources that contradict one another, chairs, texts in tension.

    Ends with 1 where a conflict is left that no reviewer has explained.
    """
    from comity.cli.answers import open_graph
    from comity.cli.reporting import rendered
    from comity.graph.workspace import write_whole
    from comity.queries.grounds import citations
    from comity.viz.audit import summary
    from comity.viz.audit import unexplained as conflicts

    graph = open_graph(source)
    answer = graph.ask("findings")
    text = rendered(graph, answer, form, unexplained=unexplained)
    if file:
        write_whole(file, text)
        click.echo(f"{summary(answer)}: {file}")
    else:
        click.echo(text, nl=False)
    if cite:
        shown = conflicts(answer) if unexplained else answer.rows
        paths = (row[name] for row in shown for name in ("document", "shown") if row[name])
        click.echo("\n".join(citations(graph, paths, cite)))
    sys.exit(1 if conflicts(answer) else 0)
