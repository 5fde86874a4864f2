"""Commands that show or give away: the picture, and other formats."""

from __future__ import annotations

from pathlib import Path

import click

from comity.cli.asking import reads_graph


@click.command()
@reads_graph
@click.option("-o", "--out", "file", type=click.Path(path_type=Path, dir_okay=False), default=Path("comity.html"),
              show_default=True, help="The page to write.")  # fmt: skip
def view(source: Path | str, file: Path) -> None:
    """Write the picture: one HTML page that needs no network."""
    from comity.cli.answers import open_graph
    from comity.graph.workspace import write_whole
    from comity.viz.asking import drawn
    from comity.viz.page import render_page

    page = render_page(*drawn(open_graph(source)))
    write_whole(file, page)
    click.echo(f"{len(page.encode()) // 1024} KiB: {file}")


@click.command()
@click.argument("form", type=click.Choice(["turtle", "trig", "nquads", "jsonld"]))
@reads_graph
@click.option("-o", "--out", "file", type=click.Path(path_type=Path, dir_okay=False), help="Default: standard output.")
def export(form: str, source: Path | str, file: Path | None) -> None:
    """Give the whole graph away as Turtle, TriG, N-Quads or JSON-LD; an endpoint's as Turtle or JSON-LD."""
    from comity.cli.exporting import exported
    from comity.graph.workspace import write_whole

    text = exported(source, form)
    if file:
        write_whole(file, text)
    else:
        click.echo(text, nl=False)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("-o", "--out", "page", type=click.Path(path_type=Path, dir_okay=False), help="Also write it as a page.")
def coverage(file: Path, page: Path | None) -> None:
    """Show what became of every sentence of FILE.

    It is read (with its claims), unread (with the reason), silent (no rule speaks of it), or noise.
    """
    from comity.cli.covering import covered, lines_of
    from comity.graph.workspace import write_whole
    from comity.viz.coverage import render_coverage

    reading, sentences = covered(file)
    for line, colour in lines_of(reading, sentences):
        click.secho(line, fg=colour)
    if page:
        write_whole(page, render_coverage(reading, sentences))
