"""The command that serves a build over HTTP."""

from __future__ import annotations

from pathlib import Path

import click

from comity.cli.asking import GRAPH


@click.command()
@GRAPH
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes any free one.")
@click.option("--seconds", type=click.FloatRange(1), default=5.0, show_default=True, help="Time of a query.")
@click.option(
    "--memory", type=click.IntRange(1024), default=2048, show_default=True, help="MiB that a worker may take."
)
@click.option("--rows", type=click.IntRange(1), default=10000, show_default=True, help="Rows or triples of an answer.")
@click.option("--answer", type=click.IntRange(1), default=64, show_default=True, help="MiB of an answer.")
@click.option("--query-kib", type=click.IntRange(1), default=64, show_default=True, help="KiB of a query.")
@click.option("--depth", type=click.IntRange(1), default=100, show_default=True, help="Nesting of brackets.")
@click.option("--workers", type=click.IntRange(1), default=2, show_default=True, help="Processes that stand ready.")
@click.option("--long", type=click.IntRange(0), default=4, show_default=True, help="Long queries at once.")
@click.option("--queue", type=click.IntRange(1), default=32, show_default=True, help="Requests that may wait.")
def serve(folder: Path, host: str, port: int, query_kib: int, **limits: float) -> None:
    """Serve the graph over HTTP: SPARQL, the catalogue, and a page for each thing.

    It listens on this machine alone unless --host says otherwise, and picks up a new build by itself.
    """
    try:
        import starlette  # noqa: F401
        import uvicorn  # noqa: F401
    except ImportError as fault:
        raise click.UsageError("the service needs its extra: pip install 'comity[serve]'") from fault
    from comity.serve.limits import Limits
    from comity.serve.run import serve

    serve(folder, host, port, Limits(query_bytes=query_kib * 1024, **limits), click.echo)  # type: ignore[arg-type]
