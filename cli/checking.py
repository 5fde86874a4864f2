"""Commands that check: passages against texts, reference rows against their contract."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from comity.cli.asking import GRAPH


@click.command()
@GRAPH
def verify(folder: Path) -> None:
    """Read every passage again: its words must stand at its offsets."""
    from comity.graph.workspace import faults_of, read_records

    records = list(read_records(folder))
    faults = [fault for record in records for fault in faults_of(record)]
    for fault in faults:
        click.echo(fault, err=True)
    passages = sum(len(claim.passages) for record in records for claim in record.claims)
    click.echo(f"{passages} passages of {len(records)} texts read again, {len(faults)} do not hold")
    sys.exit(1 if faults else 0)


@click.command()
@click.argument("bodies", nargs=-1, required=True, type=click.Path(path_type=Path, file_okay=False))
def validate(bodies: tuple[Path, ...]) -> None:
    """Check folders of reference rows against their contract (FORMAT.md), all faults at once."""
    from comity.loaders.reference.validate import faults_of

    faults = [fault for body in bodies for fault in faults_of(body)]
    for fault in faults:
        click.echo(str(fault), err=True)
    click.echo(f"{len(bodies)} bodies, {len(faults)} faults")
    sys.exit(1 if faults else 0)
