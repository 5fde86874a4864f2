"""The command that writes a page on a state or body: what an analyst pastes into a paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from comity.cli.asking import CITE, Weighing, reads_graph, weighs

if TYPE_CHECKING:
    from comity.viz.brief import Brief

EXTRA = "the DOCX file needs its extra: pip install 'comity[docx]'"


@click.command()
@click.argument("party", metavar="STATE|BODY")
@click.option("--on", help="Day (YYYY-MM-DD); the data date unless said.")
@reads_graph
@click.option("-o", "--out", "file", type=click.Path(path_type=Path, dir_okay=False),
              help="FILE.md or FILE.docx; Markdown on standard output unless said.")  # fmt: skip
@CITE
@weighs
def brief(
    party: str,
    on: str | None,
    source: Path | str,
    file: Path | None,
    cite: str | None,
    weighing: Weighing,
) -> None:
    """Write a footnoted page on a state or body: what holds on a day, what is contested, what was planned.

    \b
    comity brief Mongolia --on 2013-01-01
    comity brief CICA --on 2010-06-08 -o cica.docx
    """
    from comity.cli.answers import open_graph
    from comity.graph.workspace import write_whole
    from comity.queries.grounds import citations
    from comity.viz.brief import brief_of

    written = _writer(file)
    graph = open_graph(source, weighing)
    page = brief_of(graph, party, on or "")
    if file:
        write_whole(file, written(page))
    else:
        click.echo(written(page), nl=False)  # Markdown, since a DOCX file has a name
    if cite:
        click.echo("\n".join(citations(graph, page.documents, cite)))


def _writer(file: Path | None) -> Callable[[Brief], str | bytes]:
    """What writes the format that the file's name ends with; raises UsageError for any other, or without the extra."""
    from comity.viz.brief import render_brief_markdown

    ending = file.suffix.lower() if file else ".md"
    if ending == ".md":
        return render_brief_markdown
    if ending != ".docx":
        raise click.UsageError(f"{file}: a brief is written as .md or .docx")
    try:
        from comity.viz.brief.word import render_brief_docx
    except ImportError as fault:
        raise click.UsageError(EXTRA) from fault
    return render_brief_docx
