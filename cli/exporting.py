"""A build's graph in the format asked for."""

from __future__ import annotations

from pathlib import Path

from comity.graph.errors import BadWorkspace
from comity.graph.formats.jsonld import render_jsonld

FILES = {"turtle": "comity.ttl", "trig": "comity.trig", "nquads": "comity.nq"}


def exported(folder: Path, form: str) -> str:
    """The text of a build in a format; raises BadWorkspace where there is no build."""
    path = folder / FILES.get(form, "comity.nq")
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as fault:
        raise BadWorkspace(f"no build here; make one with: comity build -o {folder}", file=str(path)) from fault
    return render_jsonld(text) if form == "jsonld" else text
