"""A reviewer's refusal acts in reconciling, stays visible, and is refused itself where it is malformed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from comity.graph.assemble import Build
from comity.graph.claim import Claim, Concept, Moment, Thing, roles
from comity.graph.document import Document
from comity.graph.errors import ManyFaults
from comity.graph.iris import concept, mint_claim
from comity.graph.overrides import read_overrides
from comity.graph.period import Period

WHO = roles(organization=Thing("organisation/CICA"), member=Thing("state/KOR"), role=Concept("member"))
RIGHT = Claim("Membership", WHO, "a", begin=Moment(Period("2006-06-17")))
WRONG = Claim("Membership", WHO, "b", begin=Moment(Period("2004")))
DOCUMENTS = {key: Document(key, key.upper()) for key in "ab"}


def test_no_file_refuses_nothing(tmp_path: Path) -> None:
    assert read_overrides(tmp_path) == {}


def test_a_refused_claim_supports_nothing_but_stays(tmp_path: Path) -> None:
    rows = f"claim,verdict,reason,by\n{WRONG.key},rejected,misread table,A. Reviewer\n"
    (tmp_path / "overrides.csv").write_text(rows)
    build = Build((RIGHT, WRONG), DOCUMENTS, date(2026, 1, 1), rejected=read_overrides(tmp_path))
    (fact,) = build.facts
    assert str(fact.begin) == "2006-06-17"
    assert fact.agreement == "single"
    told = [triple for triple in build.graphs["graph/document/b"] if triple.predicate == concept("rejectedFor")]
    assert [(triple.subject, triple.object.value) for triple in told] == [
        (mint_claim(WRONG), "misread table (A. Reviewer)")
    ]


def test_faulty_rows_are_all_named(tmp_path: Path) -> None:
    (tmp_path / "overrides.csv").write_text("claim,verdict,reason,by\na/1,doubted,why,me\n,rejected,,me\n")
    with pytest.raises(ManyFaults) as caught:
        read_overrides(tmp_path)
    assert [fault.place for fault in caught.value.faults] == ["row 2", "row 3"]
