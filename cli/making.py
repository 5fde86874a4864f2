"""Commands that make: build a graph, extract claims from texts."""

from __future__ import annotations

import sys
from pathlib import Path

import click

OUT = click.option("-o", "--out", "folder", type=click.Path(path_type=Path, file_okay=False), default=Path("out"),
                   show_default=True, help="Folder of the build.")  # fmt: skip


@click.command()
@click.argument("sources", nargs=-1, type=click.Path(path_type=Path))
@OUT
@click.option("--replace", is_flag=True, help="Take other bytes under the identity of a known document.")
@click.option("--data-date", help="Day up to which the data speaks (YYYY-MM-DD); by default the last day checked.")
@click.option("--policy", default="all", show_default=True, help="How claims are weighed: see `comity ask --help`.")
@click.option("--joining", default="own", show_default=True, help="From where joining is counted: see there too.")
def build(
    sources: tuple[Path, ...], folder: Path, replace: bool, data_date: str | None, policy: str, joining: str
) -> None:
    """Build the graph from the reference bodies and SOURCES.

    A source is a text, a folder of texts, or a folder with reference rows (source.yml). Texts stay in the
    workspace for later builds; without any source a short briefing shows prose going through.
    """
    from comity.cli.build import build_folder

    made = build_folder(sources, folder, replace=replace, data_date=data_date, policy=policy, joining=joining)
    click.echo(
        f"{len(made.claims)} claims of {len(made.documents)} documents, {len(made.facts)} facts, "
        f"{len(made.findings)} findings, data {made.version} of {made.data_date}: {folder}"
    )


@click.command()
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path))
@OUT
def extract(sources: tuple[Path, ...], folder: Path) -> None:
    """Extract claims from texts into one NAME.jsonl each, in the form in which they are scored.

    All cores work; a text that has not changed since the last run is skipped, so that a run that was
    stopped goes on where it was.
    """
    from comity.cli.extracting import extract_folder

    done, unchanged = extract_folder(sources, folder)
    faults = [outcome.fault for outcome in done if outcome.fault]
    for fault in faults:
        click.echo(fault, err=True)
    claims, unread = (sum(getattr(outcome, part) for outcome in done) for part in ("claims", "unread"))
    read = f"{claims} claims of {len(done) - len(faults)} texts, {unread} sentences unread"
    click.echo(f"{read}, {unchanged} texts unchanged, {len(faults)} not read: {folder}")
    sys.exit(1 if faults else 0)
