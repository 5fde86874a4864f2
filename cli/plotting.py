"""The command that draws for papers: the views as SVG, PDF or PNG, with their caption."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from comity.cli.asking import Weighing, reads_graph, weighs

if TYPE_CHECKING:
    from comity.viz.figure import Plot

EXTRA = "plots need their extra: pip install 'comity[plot]'"


@click.command()
@click.argument("view")
@click.argument("party", required=False)
@reads_graph
@click.option("-o", "--out", "file", type=click.Path(path_type=Path, dir_okay=False),
              help="FILE.svg, FILE.pdf or FILE.png; VIEW.svg unless said.")  # fmt: skip
@click.option("--on", help="Day (YYYY-MM-DD); the data date unless said.")
@click.option("--years", help="First and last year, such as 1992-2025.")
@click.option("--bodies", help="A named set of bodies, or bodies with commas between.")
@click.option("--capacity", help="This capacity or a narrower one; full capacity unless said.")
@click.option("--possibly", is_flag=True, default=None, help="Bonds that possibly hold count as well.")
@click.option("--measure", type=click.Choice(["betweenness", "degree"]), help="Betweenness unless said.")
@click.option("--side", type=click.Choice(["states", "bodies"]), help="States unless said.")
@weighs
def plot(view: str, source: Path | str, file: Path | None, weighing: Weighing, **asked: str | bool | None) -> None:
    """Draw a VIEW for a paper, its caption in the picture: overlap, timeline, centrality.

    \b
    comity plot overlap --on 2010-01-01 -o overlap.pdf
    comity plot timeline Kazakhstan
    comity plot timeline CICA --years 1992-2025
    comity plot centrality --measure betweenness --side states
    """
    from comity.cli.answers import open_graph
    from comity.graph.workspace import write_whole

    form = _form(file, view)
    chosen, wish = _chosen(view), {name: value for name, value in asked.items() if value is not None}
    _refuse_others(view, chosen.takes, wish)
    from comity.viz.figure import Wish, rendered

    if years := wish.pop("years", None):
        wish["years"] = _span(str(years))  # type: ignore[assignment]
    drawn = rendered(chosen, open_graph(source, weighing), Wish(**wish), form)  # type: ignore[arg-type]
    path = file or Path(f"{view}.svg")
    write_whole(path, drawn)
    click.echo(f"{len(drawn) // 1024} KiB: {path}")


def _chosen(view: str) -> Plot:
    from comity.viz.plots import plot

    try:
        return plot(view)
    except ImportError as fault:
        raise click.UsageError(EXTRA) from fault


def _refuse_others(view: str, takes: tuple[str, ...], given: dict[str, str | bool]) -> None:
    """What a view does not take is refused, never left out in silence; a party that it needs is asked for."""
    for name in given:
        if name not in takes:
            raise click.UsageError(f"{view} takes no {'party' if name == 'party' else f'--{name}'}")
    if "party" in takes and "party" not in given:
        raise click.UsageError(f"{view} needs a state or body: comity plot {view} Kazakhstan")


def _form(file: Path | None, view: str) -> str:
    form = (file or Path(f"{view}.svg")).suffix.lower().removeprefix(".")
    if form not in ("svg", "pdf", "png"):
        raise click.UsageError(f"{file}: a plot is written as .svg, .pdf or .png")
    return form


def _span(text: str) -> tuple[int, int]:
    first, _, last = text.partition("-")
    if not (first.isdecimal() and (last or first).isdecimal() and 1900 <= int(first) <= int(last or first) <= 2100):
        raise click.UsageError(f"not a span of years (1992-2025): {text!r}")
    return int(first), int(last or first)
