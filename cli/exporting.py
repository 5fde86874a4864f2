"""A build's graph, or an endpoint's, in the format asked for."""

from __future__ import annotations

from pathlib import Path

import click
from pyoxigraph import RdfFormat, serialize

from comity.cli.answers import open_graph
from comity.graph.assemble import order
from comity.graph.errors import BadWorkspace
from comity.graph.formats.jsonld import render_jsonld
from comity.graph.formats.rdf import render_turtle

FILES = {"turtle": "comity.ttl", "trig": "comity.trig", "nquads": "comity.nq"}


_ALL = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"


def exported(source: Path | str, form: str) -> str:
    """The text of a build in a format; raises BadWorkspace where there is no build.

    An endpoint's default graph comes sorted as Turtle or JSON-LD; raises UsageError for forms of named graphs.
    """
    return _of_folder(source, form) if isinstance(source, Path) else _of_endpoint(source, form)


def _of_endpoint(address: str, form: str) -> str:
    if form not in ("turtle", "jsonld"):
        raise click.UsageError("an endpoint's graph is given as turtle or jsonld")
    triples = sorted(open_graph(address).engine.construct(_ALL), key=order)
    if form == "turtle":
        return render_turtle(triples)
    return render_jsonld((serialize(triples, format=RdfFormat.N_TRIPLES) or b"").decode())


def _of_folder(folder: Path, form: str) -> str:
    path = folder / FILES.get(form, "comity.nq")
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as fault:
        raise BadWorkspace(f"no build here; make one with: comity build -o {folder}", file=str(path)) from fault
    return render_jsonld(text) if form == "jsonld" else text
