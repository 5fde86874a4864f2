"""Remarks, recognised so that they can be kept out of the facts; and what a body is said to be made after."""

from __future__ import annotations

from collections.abc import Iterator

from comity.graph.claim import Claim
from comity.loaders.extract.relations.found import Found, government


def remarks(found: Found) -> Iterator[Claim]:
    """What is wished of a body or state, or thought of it: never a fact, whatever the words."""
    for about in map(government, found.parts("about")):
        if about and about.thing:
            yield from found.claim({"about": about}, {}, found.dates(meaning="none"))


def likenesses(found: Found) -> Iterator[Claim]:
    """One body is made after another, or is not."""
    one, other = found.mention("organization"), found.mention("other")
    if one and other and one.thing != other.thing:
        yield from found.claim({"organization": one, "otherOrganization": other}, {}, found.dates())
