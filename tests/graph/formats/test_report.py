"""The report shows what went in and out, and no words of a source become mark-up."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from comity.graph.assemble import Build
from comity.graph.document import Document
from comity.graph.formats.report import escaped, render_report
from tests.fixtures.graphs import INTERVIEW, prose, tiny_build
from tests.graph.said import says

HOSTILE = "<script>alert(1)</script> | ![x](http://evil.example) `code`\n# head **bold** <!-- - -->"


def report(build: Build) -> str:
    return render_report(build, build.graphs)


def test_figures() -> None:
    text, build = report(tiny_build()), tiny_build()
    assert text.startswith(f"# comity, data {build.version} of 2010-12-31\n")
    counts = (len(build.documents), len(build.claims), len(build.facts), len(build.findings))
    assert "| " + " | ".join(map(str, counts)) + " |" in text
    assert "begins differ: 2005 (tiny-yearbook-2010), 2006-06-17 (tiny-decision-2006)" in text


def test_failed_findings_come_first() -> None:
    lines = [line for line in report(tiny_build()).splitlines() if line.startswith("| declared-")]
    outcomes = [line.split(" | ")[1] for line in lines]
    assert outcomes.index("failed") == 0
    assert set(outcomes) == {"failed", "passed", "cantTell"}


def test_known_and_rule_are_told() -> None:
    build = tiny_build()
    text = report(replace(build, known=date(2010, 1, 1)))
    assert "Only sources published by 2010-01-01." in text


@pytest.mark.parametrize("field", ["title", "publisher", "speaker", "symbol", "address"])
def test_hostile_documents_are_escaped(field: str) -> None:
    document = replace(INTERVIEW, **{field: HOSTILE})  # type: ignore[arg-type]
    text = report(replace(tiny_build(), documents={**tiny_build().documents, document.key: document}))
    assert_inert(text)


def test_hostile_keys_are_escaped() -> None:
    papers = {"a": Document("a", "a"), "b": Document("b", HOSTILE)}
    build = Build((says("a", "2004"), says("b", "2006"), *prose()), papers, date(2010, 12, 31))
    assert_inert(report(build))


def test_escaped() -> None:
    assert escaped("a\n b") == "a b"
    assert escaped("<b>|*_`[x]#\\") == "\\<b\\>\\|\\*\\_\\`\\[x\\]\\#\\\\"


def assert_inert(text: str) -> None:
    assert not re.search(r"(?<!\\)<", text)
    assert not re.search(r"(?<!\\)\[x", text)
    assert "\n# head" not in text
    for line in text.splitlines():
        if line.startswith("| declared-"):
            assert len(re.findall(r"(?<!\\)\|", line)) == 7
