"""Commands for statisticians: panels by year, and measures of the network on days."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from comity.cli.asking import Weighing, reads_graph, weighs

OUT = click.option("-o", "--out", type=click.Path(path_type=Path, dir_okay=False),
                   help="CSV file to write; standard output unless said.")  # fmt: skip
BODIES = click.option("--bodies", default="regional", show_default=True,
                      help="A named set of bodies, or bodies with commas between.")  # fmt: skip
CAPACITY = click.option(
    "--capacity", default="fullCapacity", show_default=True, help="This capacity or a narrower one."
)


@click.command()
@click.argument("name", type=click.Choice(["state-year", "dyad-year", "body-year"]))
@click.option("--from", "first", type=click.IntRange(1900, 2100), default=1990, show_default=True, help="First year.")
@click.option("--to", "last", type=click.IntRange(1900, 2100), help="Last year; that of the data unless said.")
@BODIES
@CAPACITY
@click.option("--directed", is_flag=True, help="Dyads in both orders.")
@weighs
@reads_graph
@OUT
def panel(
    name: str,
    first: int,
    last: int | None,
    bodies: str,
    capacity: str,
    directed: bool,
    weighing: Weighing,
    source: Path | str,
    out: Path | None,
) -> None:
    """Write a panel as CSV: state-year, dyad-year or body-year."""
    from comity.analysis.bodies import chosen
    from comity.analysis.panels import PANELS
    from comity.cli.answers import open_graph

    if directed and name != "dyad-year":
        raise click.UsageError("--directed is for dyad-year alone")
    graph = open_graph(source, weighing)
    years = range(first, (last or int(graph.head.data_date[:4] or first)) + 1)
    if not years:
        raise click.UsageError(f"no year from {first} to {last}")
    more = {"directed": True} if directed else {}
    written(PANELS[name](graph, chosen(bodies), years, capacity, **more).csv, out)


@click.command()
@click.argument("name", type=click.Choice(["states", "bodies", "state-pairs", "body-pairs"]))
@click.option(
    "--on", "days", multiple=True, help="Day (YYYY-MM-DD), several times if need be; the data date unless said."
)
@click.option("--years", help="1 January of each year instead, such as 1992-2025.")
@BODIES
@CAPACITY
@click.option("--possibly", is_flag=True, help="Bonds that possibly hold count as well.")
@weighs
@reads_graph
@OUT
def measures(
    name: str,
    days: tuple[str, ...],
    years: str | None,
    bodies: str,
    capacity: str,
    possibly: bool,
    weighing: Weighing,
    source: Path | str,
    out: Path | None,
) -> None:
    """Measure the network on days: degree, betweenness and community of states or bodies; what pairs share."""
    from comity.analysis import read_holdings
    from comity.analysis.bodies import chosen
    from comity.analysis.measures import MEASURES
    from comity.analysis.through_time import measured
    from comity.cli.answers import open_graph

    if days and years:
        raise click.UsageError("either --on or --years")
    graph = open_graph(source, weighing)
    wanted = _januaries(years) if years else [_day(text) for text in days or (graph.head.data_date,)]
    holdings = read_holdings(graph, chosen(bodies), capacity)
    written(measured(MEASURES[name], holdings, wanted, possibly).csv, out)


def _januaries(text: str) -> list[date]:
    first, _, last = text.partition("-")
    try:
        years = range(int(first), int(last or first) + 1)
        return [date(year, 1, 1) for year in years] or _refuse(text)
    except ValueError:
        return _refuse(text)


def _refuse(text: str) -> list[date]:
    raise click.UsageError(f"not a span of years (1992-2025): {text!r}")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise click.UsageError(f"not a day (YYYY-MM-DD): {text!r}") from fault


def written(text: str, out: Path | None) -> None:
    """Write a table to a file, or to standard output; raises BadWorkspace where the file can not be written."""
    from comity.graph.errors import BadWorkspace

    if out is None:
        click.echo(text, nl=False)
        return
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8")
    except OSError as fault:
        raise BadWorkspace(f"can not be written: {fault.strerror}", file=str(out)) from fault
