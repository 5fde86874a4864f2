"""The notebooks run from top to bottom, over the tiny graph."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from comity.graph.assemble import flat
from comity.graph.store import write_store
from tests.fixtures.graphs import tiny_graphs

NOTEBOOKS = sorted((Path(__file__).parents[2] / "docs" / "notebooks").glob("*.ipynb"))
if os.environ.get("COMITY_NOTEBOOKS") != "required":
    pytest.importorskip("nbclient", reason="the extra 'notebooks' is not installed")
    pytest.importorskip("ipykernel", reason="the extra 'notebooks' is not installed")
pytestmark = pytest.mark.slow


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs(path: Path, tmp_path: Path) -> None:
    import nbformat  # noqa: PLC0415
    from nbclient import NotebookClient  # noqa: PLC0415

    write_store(flat(tiny_graphs()), tmp_path / "out", "tiny")
    notebook = nbformat.read(path, as_version=4)
    assert not [cell for cell in notebook.cells if cell.get("outputs")], "kept without outputs"
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()
    shown = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    assert any("text/html" in output.get("data", {}) for output in shown)
    assert len(shown) == len([cell for cell in notebook.cells if cell.cell_type == "code"])


def test_there_are_two() -> None:
    assert [path.stem for path in NOTEBOOKS] == ["members", "sources"]
