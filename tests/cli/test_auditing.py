"""`comity audit`: the report in each form, conflicts first, exit 1 while a conflict is unexplained."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from pyoxigraph import RdfFormat, parse

from comity.cli.reporting import rendered
from comity.viz.audit import sections, summary
from tests.queries.asked import tiny

Command = Callable[..., subprocess.CompletedProcess[str]]


def test_the_command_says_whether_conflicts_are_left(comity: Command, built: Path) -> None:
    shown = comity("audit", "-g", built)
    left = "(0 unexplained)" not in shown.stdout
    assert shown.returncode == (1 if left else 0)
    assert shown.stdout.startswith("# Audit\n")


def test_a_page_is_written(comity: Command, built: Path, tmp_path: Path) -> None:
    comity("audit", "-g", built, "-f", "html", "-o", tmp_path / "audit.html")
    page = (tmp_path / "audit.html").read_text(encoding="utf-8")
    assert "declared count" in page
    assert "http-equiv" in page
    assert "<script" not in page


def test_no_build(comity: Command, tmp_path: Path) -> None:
    shown = comity("audit", "-g", tmp_path)
    assert (shown.returncode, len(shown.stderr.splitlines())) == (1, 1)


def test_conflicts_come_first_and_the_unexplained_before_the_others() -> None:
    for _, _, rows in sections(tiny().ask("findings")):
        order = [({"failed": 0, "cantTell": 1, "passed": 2}[row["outcome"]], bool(row["explanation"])) for row in rows]
        assert order == sorted(order)


def test_markdown_and_page_show_the_explanation_beside_the_finding() -> None:
    answer = tiny().ask("findings")
    for form in ("markdown", "html"):
        text = rendered(tiny(), answer, form)
        assert "The yearbook has the year of the application." in text
        assert summary(answer) in text


def test_unexplained_conflicts_alone() -> None:
    text = rendered(tiny(), tiny().ask("findings"), "markdown", unexplained=True)
    assert "A miscount" not in text
    assert "**passed**" not in text
    assert "membership/CICA/NRU/member/1" in text


def test_the_findings_as_earl() -> None:
    text = rendered(tiny(), tiny().ask("findings"), "turtle")
    triples = list(parse(text, format=RdfFormat.TURTLE))
    kinds = [quad.object.value for quad in triples if quad.predicate.value.endswith("#type")]
    assert sum(kind.endswith("earl#Assertion") for kind in kinds) == len(tiny().ask("findings"))
    assert sum(kind.endswith("earl#TestResult") for kind in kinds) == len(tiny().ask("findings"))
