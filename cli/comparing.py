"""The command that puts the data of others beside the graph."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from comity.cli.analysing import OUT
from comity.cli.asking import Weighing, reads_graph, weighs

if TYPE_CHECKING:
    from comity.analysis.compare import Comparison

FORM = click.option("-f", "--format", "form", type=click.Choice(["table", "csv", "markdown"]),
                    default="table", show_default=True)  # fmt: skip


@click.command()
@click.argument("sources", nargs=-1, required=True)
@click.option("--organisation", "organisations", multiple=True,
              help="A body, several times if need be; the bodies of the set regional unless said.")  # fmt: skip
@click.option("--label", "wanted", multiple=True,
              type=click.Choice(["definition", "precision", "recognition", "error"]),
              help="Only differences of this label, several times if need be.")  # fmt: skip
@click.option("--counts", is_flag=True, help="Only the counts a body.")
@weighs
@reads_graph
@FORM
@OUT
def compare(
    sources: tuple[str, ...],
    organisations: tuple[str, ...],
    wanted: tuple[str, ...],
    counts: bool,
    weighing: Weighing,
    source: Path | str,
    form: str,
    out: Path | None,
) -> None:
    """Compare the data of others with the graph, and label each difference.

    A SOURCE is a state-year or IGO-year file of Correlates of War, a mapping (YAML) of a CSV file, the address of a
    SPARQL endpoint with Wikidata's statements, or a YAML file that names one. Nothing of it enters the graph.

    \b
    comity compare state_year_formatv3.csv --organisation CICA --organisation SCO
    comity compare https://query.wikidata.org/sparql --organisation SCO --format markdown
    """
    from comity.analysis.bodies import DEFAULT, chosen
    from comity.analysis.compare import compare as compared
    from comity.cli.analysing import written
    from comity.cli.answers import open_graph
    from comity.cli.differences import RENDERERS
    from comity.loaders.datasets import load_dataset

    graph = open_graph(source, weighing)
    bodies = sorted({body for name in organisations or (DEFAULT,) for body in chosen(name)})
    found = [compared(graph, load_dataset(given, bodies), bodies) for given in sources]
    written(RENDERERS[form](_narrowed(found, wanted), graph.head, counts), out)


def _narrowed(found: list[Comparison], wanted: tuple[str, ...]) -> list[Comparison]:
    return [item.only(wanted) for item in found] if wanted else found
