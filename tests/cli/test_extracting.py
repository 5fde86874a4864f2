"""Extraction over a folder: resumable, unchanged texts skipped, failures told by file and stopping no other."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from comity.cli import extracting
from comity.loaders.sources import Found, Loaded, load_text

Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    (folder / "deep").mkdir(parents=True)
    for number in range(6):
        (folder / f"t{number}.txt").write_text(f"Kuwait joined CICA in 202{number}. It was said so.\n")
    (folder / "deep" / "t0.txt").write_text("Turkey assumed the chairmanship of CICA on 8 June 2010.\n")
    return folder


def test_each_text_has_its_lines(comity: Command, texts: Path, tmp_path: Path) -> None:
    done = comity("extract", texts, "-o", tmp_path / "x")
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in (tmp_path / "x" / "t3.jsonl").read_text().splitlines()]
    assert [(line["state"], line["start"]) for line in lines] == [("Kuwait", "2023")]
    assert "chairmanship" in (tmp_path / "x" / "deep" / "t0.jsonl").read_text()


def test_what_has_not_changed_is_skipped(comity: Command, texts: Path, tmp_path: Path) -> None:
    comity("extract", texts, "-o", tmp_path / "x")
    (texts / "t1.txt").write_text("Qatar joined CICA in 2014.\n")
    (tmp_path / "x" / "t2.jsonl").unlink()
    done = comity("extract", texts, "-o", tmp_path / "x")
    assert "5 texts unchanged" in done.stdout
    assert "Qatar" in (tmp_path / "x" / "t1.jsonl").read_text()


def test_a_failure_is_told_and_stops_no_other(comity: Command, texts: Path, tmp_path: Path) -> None:
    (texts / "broken.txt").write_bytes(b"\x00\x01\x02PK\x03\x04" * 50)
    done = comity("extract", texts, "-o", tmp_path / "x")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "broken.txt" in done.stderr
    assert (tmp_path / "x" / "t5.jsonl").exists()


def test_a_fault_of_its_own_stops_no_other(texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(text: Found) -> Loaded:
        if text.name == "t2":
            raise KeyError("a")
        return load_text(text)

    monkeypatch.setattr(extracting, "load_text", fails)
    monkeypatch.setattr(extracting, "_FEW", 100)
    done, _ = extracting.extract_folder([texts], tmp_path)
    assert [each.fault for each in done if each.fault] == [
        f"{texts / 't2.txt'}: a fault of comity's own, please report it: KeyError('a')"
    ]
    assert sum(each.claims for each in done) == len(done) - 1


def test_a_damaged_log_is_no_harm(comity: Command, texts: Path, tmp_path: Path) -> None:
    comity("extract", texts, "-o", tmp_path / "x")
    (tmp_path / "x" / "extracted.jsonl").write_text("{")
    assert "0 texts unchanged" in comity("extract", texts, "-o", tmp_path / "x").stdout
