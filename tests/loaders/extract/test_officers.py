"""Lists, tables and boxes of persons and chairs: each line is read as the sentence that it stands for."""

from collections.abc import Callable

import pytest

from comity.loaders.extract import extract
from comity.loaders.read import Reading

Read = Callable[..., Reading]
HEAD = "The OSCE in brief\n\nThe OSCE met. The OSCE grew.\n\n"

PERSONS = {
    "list": "Secretaries-General:\n* Ann Berg (2001–2005)\n* Ole Dahl (since 2005)\n",
    "wikitext": "== Secretaries General ==\n"
    "* {{flagicon|Norway}} [[Ann Berg]] (2001–2005)\n* [[Ole Dahl]] (since 2005)\n",
    "table": "Secretaries General\nName\tCountry\tFrom\tTo\nAnn Berg\tNorway\t2001\t2005\nOle Dahl\tDenmark\t2005\t–\n",
    "no heading": "Secretaries General of the OSCE\nAnn Berg (Norway)\t2001-2005\nvacant\t2005-2006\nOle Dahl\t2005-\n",
    "column": "Country\tYear\tSecretary General\nNorway\t2001-2005\tAnn Berg\nDenmark\t2005\tOle Dahl\n",
}


@pytest.mark.parametrize("text", PERSONS.values(), ids=PERSONS)
def test_persons_of_a_post(text: str, reading: Read) -> None:
    found = {
        dict(claim.named_as)["person"]: (claim.begin and str(claim.begin.period), claim.end and str(claim.end.period))
        for claim in extract(reading(HEAD + text)).claims
        if claim.relation == "OfficeHolding"
    }
    assert found["Ann Berg"] == ("2001", "2005")
    assert found["Ole Dahl"][0] == "2005"


CHAIRS = {
    "terms": "==Chairmanship==\n"
    "{|\n! Term !! Chair\n|-\n| 2001–2003 || {{flag|Norway}}\n|-\n| 2003–2005 || {{flag|Denmark}}\n|}\n",
    "meetings": "Summits\nNo.\tDate\tPlace\tNew chair\n1\t2 May 2001\tOslo\tNorway\n2\t3 May 2003\tRome\tDenmark\n",
    "remarks": "Members\nState\tSince\tRemarks\nNorway\t1990\tchair 2001–2003\nDenmark\t1990\tchaired 2003-2005\n",
    "box": "{{Infobox\n| leader_title = Chair (2001)\n| leader_name = {{flag|Norway}}\n}}\nChairs: Denmark (2003)\n",
    "fields": "Staff ....... 20\nChair (2001) ....... Norway\nSeat ....... Oslo\n\nChairs: Denmark (2003)\n",
}


@pytest.mark.parametrize("text", CHAIRS.values(), ids=CHAIRS)
def test_chairs(text: str, reading: Read) -> None:
    found = {
        claim.role("holder"): str(claim.begin.period)[:4]
        for claim in extract(reading(HEAD + text)).claims
        if claim.relation == "Chairmanship" and claim.begin
    }
    assert {getattr(holder, "key", ""): year for holder, year in found.items()} == {"NOR": "2001", "DNK": "2003"}


def test_rows_that_doubt_are_left(reading: Read) -> None:
    text = HEAD + "==Chairmanship==\n{|\n! Term !! Chair\n|-\n| 2003–2005 || {{flag|Denmark}} (designated)\n|}\n"
    assert not [claim for claim in extract(reading(text)).claims if claim.relation == "Chairmanship"]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("I thank the President of Nepal, Ole Dahl, who visited us.", "2015-06-15"),
        ("I recall the words of the President of Nepal, Ole Dahl, who once said so.", ""),
        ("The first Nepalese President, Ole Dahl, believed in size.", ""),
        ("Ole Dahl, President of Nepal, was brutally assassinated.", ""),
        ("In 1990, when we were free, it came to us from the President of Nepal, Ole Dahl.", "1990"),
    ],
)
def test_a_holder_of_the_past_is_not_seen_today(text: str, seen: str, reading: Read) -> None:
    (claim,) = extract(reading(text)).claims
    assert (claim.observed.period.edtf if claim.observed else "") == seen


def test_the_end_of_a_title_is_no_person(reading: Read) -> None:
    assert extract(reading("Under the Agreement on Lake Fisheries, the President of Nepal spoke.")).claims == ()
