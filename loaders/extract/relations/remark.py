"""Remarks: goals and evaluations, recognised so that they can be kept out of the facts."""

from __future__ import annotations

from collections.abc import Iterator

from comity.graph.claim import Claim
from comity.loaders.extract.relations.found import Found, government


def remarks(found: Found) -> Iterator[Claim]:
    """What is wished of a body or state, or thought of it: never a fact, whatever the words."""
    for about in map(government, found.parts("about")):
        if about and about.thing:
            yield from found.claim({"about": about}, {}, found.dates(meaning="none"))
