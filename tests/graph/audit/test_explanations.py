"""Every check is described; what a reviewer explains is shown beside the finding and is no open conflict."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from comity.graph.assemble import Build
from comity.graph.audit.explanations import Explanation
from comity.graph.audit.findings import Finding
from comity.graph.audit.run import audit, checks
from comity.graph.document import Document
from comity.graph.reconcile import POLICIES
from comity.graph.store import memory_store
from comity.queries import Graph
from comity.queries.again import weigh_again
from comity.queries.engines import Embedded
from tests.graph.audit.saying import belongs, says

THAILAND = belongs("THA", "a", "2004-10-22"), belongs("THA", "b", "2006")
COUNT = says("Count", "news", obs="2004-10-22", number=3, role=belongs("THA").role("role"))
MISCOUNT = Explanation("declared-count", "count/CICA/member/3", "a miscount", "a")
LATER = Explanation("contradicting-sources", "membership/CICA/THA/member", "another rung", "a")


def found(*explanations: Explanation) -> dict[str, Finding]:
    return {finding.check: finding for finding in audit((*THAILAND, COUNT), {}, explanations=explanations)}


def test_every_check_is_described_and_tried() -> None:
    tried = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    assert [check.name for check in checks() if f'"{check.name}"' not in tried] == []
    assert all(check.description.endswith(".") and check.description[0].isupper() for check in checks())


def test_without_an_explanation_a_conflict_is_open() -> None:
    assert all(finding.unexplained for finding in found().values())
    assert set(found()) == {"contradicting-sources", "declared-count"}


def test_a_claim_is_explained_by_what_it_says() -> None:
    assert found(MISCOUNT)["declared-count"].explanation == MISCOUNT
    assert found(MISCOUNT)["contradicting-sources"].unexplained


def test_a_fact_is_explained_by_its_path_or_its_key() -> None:
    for subject in ("membership/CICA/THA/member", "membership/CICA/THA/member/1"):
        explained = replace(LATER, subject=subject)
        assert found(explained)["contradicting-sources"].explanation == explained


def test_an_explanation_may_be_of_one_document_only() -> None:
    assert found(replace(MISCOUNT, said_in="news"))["declared-count"].explanation
    assert found(replace(MISCOUNT, said_in="a"))["declared-count"].unexplained


def test_another_check_is_not_explained() -> None:
    assert found(replace(LATER, check="declared-count"))["contradicting-sources"].unexplained


def test_explanations_stand_in_the_graph_and_outlive_weighing_again() -> None:
    papers = {key: Document(key, key.upper()) for key in ("a", "b", "news")}
    build = Build((*THAILAND, COUNT), papers, date(2010, 12, 31), explanations=(MISCOUNT, LATER))
    graph = Graph(Embedded(memory_store(build.triples)))
    again = Graph(weigh_again(graph.engine, None, POLICIES["all"]))
    for held in (graph, again):
        rows = {row["check"]: row for row in held.ask("findings")}
        assert rows["declared count"]["explanation"] == "a miscount"
        assert rows["contradicting sources"]["explainedBy"] == "“A”, undated."
