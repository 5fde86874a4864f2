"""`comity plot` writes a view as SVG, PDF or PNG, the same everywhere, and refuses what a view does not take."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from comity.cli.main import comity as comity_group

Command = Callable[..., subprocess.CompletedProcess[str]]
ENVIRONMENTS = (
    {"LC_ALL": "C", "TZ": "UTC", "PYTHONHASHSEED": "1"},
    {"LC_ALL": "C.UTF-8", "TZ": "Asia/Almaty", "PYTHONHASHSEED": "4711"},
)
VIEWS = {
    "overlap.svg": ("overlap", "--on", "2010-01-01"),
    "timeline.pdf": ("timeline", "Kazakhstan"),
    "timeline.svg": ("timeline", "CICA", "--years", "1992-2025"),
    "centrality.svg": ("centrality", "--years", "2008-2012"),
}


@pytest.mark.parametrize("name", VIEWS)
def test_same_bytes(comity: Command, built: Path, tmp_path: Path, name: str) -> None:
    files = [tmp_path / str(number) / name for number in (1, 2)]
    for file, env in zip(files, ENVIRONMENTS, strict=True):
        done = comity("plot", *VIEWS[name], "-g", built, "-o", file, env=env)
        assert done.returncode == 0, done.stderr
    assert files[0].read_bytes() == files[1].read_bytes()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("overlap", "Kazakhstan"), "overlap takes no party"),
        (("overlap", "--years", "1992-2000"), "overlap takes no --years"),
        (("timeline",), "timeline needs a state or body"),
        (("timeline", "Kazakhstan", "--years", "2000-1992"), "not a span of years"),
        (("timeline", "Kazakhstan", "-o", "a.gif"), "is written as .svg, .pdf or .png"),
        (("map",), "there are: centrality, overlap, timeline"),
        (("overlap", "--on", "2010-02-30"), "no such day"),
        (("overlap", "--bodies", "nobody"), "no organisation is known as"),
    ],
)
def test_bad_usage_is_told(comity: Command, built: Path, asked: tuple[str, ...], said: str) -> None:
    done = comity("plot", *asked, "-g", built)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_without_the_extra_it_says_which_one_is_missing(monkeypatch: pytest.MonkeyPatch, built: Path) -> None:
    for name in [name for name in sys.modules if name.startswith(("comity.viz.plots.", "comity.viz.figure"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    done = CliRunner().invoke(comity_group, [*["plot", "overlap"], "-g", str(built)])
    assert done.exit_code == 2
    assert "pip install 'comity[plot]'" in done.output
