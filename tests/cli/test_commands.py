"""Every command does its work on a real build, and says errors in one line with the right exit code."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from comity.cli.main import COMMANDS

Command = Callable[..., subprocess.CompletedProcess[str]]


def test_help_names_every_command_and_is_quick(comity: Command) -> None:
    times: list[float] = []
    for _ in range(3):
        begun = time.perf_counter()
        shown = comity("--help")
        times.append(time.perf_counter() - begun)
    assert shown.returncode == 0
    assert all(name in shown.stdout for name in COMMANDS)
    assert min(times) < 0.5


@pytest.mark.parametrize("heavy", ["rdflib", "networkx", "pyvis", "pyoxigraph", "jinja2", "yaml", "rich"])
def test_help_imports_nothing_heavy(heavy: str) -> None:
    code = f"import sys, comity.cli.main as m; m.comity.list_commands(None); print({heavy!r} in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_build_writes_every_file(built: Path) -> None:
    manifest = json.loads((built / "manifest.json").read_text())
    wanted = {
        "comity.ttl",
        "comity.trig",
        "comity.nq",
        "comity.html",
        "memberships.csv",
        "chairs.csv",
        "meetings.csv",
        "report.md",
        "questions.ttl",
        "void.ttl",
    }
    assert set(manifest["sha256"]) == wanted
    assert all((built / name).stat().st_size > 100 for name in wanted)


def test_the_briefing_shows_prose_going_through(comity: Command, built: Path) -> None:
    shown = comity("ask", "claims-of", "--document", "cica-briefing", "-g", built, "-f", "json")
    rows = json.loads(shown.stdout)["rows"]
    assert len(rows) >= 5
    assert all(row["words"] for row in rows)


def test_ask_says_day_rule_version_and_certainty(comity: Command, built: Path) -> None:
    shown = comity("ask", "members-of", "--on", "2010-06-08", "-g", built)
    head, *_, last = shown.stdout.strip().splitlines()
    asked = "members-of, organisation CICA, capacity fullCapacity, on 2010-06-08"
    assert head.startswith(f"{asked}, rule all, data ")
    assert last == "22 rows: 22 certainly, 0 possibly"


def test_help_with_a_question_tells_its_parameters(comity: Command) -> None:
    told = comity("ask", "in-both", "--help").stdout
    assert "Who belongs to both of two bodies on a day." in told
    for flag, default in (
        ("--other-organisation", "OSCE"),
        ("--other-capacity", "fullCapacity"),
        ("--on", "the data date"),
    ):
        _, _, rest = told.partition(f"  {flag} ")
        assert f"[default: {default}]" in " ".join(rest.partition("  --")[0].split())
    assert "a level of meetings: deputyMinisterial" in comity("ask", "-g", "x", "meetings-by-status", "-h").stdout
    assert "Parameters:" not in comity("ask", "--help").stdout
    assert "--other-member  a state or organisation" in comity("questions", "shared-bodies").stdout


@pytest.mark.parametrize("form", ["csv", "json", "markdown"])
def test_ask_in_other_forms(comity: Command, built: Path, form: str) -> None:
    shown = comity("ask", "chair-of", "--organisation", "CICA", "--on", "2015-01-01", "-g", built, "-f", form)
    assert "China" in shown.stdout
    if form == "csv":
        assert next(csv.DictReader(io.StringIO(shown.stdout)))["holderLabel"] == "China"
    if form == "json":
        assert json.loads(shown.stdout)["on"] == "2015-01-01"


def test_evidence_footnotes_and_query(comity: Command, built: Path) -> None:
    asked = ("ask", "chair-of", "--on", "2015-01-01", "-g", built)
    assert "bearing" in comity(*asked, "--evidence").stdout
    assert "\n[1] " in comity(*asked, "--cite").stdout
    assert "\n@misc{" in comity(*asked, "--cite", "bibtex").stdout
    assert '"date-parts"' in comity(*asked, "--cite", "csl").stdout
    query = comity(*asked, "--show-sparql").stdout
    assert '"2015-01-01"^^<http://www.w3.org/2001/XMLSchema#date>' in query
    assert comity("query", "-", "-g", built, "-f", "csv", stdin=query).stdout.count("\n") >= 2


def test_known_and_policy_weigh_again(comity: Command, built: Path) -> None:
    shown = comity("ask", "members-of", "--on", "2010-01-01", "--known", "2010-01-31", "-g", built)
    assert "as published by 2010-01-31" in shown.stdout
    assert "claims remain" in shown.stdout
    assert "rule official-first" in comity("ask", "members-of", "--policy", "official-first", "-g", built).stdout


def test_why_shows_claims_with_citations(comity: Command, built: Path) -> None:
    shown = comity("why", "membership/CICA/THA/member/1", "-g", built)
    assert "agreement: contested" in shown.stdout
    assert "2004-10-22" in shown.stdout
    assert "supports" in shown.stdout


def test_view_export_verify_validate(comity: Command, built: Path, tmp_path: Path) -> None:
    assert comity("view", "-g", built, "-o", tmp_path / "page.html").returncode == 0
    assert (tmp_path / "page.html").read_text() == (built / "comity.html").read_text()
    assert comity("export", "turtle", "-g", built).stdout == (built / "comity.ttl").read_text()
    assert json.loads(comity("export", "jsonld", "-g", built).stdout)["@context"]
    assert "0 do not hold" in comity("verify", "-g", built).stdout


def test_verify_finds_changed_words(comity: Command, built: Path, tmp_path: Path) -> None:
    for name in ("claims", "texts"):
        (tmp_path / name).mkdir()
        for path in (built / name).iterdir():
            (tmp_path / name / path.name).write_bytes(path.read_bytes())
    text = tmp_path / "texts" / "cica-briefing.txt"
    text.write_text("x" + text.read_text())
    done = comity("verify", "-g", tmp_path)
    assert done.returncode == 1
    assert "the words are not at" in done.stderr


USAGE = [
    (("ask", "member-of"), "did you mean members-of"),
    (("ask", "members-of", "--organisation", "CIKA"), "did you mean CICA"),
    (("ask", "members-of", "--organisaton", "CICA"), "there are: --capacity, --on, --organisation"),
    (("ask", "memberships-of", "--member", "Korea"), "may mean"),
    (("ask", "members-of", "--on", "2010-02-30"), "no such day"),
    (("ask", "members-of", "--on"), "no value"),
    (
        ("ask", "in-both", "--second", "SCO"),
        "there are: --capacity, --on, --organisation, --other-capacity",
    ),
    (("ask", "members-of", "--policy", "best"), "no policy"),
    (("ask", "members-of", "--known", "soon"), "not a day"),
    (("query", "SELECT ?s WHERE {\n ?s ?p }"), "line 2, column"),
    (("query", "SELECT * WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"), "SERVICE would reach outside"),
    (("why", "membership/CICA/XXX/member/1"), "no fact"),
    (("questions", "nothing"), "no question"),
    (("nonsense",), "no command 'nonsense'; there are: build, "),
    (("aks",), "no command 'aks'; did you mean ask?"),
]


@pytest.mark.parametrize(("words", "said"), USAGE, ids=[" ".join(words) for words, _ in USAGE])
def test_bad_usage_is_one_line_and_exit_2(comity: Command, built: Path, words: tuple[str, ...], said: str) -> None:
    done = comity(*words, *(() if words[0] in ("questions", "nonsense") else ("-g", built)))
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_no_build_is_one_line_and_exit_1(comity: Command, tmp_path: Path) -> None:
    done = comity("ask", "members-of", "-g", tmp_path)
    assert done.returncode == 1
    assert done.stderr == f"comity: {tmp_path}: no build here; make one with: comity build -o {tmp_path}\n"
