"""What stands in cards, tables and lists of persons is read as the sentence that it stands for."""

import pytest

from comity.loaders.extract import extract, to_scored

from .conftest import Read

HEAD = "The Steppe Water Forum (SWF) is a body.\n\n"


def kinds(reading: Read, content: str, kind: str) -> list[dict[str, object]]:
    found = extract(reading(HEAD + content)).claims
    return [row for row in to_scored(found) if row["kind"] == kind]


@pytest.mark.parametrize(
    "card",
    [
        "{{Infobox organization\n| name = SWF\n| admin_center = [[Osh]], Kyrgyzstan\n}}\n",
        "{{Infobox organization\n| name = SWF\n| headquarters   =   [[Osh]]\n}}\n",
        "Type ............ Forum\nHeadquarters .... Osh, Kyrgyzstan\n",
        "Type            Forum\nHeadquarters    Osh, Kyrgyzstan\n",
        "Type\tForum\nAdministrative centre\tOsh\n",
    ],
)
def test_a_card_says_where_a_body_sits(reading: Read, card: str) -> None:
    assert kinds(reading, card, "secretariat") == [{"kind": "secretariat", "org": "SWF", "place": "Osh"}]


@pytest.mark.parametrize("card", ["| founding_location = [[Osh]]\n", "Language .... Kyrgyz\nArchive ..... Osh\n"])
def test_a_card_of_something_else_says_no_seat(reading: Read, card: str) -> None:
    assert not kinds(reading, card, "secretariat")


def test_the_title_and_the_name_of_a_leader_are_one_card(reading: Read) -> None:
    card = "{{Infobox organization\n| leader_title = Secretary General\n| leader_name = [[Aida Osmon|A. Osmonova]]\n"
    more = "| leader_title2 = Chair (2022–2024)\n| leader_name2 = {{flag|Nepal}}\n}}\n"
    assert [row["person"] for row in kinds(reading, card + more, "office_holder")] == ["A. Osmonova"]
    (chair,) = kinds(reading, card + more, "chairmanship")
    assert (chair["holder"], chair["start"], chair["end"]) == ("Nepal", "2022", "2024")


@pytest.mark.parametrize(
    "holders",
    [
        "== Secretaries General ==\n* Aida Osmonova (2001–2004)\n* [[Timur Bekov]] (since 2004)\n",
        "Secretaries General\nName\tCountry\tFrom\tTo\nAida Osmonova\tKyrgyzstan\t2001\t2004\nTimur "
        "Bekov\tNepal\t2004\t-\n",
        "Country\tYear\tSecretary General\nKyrgyzstan\t2001\tAida Osmonova\nNepal\t2004\tTimur Bekov\n",
    ],
)
def test_persons_under_their_post(reading: Read, holders: str) -> None:
    found = kinds(reading, holders, "office_holder")
    assert {(row["person"], row["role"]) for row in found} == {
        ("Aida Osmonova", "Secretary General"),
        ("Timur Bekov", "Secretary General"),
    }


@pytest.mark.parametrize("heading", ["Delegates", "Secretaries General met here", "Winners"])
def test_persons_under_no_post(reading: Read, heading: str) -> None:
    assert not kinds(reading, f"== {heading} ==\n* Aida Osmonova (2001–2004)\n* Timur Bekov (2004)\n", "office_holder")


def test_the_table_of_a_wiki_keeps_its_own_caption(reading: Read) -> None:
    rows = (
        "== Members ==\n{| class=wikitable\n|+ Observers\n! State !! Since\n"
        "|-\n| {{flag|Nepal}} || 2015\n|-\n| [[Laos]] || 2016\n|}\n"
    )
    found = {(row["state"], row["status"], row["start"]) for row in kinds(reading, rows, "membership")}
    assert found == {("Nepal", "observer", "2015"), ("Laos", "observer", "2016")}


def test_remarks_of_a_row_are_read(reading: Read) -> None:
    rows = "Members\nState\tSince\tRemarks\nNepal\t2015\tchair 2016–17\nLaos\t2016\tjoined as a guest\nIndia\t2011\t-\n"
    (chair,) = kinds(reading, rows, "chairmanship")
    assert (chair["holder"], chair["start"], chair["end"]) == ("Nepal", "2016", "2017")


def test_the_states_that_take_the_chair_at_meetings(reading: Read) -> None:
    rows = "Summits\nNo.\tDate\tPlace\tNew chair\n1\t3 May 2011\tOsh\tNepal\n2\t5 May 2013\tBaku\tLaos\n"
    found = {(row["holder"], row["start"]) for row in kinds(reading, rows, "chairmanship")}
    assert found == {("Nepal", "2011-05-03"), ("Laos", "2013-05-05")}


def test_the_days_of_a_calendar(reading: Read) -> None:
    rows = "Held\n3 May 2011 | Osh | 7th Meeting of Ministers | chair: Nepal\n5 May 2013 | Baku | visit of a museum\n"
    (meeting,) = kinds(reading, rows, "meeting")
    assert (meeting["ordinal"], meeting["place"], meeting["date"]) == (7, "Osh", "2011-05-03")


def test_what_came_of_meetings_is_read_one_by_one(reading: Read) -> None:
    rows = (
        "No. | Place | Date | Main result\n1 | Osh | 3 May 2011 | Osh Charter; Baku "
        "Declaration\n2 | Baku | 2013 | no text\n"
    )
    titles = {row["title"] for row in kinds(reading, rows, "document")}
    assert titles == {"Osh Charter", "Baku Declaration"}
