"""Memberships in lists, tables and under headings: who belongs to which body, since when, and who does not."""

from collections.abc import Callable

import pytest

from comity.loaders.extract import extract, to_scored
from comity.loaders.read import Reading

Read = Callable[..., Reading]
Row = tuple[object, ...]


def belongings(content: str, reading: Read) -> set[Row]:
    """Member, body, capacity and begin of each membership that a text states."""
    records = [record for record in to_scored(extract(reading(content)).claims) if record["kind"] == "membership"]
    return {(record["state"], record["org"], record["status"], record["start"]) for record in records}


CASES = {
    "a number behind a dash in the heading": (
        "The SCO in brief\n\nOBSERVER STATES – 2\n• Nepal (since "
        "2 May 2004; silent since 2010)\n• Oman (the first, 1999)\n",
        {("Nepal", "SCO", "observer", "2004-05-02"), ("Oman", "SCO", "observer", "1999")},
    ),
    "a bullet below a long heading without a stop": (
        "The SCO in brief\n\nDIALOGUE PARTNERS – 3, among them "
        "(memorandum signed on)\n• Nepal – 2 May 2004\n• Oman – 1999\n",
        {("Nepal", "SCO", "partner", "2004-05-02"), ("Oman", "SCO", "partner", "1999")},
    ),
    "labels that only group the names": (
        "The SCO in brief\n\nMember states:\n- Central Asia: Tajikistan "
        "(2002), Uzbekistan (2003)\n- South Asia: India (2017)\n",
        {
            ("Tajikistan", "SCO", "member", "2002"),
            ("Uzbekistan", "SCO", "member", "2003"),
            ("India", "SCO", "member", "2017"),
        },
    ),
    "labels that say another capacity": (
        "The SCO in brief\n\nMember states:\n- China (2001)\n- India (2017)\n- Former observers: Nepal\n",
        {("China", "SCO", "member", "2001"), ("India", "SCO", "member", "2017")},
    ),
    "members of one body as participants of another": (
        "The ARF in brief. The ARF meets.\n\n3 participants:\n- the 2 members of "
        "ASEAN: Laos (1996), Cambodia (1995);\n- the others: Nepal (1999).\nNone else.\n",
        {
            ("Laos", "ARF", "member", "1996"),
            ("Cambodia", "ARF", "member", "1995"),
            ("Nepal", "ARF", "member", "1999"),
            ("Laos", "ASEAN", "member", None),
            ("Cambodia", "ASEAN", "member", None),
        },
    ),
    "a capacity qualified in brackets": (
        "The SCO in brief\n\nState | Status | Since\nNepal | Member (founding) | 2001\nOman | Observer | 2004\n",
        {("Nepal", "SCO", "founding_member", "2001"), ("Oman", "SCO", "observer", "2004")},
    ),
    "an earlier capacity in a column of notes": (
        "The SCO in brief\n\nState | Status | Joined | Notes\nNepal | Member "
        "| 2012 | Observer from 2009\nOman | Member | 2001 | Founding state\n",
        {
            ("Nepal", "SCO", "member", "2012"),
            ("Nepal", "SCO", "observer", "2009"),
            ("Oman", "SCO", "founding_member", "2001"),
        },
    ),
    "a numbered heading that may be edited": (
        "The SCO in brief\n\n2 Membership [edit]\nNepal\nOman\n\n3 See also [edit]\nASEAN\nOSCE\n",
        {("Nepal", "SCO", "member", None), ("Oman", "SCO", "member", None)},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_lists(case: str, reading: Read) -> None:
    content, expected = CASES[case]
    assert belongings(content, reading) == expected
