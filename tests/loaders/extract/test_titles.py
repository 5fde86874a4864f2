"""Titles of instruments as mentions, and the day that what a meeting adopts takes from it."""

from collections.abc import Callable

import pytest

from comity.loaders.extract import extract, to_scored
from comity.loaders.extract.frames.frame import frame_of
from comity.loaders.extract.frames.titles import titled
from comity.loaders.extract.mentions.kinds import Kind
from comity.loaders.read import Reading

Read = Callable[..., Reading]


def titles(words: str) -> list[str]:
    mentions = titled(frame_of(words, 0, len(words), [])).mentions.values()
    return [mention.text for mention in mentions if mention.kind == Kind.TITLE]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("They adopted the Lake Declaration on Water, Trade and the Environment in May.",
         ["Lake Declaration on Water, Trade and the Environment"]),
        ("They signed the Declaration on Terror, the Lake Statement and the Hill Plan of Action.",
         ["Declaration on Terror", "Lake Statement", "Hill Plan of Action"]),
        ("A strategy on water and a joint declaration were signed.", ["strategy on water", "joint declaration"]),
        ('It gave us the Declaration "Trust and Dialogue".', ['Declaration "Trust and Dialogue"']),
        ("AGREEMENT ESTABLISHING THE LAKE UNION (done at Termez)", ["AGREEMENT ESTABLISHING THE LAKE UNION"]),
        ("The Lake Treaty Organization met the World Food Programme Office.", []),
    ],
)  # fmt: skip
def test_titles_end_where_they_end(words: str, found: list[str]) -> None:
    assert titles(words) == found


def adopted(words: str, reading: Read) -> dict[object, object]:
    records = to_scored(extract(reading(words)).claims)
    return {record["title"]: record["date"] for record in records if record["kind"] == "document"}


def test_what_a_meeting_adopts_has_its_day(reading: Read) -> None:
    words = "The SCO summit was held in Astana on 9 June 2007. The leaders adopted the Astana Declaration."
    assert adopted(words, reading) == {"Astana Declaration": "2007-06-09"}


def test_a_title_called_after_another_town_does_not_take_the_day(reading: Read) -> None:
    words = (
        "The SCO summit was held in Astana on 9 June 2007. The leaders recalled and adopted the Bishkek Declaration."
    )
    assert adopted(words, reading) == {"Bishkek Declaration": None}


def test_what_another_clause_says_keeps_out_of_it(reading: Read) -> None:
    words = (
        "It was recalled that the SCO summit was held in Astana on 9 June 2007, and that the Water Plan was adopted."
    )
    assert adopted(words, reading).get("Water Plan") is None


def test_the_declaration_is_the_one_named_before(reading: Read) -> None:
    words = "SCO ministers will look at the Astana Declaration. The Declaration was adopted in Astana on 9 June 2007."
    assert adopted(words, reading) == {"Astana Declaration": "2007-06-09"}
