"""The interview of 2010, row by row of what a reader finds: a claim of its kind, a remark, or a reason."""

import os
import re
from pathlib import Path

import pytest

from comity.graph.claim import Claim
from comity.loaders.extract import extract
from comity.loaders.extract.coverage import READ, REMARK, UNREAD, Sentence, coverage
from comity.loaders.read import Reading, read_document

CLAIMED = (*range(1, 4), *range(6, 9), *range(11, 14), 15, *range(21, 46), *range(48, 57), 58, *range(60, 69), 73,
           *range(76, 82), 83, 85, 86)  # fmt: skip
"""The rows that say something to claim; each other row is an evaluation, a hope, background, or NOT_CLAIMED."""

ROWS = {
    3: ("Interview of Executive", "OfficeHolding"),
    4: ("Interview of Executive", ""),
    5: ("Interview of Executive", ""),
    8: ("The attention of the Euro", "Chairmanship"),
    9: ("The attention of the Euro", ""),
    10: ("Few in Europe know", ""),
    11: (
        "Kazakhstan's initiative to",
        ("named Conference on Interaction and Confidence-Building Measures in Asia (CICA)"),
    ),
    12: ("The attention of the Euro", "named Organization for Security and Cooperation in Europe"),
    13: ("Kazakhstan's initiative to", "Change"),
    14: ("Kazakhstan's initiative to", ""),
    15: ("Bridging Europe and Asia", "Chairmanship KAZ OSCE"),
    16: ("Bridging Europe and Asia", ""),
    17: ("Kazakhstan's initiative to", ""),
    18: ("The collapse of the bipolar", ""),
    19: ("The collapse of the bipolar", ""),
    20: ("The collapse of the bipolar", ""),
    21: ("Kazakhstan, a newly", "Remark KAZ stated"),
    22: ("One of the country's", "Change proposed CICA KAZ"),
    23: ("In 1992, in his", "OfficeHolding"),
    24: ("In 1992, in his", "Change proposed CICA nursultan-nazarbayev"),
    25: ("In 1992, in his", "Change"),
    26: ("After a decade", "Lapse proposed CICA/summit/regular/1 10"),
    27: ("After a decade", "Meeting"),
    **{
        row: ("After a decade", f"Participation CICA/summit/regular/1 {state} openList")
        for row, state in enumerate(("CHN", "IND", "IRN", "ISR", "PAK", "RUS"), 28)
    },
    34: ("After a decade", "Meeting"),
    35: ("Since then the Conference", "Chairmanship"),
    36: ("Since then the Conference", "Remark"),
    37: ("Today, it is the only", "Remark"),
    38: ("It has twenty member", "Count member 20"),
    39: ("It has twenty member", "Share 90 nearly territory"),
    40: ("It has twenty member", "Share 90 nearly population"),
    41: ("Its reach extends", "Membership TUR CICA inferred"),
    42: ("Its reach extends", "Membership KOR CICA inferred"),
    43: ("The CICA is a unique", "Remark"),
    44: ("It has already been", "Adoption appeal CICA [2008,2009]"),
    45: (
        "It has already been",
        "named appeal to its member states for humanitarian assistance, including emergency food aid, to Afghanistan",
    ),
    46: ("It has already been", ""),
    47: ("It has already been", ""),
    48: ("CICA's main objective", "Remark"),
    49: ("The CICA aims to", "Characteristic"),
    50: ("The CICA aims to", "Count area 5"),
    51: ("The CICA aims to", "Characteristic"),
    52: ("The CICA aims to", "Characteristic"),
    53: ("The CICA aims to", "Characteristic subarea CICA/newChallengesAndThreats/drug-trafficking"),
    **dict.fromkeys(range(54, 57), ("The CICA aims to", "Characteristic")),
    57: ("CICA founders recognized", ""),
    58: ("The CICA decided", "Characteristic"),
    59: ("The CICA member states", ""),
    60: ("A few weeks ago", "Meeting"),
    61: ("A few weeks ago", "Discussion considered"),
    62: ("They agreed that", "Discussion agreed"),
    63: ("They agreed that", "Remark KAZ"),
    64: ("They also adopted", "Adoption CICA"),
    65: ("They also adopted", "Characteristic CICA/tourism"),
    66: ("The most important item", "Discussion prepared"),
    67: ("The most important item", "Meeting 3 TUR planned"),
    68: ("The most important item", "Chairmanship TUR CICA planned"),
    69: ("Asia is the most", ""),
    70: ("In addition, Asia", ""),
    71: ("In these", ""),
    72: ("The forum’s value", ""),
    73: ("While the CICA was", "Likeness OSCE denied"),
    74: ("Both share", ""),
    75: ("Principles guiding", ""),
    76: ("The CICA Almaty Act", "Adoption politicalDocument CICA/almaty-act-2002"),
    77: ("The CICA Almaty Act", "Adoption politicalDocument OSCE"),
    78: ("In both structures", "Characteristic"),
    79: ("In both structures", "Characteristic voluntary OSCE"),
    80: ("Seven CICA member", "Overlap 7 OSCE"),
    81: ("Seven CICA member", "Overlap others partnerForCooperation OSCE"),
    82: ("We are convinced", ""),
    83: ("Specific areas", "CommonField CICA/conflict-prevention"),
    84: ("The OSCE has rich", ""),
    85: ("We believe Kazakhstan", "Chairmanship"),
    86: ("We in the CICA", "Remark"),
    87: ("During the short", ""),
    88: ("We believe Kazakhstan", ""),
}
"""By row: the first words of its sentence, and the relation of its claim, or nothing for a row that claims nothing."""

OF_THE_DOCUMENT = (1, 2, 6, 7, 89)
"""Rows that describe the document itself, which its header tells and no claim."""

NOT_CLAIMED = {
    4: "a rank without a post says nothing of a body; the post of the same person is claimed",
    5: "which organs a body has is held with their names in the gazetteer, and the post read here is one of that organ",
}
"""Rows of facts outside what is claimed, with the reason; their sentence is read for what else it says."""


@pytest.fixture(scope="module")
def interview(request: pytest.FixtureRequest) -> Reading:
    return read_document(_shared() / "documents" / "cica-interview-2010.txt")


@pytest.fixture(scope="module")
def sentences(interview: Reading) -> list[Sentence]:
    return coverage(interview, extract(interview))


def _shared() -> Path:
    folder = Path(os.environ.get("COMITY_SHARED", Path(__file__).parents[4] / "shared"))
    if not (folder / "documents" / "readings" / "cica-interview-2010.md").is_file():
        pytest.skip(f"no reading of the interview in {folder}; set COMITY_SHARED")
    return folder


def _sentence(row: int, reading: Reading, sentences: list[Sentence]) -> Sentence:
    start = reading.text.content.index(ROWS[row][0])
    return next(sentence for sentence in sentences if sentence.start <= start < sentence.end)


def test_every_row_of_the_reading_is_looked_at() -> None:
    text = (_shared() / "documents" / "readings" / "cica-interview-2010.md").read_text(encoding="utf-8")
    spans = [re.split(r"[-, ]+", match[1]) for match in re.finditer(r"^\| (\d[\d, -]*) \|", text, re.MULTILINE)]
    rows = {row for span in spans for row in range(int(span[0]), int(span[-1]) + 1)}
    assert rows == {*ROWS, *OF_THE_DOCUMENT}
    assert {row for row in ROWS if ROWS[row][1]} | {1, 2, 6, 7} == set(CLAIMED)


@pytest.mark.parametrize(
    "row",
    [row for row in sorted(ROWS) if ROWS[row][1]],
)
def test_a_row_that_claims_has_its_claim(row: int, interview: Reading, sentences: list[Sentence]) -> None:
    wanted = ROWS[row][1]
    claims = _sentence(row, interview, sentences).claims
    named = {f"named {words}" for claim in claims for _, words in claim.named_as}
    assert wanted in named or any(_says(claim, *wanted.split()) for claim in claims)


def _says(claim: Claim, relation: str, *values: str) -> bool:
    """Whether a claim is of a relation and gives these things, concepts, numbers or words of how it is said."""
    begin = str(claim.begin.period) if claim.begin else ""
    said = {getattr(value, "key", "") or getattr(value, "name", "") or str(value) for _, value in claim.roles}
    return claim.relation == relation and {*values} <= {
        *said,
        claim.modality,
        claim.polarity,
        claim.listed,
        claim.derivation,
        begin,
    }


@pytest.mark.parametrize("row", sorted(row for row in ROWS if not ROWS[row][1]))
def test_a_row_that_claims_nothing_is_a_remark_or_has_a_reason(
    row: int, interview: Reading, sentences: list[Sentence]
) -> None:
    sentence = _sentence(row, interview, sentences)
    shared = any(ROWS[other][1] and ROWS[other][0] == ROWS[row][0] for other in ROWS)
    assert sentence.state in (REMARK, UNREAD) or (shared and sentence.state == READ)
    assert sentence.why or sentence.claims


def test_the_document_tells_its_own_rows(interview: Reading) -> None:
    document = interview.document
    assert (document.speaker, str(document.date)) == ("Dulat Bakishev", "2010-01")
    assert document.publisher == "L'essentiel des relations internationales"
    assert document.title == "KAZAKHSTAN: BRIDGING THE EAST AND THE WEST"
