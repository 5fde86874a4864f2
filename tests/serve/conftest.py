"""The tiny graph, served."""

from __future__ import annotations

import os
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from comity.graph.assemble import flat
from comity.graph.store import write_store
from tests.fixtures.graphs import tiny_graphs
from tests.serve.serving import Service, service

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the tiny graph as its build."""
    folder = tmp_path_factory.mktemp("tiny")
    write_store(flat(tiny_graphs()), folder, "tiny")
    return folder


@pytest.fixture(scope="session")
def tiny(folder: Path) -> Iterator[Service]:
    """The tiny graph, served with the published limits."""
    with service(folder) as running:
        yield running


@pytest.fixture(scope="session")
def w3c(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of W3C's tests of SPARQL 1.1."""
    archive = Path(os.environ.get("COMITY_SHARED", ROOT.parent / "shared")) / "w3c" / "rdf-tests.tar.xz"
    if not archive.exists():
        pytest.skip(f"no W3C tests at {archive}; set COMITY_SHARED")
    folder = tmp_path_factory.mktemp("w3c")
    with tarfile.open(archive) as packed:
        members = [member for member in packed if member.name.startswith("sparql/sparql11/")]
        packed.extractall(folder, members, filter="data")
    return folder / "sparql" / "sparql11"
