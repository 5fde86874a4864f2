"""How a build is made: sources into the workspace, claims into facts, files and store into the folder."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click
from filelock import FileLock, Timeout

from comity.analysis.bodies import chosen
from comity.cli.progress import tracked
from comity.graph.assemble import Build
from comity.graph.errors import BadData, BadWorkspace, ComityError, ManyFaults, UnknownName
from comity.graph.formats.folder import render_files, write_folder
from comity.graph.iris import concept
from comity.graph.overrides import read_overrides
from comity.graph.reconcile import Policy, weighed_by
from comity.graph.redirects import Support, moved, support_of
from comity.graph.store import memory_store
from comity.graph.workspace import Record, read_records, refuse_changes, write_record, write_whole
from comity.loaders.datasets import load_dataset
from comity.loaders.reference.body import Body, body_folders, load_body, load_bundled
from comity.loaders.sources import Loaded, Sources, briefing, collect, load_text
from comity.queries import Graph
from comity.queries.engines import Embedded
from comity.queries.published import render_catalogue
from comity.viz.page import render_page
from comity.viz.views import ask_views


def build_folder(
    sources: Sequence[Path],
    folder: Path,
    *,
    replace: bool = False,
    data_date: str | None = None,
    policy: str = "all",
    joining: str = "own",
) -> Build:
    """Build everything in a folder; on any fault of the input nothing in it changes.

    Raises ManyFaults with all faults of all sources, BadWorkspace where the folder can not be written or
    another build is under way.
    """
    day, weighed = _day(data_date), weighed_by(policy, joining)
    found = collect(sources)
    with _locked(folder), _uncollected():
        loaded = _load_texts(found) if sources else list(briefing())
        records = [item.record for item in loaded] + _load_datasets(found)
        refuse_changes(records, folder, replace=replace)
        bodies = [load_bundled(name) for name in body_folders()] + [load_body(path) for path in found.bodies]
        made = assemble(bodies, _with_kept(records, folder), day, weighed, read_overrides(folder))
        before = _support(folder)
        texts = {**render_files(made), "comity.html": page_of(made), "questions.ttl": render_catalogue()}
        write_folder(made, texts, folder)
        for record in records:
            write_record(record, folder)
        _leave_redirects(before, made, folder)
    return made


def assemble(
    bodies: Iterable[Body], records: Iterable[Record], day: date | None, policy: Policy, rejected: Mapping[str, str]
) -> Build:
    """All claims of bodies and texts as one build; its data date is the last day that a body was checked."""
    bodies, records = list(bodies), list(records)
    claims = {claim.key: claim for body in bodies for claim in body.claims}
    claims |= {claim.key: claim for record in records for claim in record.claims}
    return Build(
        claims=tuple(claims[key] for key in sorted(claims)),
        documents={key: document for body in bodies for key, document in body.documents.items()}
        | {record.document.key: record.document for record in records},
        data_date=day or max(body.checked for body in bodies),
        given={path: names for body in bodies for path, names in body.names.items()},
        policy=policy,
        rejected=rejected,
        explanations=tuple(item for body in bodies for item in body.explanations),
        checked={body.key: body.checked for body in bodies},
    )


def page_of(made: Build) -> str:
    """The picture of a build, made from answers."""
    graph = Graph(Embedded(memory_store(made.triples)))
    return render_page(ask_views(graph))


def _load_texts(found: Sources) -> list[Loaded]:
    """All texts; every one that can not be read is reported, not only the first."""
    loaded: list[Loaded] = []
    faults: list[BadData] = []
    for text in tracked(found.texts, "reading", len(found.texts)):
        try:
            loaded.append(load_text(text))
        except ComityError as fault:
            faults.append(BadData(fault.what, fault.file, fault.place))
    faults += _same_keys(loaded)
    if faults:
        raise ManyFaults(faults)
    return loaded


def _load_datasets(found: Sources) -> list[Record]:
    """The claims of data sets on the bodies of the default set; names that nobody here knows are told."""
    records: list[Record] = []
    for path in found.datasets:
        dataset = load_dataset(str(path), chosen())
        records.append(dataset.record)
        for item in dataset.unplaced:
            click.echo(f"{path}, {item.locator}: {item.name} left out, {item.why}", err=True)
    return records


def _same_keys(loaded: Iterable[Loaded]) -> Iterator[BadData]:
    seen: dict[str, str] = {}
    for item in loaded:
        document = item.record.document
        if seen.setdefault(document.key, document.digest) != document.digest:
            yield BadData("two of the sources have this identity; give one an id in its sidecar", document.key)


def _with_kept(records: Sequence[Record], folder: Path) -> list[Record]:
    new = {record.document.key: record for record in records}
    return [record for record in read_records(folder) if record.document.key not in new] + list(new.values())


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as fault:
        raise UnknownName(f"no such day (YYYY-MM-DD): {text!r}") from fault


def _support(folder: Path) -> dict[str, frozenset[str]]:
    """The claims behind each fact of the build that stands in the folder, if one does."""
    try:
        graph = Graph.open(folder)
    except BadWorkspace:
        return {}
    found: dict[str, set[str]] = {}
    for row in graph.sparql(f"SELECT ?fact ?claim WHERE {{ ?fact {concept('supportedBy')} ?claim }}"):
        found.setdefault(row["fact"], set()).add(row["claim"].removeprefix("claim/"))
    return {fact: frozenset(claims) for fact, claims in found.items()}


def _leave_redirects(before: Support, made: Build, folder: Path) -> None:
    rows = [f"{made.version},{old},{new}\n" for old, new in moved(before, support_of(made.facts))]
    path = folder / "redirects.csv"
    if rows:
        kept = path.read_text(encoding="utf-8") if path.exists() else "version,old,new\n"
        write_whole(path, kept + "".join(rows))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Leave the collector of cycles out: a build keeps what it makes, and a collection walks through all of it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Keep a second build out of the folder while one is under way."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / ".lock", timeout=0):
            yield
    except Timeout as fault:
        raise BadWorkspace("another build is under way here", file=str(folder)) from fault
    except OSError as fault:
        raise BadWorkspace(f"can not be written: {fault.strerror or fault}", file=str(folder)) from fault
