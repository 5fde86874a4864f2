"""What part of a region a text says belongs to a body: all, most, so many percent, by states, land, people, output."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from comity.graph.audit.regions import WORLD
from comity.graph.claim import Claim, Concept, ordered
from comity.loaders.extract.frames.patterns import number_of
from comity.loaders.extract.relations.found import Found, Values

_NEAR = (
    (r"nearly|almost|close to|just under|practically|virtually", "nearly"),
    (r"some|about|around|roughly|approximately|circa|or so", "roughly"),
    (r"over|more than|at least|in excess of|above", "moreThan"),
    (r"less than|under|below|up to|at most", "lessThan"),
)
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10}
_TIMES = {"two": 2, "three": 3, "four": 4, "nine": 9}
_MEASURES = (
    (r"area|territor|land|surface|geograph", "territory"),
    (r"population|people|inhabitants|humanity|mankind|humankind", "population"),
    (r"gdp|gross|economic|economy|output|trade|product|gnp", "economy"),
    (r"states|countries|nations", "states"),
)
_REGIONS = {
    "asian": "Asia", "european": "Europe", "african": "Africa", "south-east": "South-eastern",
    "southeast": "South-eastern", "southeastern": "South-eastern", "south": "Southern", "east": "Eastern",
    "west": "Western", "north": "Northern", "world": WORLD, "globe": WORLD, "planet": WORLD, "earth": WORLD,
    "humanity": WORLD, "mankind": WORLD,
}  # fmt: skip


def shares_of_regions(found: Found) -> Iterator[Claim]:
    """One claim for each body of a match, with all measures that it names."""
    region = region_of(found.words("region"))
    words = f"{found.words('measure')} {found.words('region')}".lower()
    measures = [Concept(name) for pattern, name in _MEASURES if re.search(pattern, words)]
    for body in found.bodies()[:1]:
        for claim in found.claim({"organization": body}, {"region": region, **extent(found)}, found.dates()):
            yield replace(claim, roles=ordered([*claim.roles, *(("measure", one) for one in measures)]))


def region_of(words: str) -> str:
    """A region in the gazetteer's words; the world for what is said of mankind.

    >>> region_of("Asian"), region_of("South-East Asia"), region_of("world's")
    ('Asia', 'South-eastern Asia', 'World')
    """
    named = re.sub(r"['’]s?$", "", words.strip()).split(" ")
    return " ".join(_REGIONS.get(word.lower(), word) for word in named)


def extent(found: Found) -> Values:
    """Number and quantifier of the words that say how much."""
    quantity = found.words("quantity").lower()
    near = next((Concept(name) for pattern, name in _NEAR if re.match(rf"(?:{pattern})\b", quantity)), None)
    if percent := percent_of(quantity, found.words("number")):
        return {"percent": percent, "quantifier": near}
    whole = re.search(r"\b(?:all|entire|entirety|whole|every)\b", quantity)
    if whole and near:
        return {"percent": 100, "quantifier": near}
    return {"quantifier": Concept("allOf" if whole else "mostOf")}


def percent_of(words: str, number: str = "") -> int:
    """The percentage that words say, 0 for none; a fraction in whole percent; ``number`` are its words, if it has any.

    >>> percent_of("nearly ninety percent", "ninety"), percent_of("about 43.6%"), percent_of("two thirds")
    (90, 44, 67)
    """
    if said := re.search(r"(\d+(?:[.,]\d+)?) ?(?:%|per)", words):
        return round(float(said[1].replace(",", ".")))
    if number:
        return number_of(number)
    part = re.search(rf"(?:({'|'.join(_TIMES)})[- ])?({'|'.join(_PARTS)})s?\b", words)
    return round(_TIMES.get(part[1] or "", 1) * 100 / _PARTS[part[2]]) if part else 0
