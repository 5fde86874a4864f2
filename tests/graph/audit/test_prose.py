"""What a text declares goes from its words into the audit: numbers, lists, shares, lapses, "the others"."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

from comity.graph.audit.findings import CANNOT_TELL, FAILED, PASSED, Finding
from comity.graph.audit.run import audit
from comity.graph.document import Document
from comity.graph.period import Period
from comity.loaders.extract import extract
from comity.loaders.read import Reading, Segment, Text, read_document
from comity.loaders.reference.body import load_bundled

OWN = (
    "Kazakhstan's President Nursultan Nazarbayev proposed to convene CICA in 1992. After ten years of talks, in 2002"
    " Kazakhstan hosted the first CICA summit. CICA has twenty member states, representing almost 90 per cent of the"
    " territory and population of Asia. It is the only forum that covers the whole of Asia. It unites most Asian"
    " countries. CICA members work together in five areas of cooperation. Seven CICA member states are also members of"
    " the OSCE, the others are the latter's partners for co-operation."
)
INTERVIEW = Path(os.environ.get("COMITY_SHARED", Path(__file__).parents[4] / "shared")) / "documents"
SEVEN = "AFG, EGY, ISR, JOR, KOR, MNG, THA"
SIX = "ARE, CHN, IND, IRN, PAK, PSE"


def own() -> Reading:
    document = Document("own", "Own", date=Period("2010-01"), language="en")
    return Reading(document, Text(OWN, (Segment(0, len(OWN), "body"),)))


def interview() -> Reading:
    file = INTERVIEW / "cica-interview-2010.txt"
    if not file.is_file():
        pytest.skip(f"no {file}; set COMITY_SHARED")
    return read_document(file)


@cache
def findings(name: str) -> list[Finding]:
    """What the audit finds of a text beside the reference rows of both bodies."""
    reading = {"own": own, "interview": interview}[name]()
    bodies = [load_bundled("cica"), load_bundled("osce")]
    documents = {key: document for body in bodies for key, document in body.documents.items()}
    claims = [*extract(reading).claims, *(claim for body in bodies for claim in body.claims)]
    found = audit(claims, {**documents, reading.document.key: reading.document})
    return [finding for finding in found if reading.document.key in finding.subject]


@pytest.mark.parametrize("name", ["own", "interview"])
@pytest.mark.parametrize(
    ("check", "declared", "outcome", "notes"),
    [
        ("declared-count", "20", PASSED, ("AFG, ARE, AZE", "others on some day or possibly: none")),
        ("declared-overlap", "7", PASSED, ("AZE, KAZ, KGZ, RUS, TJK, TUR, UZB",)),
        ("declared-rest", "others", CANNOT_TELL, (f"some of the others: 7 are ({SEVEN})", f"6 are not ({SIX})")),
        ("declared-areas", "5", PASSED, ("economic, environmental, human, militaryPolitical",)),
        ("declared-lapse", "10", PASSED, ("from 1992-10-05 to 2002-06-04",)),
        ("declared-share", "100 percent", FAILED, ("states of Asia by number",)),
        ("declared-share", "50 to 100 percent", FAILED, ("states of Asia by number",)),
        ("declared-share", "85 to 89.5 percent", CANNOT_TELL, ("no figures of this measure",)),
    ],
)  # fmt: skip
def test_what_prose_declares_is_tested(
    name: str, check: str, declared: str, outcome: str, notes: tuple[str, ...]
) -> None:
    found = [finding for finding in findings(name) if finding.check == check and finding.declared == declared]
    assert [finding.outcome for finding in found] == [outcome]
    assert all(note in found[0].note for note in notes)


@pytest.mark.parametrize("name", ["own", "interview"])
def test_the_whole_continent_stands_beside_nearly_all_of_it(name: str) -> None:
    (finding,) = [finding for finding in findings(name) if finding.check == "texts-in-tension"]
    said = f"{finding.declared} {finding.note}"
    assert any(words in said for words in ("the whole of Asia", "entire Asian continent"))
    assert any(words in said for words in ("almost 90 per cent", "nearly ninety percent"))
