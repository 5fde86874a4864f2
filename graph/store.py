"""The store: an immutable build on disk, opened read-only; a cache of the text, never the record."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Quad, Store, Triple

from comity.graph.errors import BadWorkspace

CURRENT = "CURRENT"


def write_store(triples: Iterable[Triple], folder: Path, name: str) -> Path:
    """Load a fresh store beside the old ones, point CURRENT at it, and drop all but it and the one before.

    ``name`` is that of these triples alone: what stands under it already is not written again. Readers keep
    the one that they opened. Nothing is said to be built before the pointer is moved.
    """
    store_folder = folder / "store"
    fresh, beside = store_folder / name, store_folder / f".{name}"
    before = _current(store_folder)
    try:
        if not _sound(fresh):
            shutil.rmtree(fresh, ignore_errors=True)
            shutil.rmtree(beside, ignore_errors=True)
            beside.mkdir(parents=True)
            _load(triples, beside)
            beside.rename(fresh)
        _point(store_folder, name)
    except (OSError, RuntimeError) as fault:
        shutil.rmtree(beside, ignore_errors=True)
        reason = getattr(fault, "strerror", None) or fault
        raise BadWorkspace(f"the store can not be written: {reason}", file=str(store_folder)) from fault
    _drop_all_but({name, before}, store_folder)
    return fresh


def open_store(folder: Path) -> Store:
    """The store of the newest build in a folder, read-only; raises BadWorkspace where there is none."""
    return open_generation(newest(folder))


def newest(folder: Path) -> Path:
    """Where the store of the newest build in a folder lies; raises BadWorkspace where there is none."""
    version = _current(folder / "store")
    path = folder / "store" / version
    if not version or not path.is_dir():
        raise BadWorkspace("no build here; make one with: comity build -o " + str(folder), file=str(folder))
    return path


def open_generation(path: Path) -> Store:
    """One generation of a store, read-only; it stays what it is while others are built beside it."""
    try:
        return Store.read_only(str(path))
    except (OSError, RuntimeError) as fault:
        raise BadWorkspace(f"the store is damaged, build again: {fault}", file=str(path)) from fault


def memory_store(triples: Iterable[Triple]) -> Store:
    """A store in memory with one flattened default graph."""
    store = Store()
    store.bulk_extend(Quad(triple.subject, triple.predicate, triple.object) for triple in triples)
    return store


def _load(triples: Iterable[Triple], path: Path) -> None:
    store = Store(str(path))
    store.bulk_extend(Quad(triple.subject, triple.predicate, triple.object) for triple in triples)
    store.flush()
    del store


def _sound(path: Path) -> bool:
    try:
        return path.is_dir() and len(Store.read_only(str(path))) > 0
    except (OSError, RuntimeError):
        return False


def _current(store_folder: Path) -> str:
    pointer = store_folder / CURRENT
    return pointer.read_text(encoding="utf-8", errors="replace").strip() if pointer.exists() else ""


def _point(store_folder: Path, version: str) -> None:
    beside = store_folder / f".{CURRENT}"
    beside.write_text(version + "\n", encoding="utf-8")
    beside.replace(store_folder / CURRENT)


def _drop_all_but(kept: set[str], store_folder: Path) -> None:
    for path in store_folder.iterdir():
        if path.is_dir() and path.name not in kept:
            shutil.rmtree(path, ignore_errors=True)
