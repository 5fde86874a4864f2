"""`comity brief` writes a page that can be pasted, the same one everywhere, and `--cite` adds what it cites."""

from __future__ import annotations

import json
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


def test_a_page_on_standard_output(comity: Command, built: Path) -> None:
    shown = comity("brief", "Armenia", "--on", "2025-06-01", "-g", built).stdout
    assert shown.startswith("# Armenia on 1 June 2025\n")
    assert "\n- Collective Security Treaty Organization \\(CSTO\\)" not in shown
    assert "(CSTO): frozen by declaration, since 22 February 2024" in shown
    assert "Last checked on" in shown


@pytest.mark.parametrize("ending", ["md", "docx"])
def test_same_bytes(comity: Command, built: Path, tmp_path: Path, ending: str) -> None:
    files = [tmp_path / f"{number}.{ending}" for number in (1, 2)]
    for file, env in zip(files, ENVIRONMENTS, strict=True):
        done = comity("brief", "CICA", "--on", "2010-01-01", "-g", built, "-o", file, env=env)
        assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert files[0].read_bytes() == files[1].read_bytes()


def test_known_takes_later_sources_away(comity: Command, built: Path) -> None:
    asked = ("brief", "Mongolia", "--on", "2010-01-01", "-g", built)
    assert "as published by 2010-01-31" in comity(*asked, "--known", "2010-01-31").stdout
    assert comity(*asked, "--known", "2010-01-31").stdout.count("[^") < comity(*asked).stdout.count("[^")


def test_cite_adds_the_sources_of_the_page_in_each_form(comity: Command, built: Path, tmp_path: Path) -> None:
    asked = ("brief", "Mongolia", "--on", "2013-01-01", "-g", built, "-o", tmp_path / "page.md")
    items = json.loads(comity(*asked, "--cite", "csl").stdout)
    entries = comity(*asked, "--cite", "bibtex").stdout
    notes = comity(*asked, "--cite").stdout.splitlines()
    assert len(items) == entries.count("@misc{") == len(notes) > 3
    page = (tmp_path / "page.md").read_text(encoding="utf-8").replace("\\", "")
    assert all(item["title"] in page for item in items if "title" in item)


@pytest.mark.parametrize(("form", "start"), [("footnote", "[1] "), ("bibtex", "@misc{"), ("csl", "[\n {")])
@pytest.mark.parametrize(
    "asked", [("why", "membership/CICA/THA/member/1"), ("why-not", "Nauru", "CICA", "--on", "2022-10-13"), ("audit",)]
)
def test_what_explains_cites_too(comity: Command, built: Path, asked: tuple[str, ...], form: str, start: str) -> None:
    plain = comity(*asked, "-g", built).stdout
    shown = comity(*asked, "-g", built, "--cite", form).stdout
    assert shown.startswith(plain)
    assert shown.removeprefix(plain).startswith(start)


def test_bad_usage_is_one_line(comity: Command, built: Path, tmp_path: Path) -> None:
    for words, said in (
        (("Armenya",), "did you mean"),
        (("Armenia", "--on", "2010-02-30"), "no such day"),
        (("Armenia", "-o", tmp_path / "page.pdf"), "is written as .md or .docx"),
    ):
        done = comity("brief", *words, "-g", built)
        assert done.returncode == 2
        assert said in done.stderr
        assert "Traceback" not in done.stderr
    (tmp_path / "file").touch()
    done = comity("brief", "Armenia", "-g", built, "-o", tmp_path / "file" / "page.md")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)


def test_without_the_extra_it_says_which_one_is_missing(monkeypatch: pytest.MonkeyPatch, built: Path) -> None:
    for name in [
        name for name in sys.modules if name.startswith(("comity.viz.brief.word", "comity.viz.brief.footnotes"))
    ]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "docx", None)
    done = CliRunner().invoke(comity_group, [*["brief", "Kazakhstan", "-o", "a.docx"], "-g", str(built)])
    assert done.exit_code == 2
    assert "pip install 'comity[docx]'" in done.output
