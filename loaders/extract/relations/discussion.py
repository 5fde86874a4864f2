"""What a meeting considered, agreed on or prepared, in the words of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comity.graph.claim import Claim, Concept
from comity.loaders.extract.relations.dating import Dates
from comity.loaders.extract.relations.found import Found, Values
from comity.loaders.extract.relations.participation import meetings_meant

_PREPARATION = re.compile(r"(?:the |its |their )?preparations? (?:for|of)\b", re.IGNORECASE)


def discussions(found: Found) -> Iterator[Claim]:
    """One subject of a meeting that the text tells of, with how the meeting dealt with it."""
    subject = found.written("subject").rstrip(" ,")
    handling = "prepared" if _PREPARATION.match(subject) else found.value("handling")
    for meeting, _ in meetings_meant(found):
        values: Values = {"meeting": meeting, "subject": subject, "handling": Concept(handling)}
        yield from found.claim({}, values, Dates())
