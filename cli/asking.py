"""Commands that ask: a question of the catalogue, the catalogue itself, SPARQL, why a fact is as it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, NamedTuple

import click
from click.core import ParameterSource

from comity.cli.completion import facts, organisations, parties, question_names, values
from comity.cli.question import Asking

GRAPH = click.option("-g", "--graph", "folder", type=click.Path(path_type=Path, file_okay=False), default=Path("out"),
                     show_default=True, help="Folder of a build.")  # fmt: skip
ENDPOINT = click.option("--endpoint", metavar="URL", help="A SPARQL endpoint to read instead of a folder.")
FORMAT = click.option("-f", "--format", "form", type=click.Choice(["table", "csv", "json", "markdown"]),
                      default="table", show_default=True)  # fmt: skip

CITE = click.option("--cite", is_flag=False, flag_value="footnote", type=click.Choice(["footnote", "bibtex", "csl"]),
                    help="Add a citation for each source behind it; a footnote unless said.")  # fmt: skip


def reads_graph(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say what it reads, a folder or an endpoint, as its one ``source``."""

    @wraps(command)
    def chosen(*words: Any, folder: Path, endpoint: str | None, **options: Any) -> None:
        if endpoint and click.get_current_context().get_parameter_source("folder") is ParameterSource.COMMANDLINE:
            raise click.UsageError("either --graph or --endpoint")
        command(*words, source=endpoint or folder, **options)

    return GRAPH(ENDPOINT(chosen))


class Weighing(NamedTuple):
    """How the claims of a graph are weighed anew: what is not given stays as the graph has it."""

    known: str | None = None
    policy: str | None = None
    joining: str | None = None


_KNOWN = click.option("--known", help="Only what sources published by this day say (YYYY-MM-DD).")
_POLICY = click.option("--policy", help="Weigh claims by: all, official-first, most-precise, reported-too.")
_JOINING = click.option(
    "--joining",
    help="Count joining and leaving from: own (each body's own), signed, in-force, first-attended, first-list.",
)


def weighs(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say how claims are weighed, as its one ``weighing``."""

    @wraps(command)
    def chosen(*words: Any, known: str | None, policy: str | None, joining: str | None, **options: Any) -> None:
        command(*words, weighing=Weighing(known, policy, joining), **options)

    return _KNOWN(_POLICY(_JOINING(chosen)))


@click.command(cls=Asking, context_settings={"ignore_unknown_options": True})
@click.argument("name", shell_complete=question_names)
@click.argument("values", nargs=-1, type=click.UNPROCESSED, shell_complete=values)
@reads_graph
@FORMAT
@click.option("--evidence", is_flag=True, help="Add the words, speaker and source behind each row.")
@CITE
@click.option("--show-sparql", is_flag=True, help="Print the query instead of its answer.")
@weighs
def ask(
    name: str,
    values: tuple[str, ...],
    source: Path | str,
    form: str,
    evidence: bool,
    cite: str | None,
    show_sparql: bool,
    weighing: Weighing,
) -> None:
    """Ask question NAME of the catalogue, its parameters as --PARAMETER VALUE.

    `comity questions` lists the questions, `comity ask NAME --help` tells the parameters of one.

    \b
    comity ask members-of --organisation CICA --on 2010-01-01
    comity ask chair-of --organisation CICA --on 2010-06-08 --evidence
    """
    from comity.cli.answers import open_graph, parsed
    from comity.cli.render import render

    graph = open_graph(source, weighing)
    parameters = parsed(name, values)
    if show_sparql:
        click.echo(graph.query_of(name, **parameters), nl=False)
        return
    answer = graph.ask(name, **parameters)
    click.echo(render(answer.evidence() if evidence else answer, form), nl=False)
    if cite:
        click.echo("\n".join(answer.citations(cite)))


@click.command()
@click.argument("name", required=False, shell_complete=question_names)
def questions(name: str | None) -> None:
    """List the questions of the catalogue, or show one with its parameters and query."""
    from comity.cli.render import render_catalogue, render_question
    from comity.queries.catalogue import catalogue, question

    click.echo(render_question(question(name)) if name else render_catalogue(catalogue()), nl=False)


@click.command()
@click.argument("query")
@reads_graph
@FORMAT
def query(query: str, source: Path | str, form: str) -> None:
    """Answer a SPARQL QUERY, given as text, as @FILE, or as - for standard input."""
    from comity.cli.answers import open_graph, query_text
    from comity.cli.render import render

    text = query_text(query)
    click.echo(render(open_graph(source).sparql(text), form), nl=False)


@click.command()
@click.argument("fact", shell_complete=facts)
@reads_graph
@CITE
def why(fact: str, source: Path | str, cite: str | None) -> None:
    """Say on what FACT rests, such as membership/CICA/KOR/member/1."""
    from comity.cli.answers import explained, open_graph
    from comity.queries.grounds import citations

    graph = open_graph(source)
    click.echo(explained(graph, fact), nl=False)
    if cite:
        evidence = graph.ask("evidence-of", fact=fact.removeprefix("https://w3id.org/comity/id/"))
        click.echo("\n".join(citations(graph, (row["document"] for row in evidence), cite)))


@click.command("why-not")
@click.argument("member", shell_complete=parties)
@click.argument("organisation", shell_complete=organisations)
@click.option("--on", help="Day (YYYY-MM-DD); the data date unless said.")
@click.option("--capacity", default="fullCapacity", show_default=True)
@reads_graph
@CITE
def why_not(
    member: str, organisation: str, on: str | None, capacity: str, source: Path | str, cite: str | None
) -> None:
    """Say why MEMBER is not, or not certainly, found in ORGANISATION on a day.

    \b
    comity why-not Nauru CICA --on 2022-10-13
    """
    from comity.cli.answers import open_graph
    from comity.cli.render import render_why_not
    from comity.queries.grounds import citations
    from comity.queries.why_not import why_not as reasons

    graph = open_graph(source)
    answer = reasons(graph, member, organisation, on or "", capacity)
    click.echo(render_why_not(answer), nl=False)
    if cite:
        shown = (path for reason in answer.reasons for path in reason.documents)
        click.echo("\n".join(citations(graph, shown, cite)))
