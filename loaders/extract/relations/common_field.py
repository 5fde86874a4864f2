"""Fields in which two bodies have an interest together, whether or not they are areas of either."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from comity.graph.claim import Claim
from comity.loaders.extract.mentions.kinds import Mention
from comity.loaders.extract.relations.areas import areas
from comity.loaders.extract.relations.characteristic import area_of
from comity.loaders.extract.relations.dating import Dates
from comity.loaders.extract.relations.found import Found, Values


def common_fields(found: Found) -> Iterator[Claim]:
    """Each field for each of the two bodies: as the area of its own scheme that has this name, else in the words."""
    pair = (*found.parts("organization"), *found.parts("other"))
    for field in areas(found.written("areas")) if len(pair) == 2 else ():
        for one, other in permutations(pair):
            yield from _common_field(found, field, one, other)


def _common_field(found: Found, field: str, one: Mention, other: Mention) -> Iterator[Claim]:
    if one.thing and other.thing and one.thing != other.thing:
        values: Values = {"concept": area_of(one.thing, field)}
        yield from found.claim({"organization": one, "otherOrganization": other}, values, Dates(), concept=field)
