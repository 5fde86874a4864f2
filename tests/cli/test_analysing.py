"""Panels and measures on the command line."""

from __future__ import annotations

import csv
import io
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from comity.analysis.measures import MEASURES
from comity.analysis.panels import PANELS
from comity.cli.analysing import measures, panel

Command = Callable[..., subprocess.CompletedProcess[str]]


def test_a_panel_of_the_reference_bodies(comity: Command, built: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "panel.csv"
    done = comity(
        "panel", "state-year", "--from", "2009", "--to", "2009", "--policy", "most-precise", "-g", built, "-o", out
    )
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader(io.StringIO(out.read_text())))
    georgia = [row for row in rows if (row["iso3"], row["body"]) == ("GEO", "CIS") and row["days_certain"] != "0"]
    assert max(int(row["days_certain"]) for row in georgia) == 230  # its end is dated 18 August
    assert sum(row["body"] == "CICA" and row["code"] == "certain" for row in rows) == 20


def test_measures_through_time(comity: Command, built: Path) -> None:
    done = comity("measures", "bodies", "--years", "2002-2003", "-g", built)
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert {row["day"] for row in rows} == {"2002-01-01", "2003-01-01"}
    degrees = {row["key"]: int(row["degree"]) for row in rows if row["day"] == "2003-01-01"}
    assert degrees["organisation/ASEAN"] == 10


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("panel", "state-year", "--from", "2010", "--to", "2009"), "no year from 2010 to 2009"),
        (("panel", "state-year", "--directed"), "--directed is for dyad-year alone"),
        (("panel", "state-year", "--bodies", "CICAA"), "CICAA"),
        (("panel", "state-year", "--capacity", "boss"), "no capacity 'boss'"),
        (("measures", "states", "--on", "2010-13-01"), "not a day (YYYY-MM-DD): '2010-13-01'"),
        (("measures", "states", "--years", "x-y"), "not a span of years"),
        (("measures", "states", "--years", "2010", "--on", "2010-01-01"), "either --on or --years"),
    ],
)
def test_bad_usage_is_one_line(comity: Command, built: Path, words: tuple[str, ...], said: str) -> None:
    done = comity(*words, "-g", built)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_that_can_not_be_written(comity: Command, built: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here")
    done = comity("measures", "states", "-g", built, "-o", tmp_path / "file" / "x.csv")
    assert done.returncode == 1
    assert "can not be written" in done.stderr
    assert (tmp_path / "file").read_text() == "here"


def test_the_command_line_offers_every_panel_and_measure() -> None:
    offered = {command: command.params[0].type.choices for command in (panel, measures)}
    assert list(offered[panel]) == list(PANELS)
    assert list(offered[measures]) == list(MEASURES)
