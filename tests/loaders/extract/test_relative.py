"""Days of the week are counted back from the moment of speaking, unless the text gives the day itself."""

import pytest

from comity.graph.period import Period
from comity.loaders.extract.mentions.relative import find_relative

SPOKEN = Period("2004-01-06")
"""A Tuesday."""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It met on Monday.", "2004-01-05"),
        ("Leaders Tuesday wrapped up their talks.", "2004-01-06"),
        ("The first summit was held Monday in a resort.", "2004-01-05"),
    ],
)
def test_weekday(text: str, day: str) -> None:
    assert [str(found.period) for found in find_relative(text, SPOKEN)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "It met on Friday (December 9, 2002).",
        "It met on Saturday and Sunday, 9-10 December 2002.",
        "It met on Tuesday, 21 December 2002.",
        "It meets every Monday in a resort.",
        "It will meet next Monday in a resort.",
        "The Tuesday meeting was short.",
    ],
)
def test_no_weekday(text: str) -> None:
    assert not find_relative(text, SPOKEN)
