"""The folder that a build writes: every file or none, the store's pointer last."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path

from comity.graph.assemble import Build
from comity.graph.errors import BadWorkspace
from comity.graph.formats.rdf import render_nquads, render_trig, render_turtle
from comity.graph.formats.report import render_report
from comity.graph.formats.tables import render_chairs, render_meetings, render_memberships
from comity.graph.store import write_store


def render_files(build: Build) -> dict[str, str]:
    """The text of each file by its name; the same claims give the same bytes."""
    graphs = build.graphs
    return {
        "comity.ttl": render_turtle(build.triples),
        "comity.trig": render_trig(graphs),
        "comity.nq": render_nquads(graphs),
        "void.ttl": render_turtle(graphs["graph/dataset"]),
        "memberships.csv": render_memberships(build.facts),
        "chairs.csv": render_chairs(build.facts, build.names),
        "meetings.csv": render_meetings(build.facts, build.names),
        "report.md": render_report(build, graphs),
    }


def write_folder(build: Build, texts: Mapping[str, str], folder: Path) -> None:
    """Write all files, then the store, then rename the files into place; raises BadWorkspace and changes nothing.

    ``manifest.json`` lists every file with its digest.
    """
    manifest = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in sorted(texts.items())}
    head = {"dataVersion": build.version, "dataDate": build.data_date.isoformat(), "sha256": manifest}
    files = {**texts, "manifest.json": json.dumps(head, indent=1) + "\n"}
    written: dict[Path, Path] = {}
    try:
        for left in (path for name in files for path in folder.glob(f".{name}.*")):
            left.unlink()
        for name, text in files.items():
            beside = folder / f".{name}.{os.getpid()}"
            written[beside] = folder / name
            beside.write_text(text, encoding="utf-8", newline="")
        write_store(build.triples, folder, f"{build.version}-{manifest['comity.ttl'][:12]}")
        for beside, path in written.items():
            beside.replace(path)
    except OSError as fault:
        raise BadWorkspace(f"can not be written: {fault.strerror or fault}", file=str(folder)) from fault
    finally:
        for beside in written:
            beside.unlink(missing_ok=True)
