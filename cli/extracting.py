"""Extraction over many texts: on all cores, resumable, each failure told by its file."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from comity.cli.progress import tracked
from comity.graph.errors import BadWorkspace, ComityError
from comity.graph.workspace import write_whole
from comity.loaders.extract import to_scored
from comity.loaders.extract.relations.found import EXTRACTOR
from comity.loaders.sources import Found, collect, load_text

LOG = "extracted.jsonl"
_FEW = 4


@dataclass(frozen=True)
class Done:
    """What became of one text: its name, a digest of what was read, its claims and unread sentences, or its fault."""

    name: str
    digest: str
    claims: int = 0
    unread: int = 0
    fault: str = ""


def extract_folder(sources: Sequence[Path], folder: Path) -> tuple[list[Done], int]:
    """Write the claims of each text to NAME.jsonl; returns what was done now, and how many texts were unchanged.

    A text whose bytes, sidecar and extractor are those of the last run is skipped. A text that can not be
    read is told and stops no other. Raises BadWorkspace where the folder can not be written.
    """
    known = _read_log(folder)
    texts = collect(sources).texts
    todo = [text for text in texts if known.get(text.name) != _digest(text) or not _target(folder, text.name).exists()]
    done: list[Done] = []
    for outcome, lines in tracked(_outcomes(todo), "extracting", len(todo)):
        if not outcome.fault:
            write_whole(_target(folder, outcome.name), lines)
            known[outcome.name] = outcome.digest
        done.append(outcome)
    log = (json.dumps({"name": name, "digest": digest}) + "\n" for name, digest in sorted(known.items()))
    write_whole(folder / LOG, "".join(log))
    return done, len(texts) - len(todo)


def _outcomes(todo: Sequence[Found]) -> Iterator[tuple[Done, str]]:
    if len(todo) < _FEW:
        yield from map(_extract, todo)
        return
    try:
        with ProcessPoolExecutor(os.cpu_count()) as pool:
            yield from pool.map(_extract, todo, chunksize=4)
    except BrokenProcessPool as fault:
        raise BadWorkspace("a worker was killed; what was written before stays, run again to go on") from fault


def _extract(text: Found) -> tuple[Done, str]:
    """The outcome and the lines of one text; runs in a worker. A fault of ours costs the text on which it shows."""
    digest = _digest(text)
    try:
        loaded = load_text(text)
        lines = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in to_scored(loaded.record.claims))
        return Done(text.name, digest, len(loaded.record.claims), len(loaded.unread)), lines
    except ComityError as fault:
        return Done(text.name, digest, fault=str(fault)), ""
    except Exception as fault:
        return Done(text.name, digest, fault=f"{text.path}: a fault of comity's own, please report it: {fault!r}"), ""


def _digest(text: Found) -> str:
    """A digest of all that the claims of a text depend on."""
    paths = (text.path, text.path.with_suffix(".yml"))
    parts = [path.read_bytes() for path in paths if path.is_file()]
    return hashlib.sha256(b"\0".join([EXTRACTOR.encode(), *parts])).hexdigest()


def _target(folder: Path, name: str) -> Path:
    return folder / f"{name}.jsonl"


def _read_log(folder: Path) -> dict[str, str]:
    path = folder / LOG
    if not path.exists():
        return {}
    try:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
        return {row["name"]: row["digest"] for row in rows}
    except (ValueError, KeyError, TypeError):
        return {}
