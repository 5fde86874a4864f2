"""How many years a text says lay between a change of a body and a meeting of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comity.graph.claim import Claim, Concept, Thing
from comity.loaders.extract.frames.patterns import number_of
from comity.loaders.extract.relations.dating import Dates
from comity.loaders.extract.relations.found import Found, Values
from comity.loaders.extract.relations.participation import meetings_meant


def lapses(found: Found) -> Iterator[Claim]:
    """A lapse to each meeting of the match; without a word for the change, from the one told before."""
    change = next((Concept(name) for name in ("founded", "proposed") if found.words(name)), None)
    for meeting, _ in meetings_meant(found):
        body = meeting.key.split("/")[0]
        organization = Thing(f"organisation/{body}") if body else None
        values: Values = {"organization": organization, "meeting": meeting, "change": change, "number": years(found)}
        yield from found.claim({}, values, Dates())


def years(found: Found) -> int:
    """The number of years that the words say."""
    decades = found.words("decades").lower()
    if not decades:
        return number_of(found.words("number"))
    count = re.match(r"two|three|four|five", decades)
    return 15 if "half" in decades else 10 * (number_of(count[0]) if count else 1)
