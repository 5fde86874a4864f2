"""What a body is like: its areas of cooperation, its rules of decision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comity.graph.claim import Claim, Concept, Thing
from comity.graph.iris import slug
from comity.loaders.extract.frames.patterns import number_of
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.relations.areas import areas, subareas
from comity.loaders.extract.relations.dating import Dates
from comity.loaders.extract.relations.found import Found, Values
from comity.ontology.concepts import areas as own_areas

_NAMES = (Kind.STATE.value, Kind.BODY.value, Kind.ORGAN.value, Kind.LIST.value, Kind.PLACE.value)
_BACK = re.compile(r"\b[Ii]ts?\b")
_TELLS_NOTHING = frozenset({"dimension", "dimensions", "and", "the", "of", "in", "area", "cooperation"}) | frozenset(
    {"fight", "against", "combating", "countering"}
)
"""Words that stand beside the name of an area and do not tell it from others."""


def characteristics(found: Found) -> Iterator[Claim]:
    """A decision rule, or each of the areas of cooperation that words list."""
    for body in found.bodies():
        if rule := found.value("rule") or _decision(found.words("how")):
            decision: Values = {"scheme": Concept("decisionRule"), "concept": Concept(rule)}
            said = {"concept": found.words("how").replace("-", " ")} if rule == "majority" else {}
            yield from found.claim({"organization": body}, decision, Dates(), **said)
        elif body.thing and _own_work(body, found):
            for area in _listed(found, body.thing):
                values: Values = {"scheme": Concept("area"), "concept": area_of(body.thing, area)}
                yield from found.claim({"organization": body}, values, Dates(), concept=area)
            yield from _parts_of_areas(body, found)


def _decision(how: str) -> str:
    """The rule of decision that words name, or nothing.

    >>> _decision("unanimously"), _decision("two-thirds majority"), _decision("Consensual"), _decision("")
    ('unanimity', 'majority', 'consensus', '')
    """
    stems = {"consens": "consensus", "unanim": "unanimity", "majority": "majority"}
    return next((rule for stem, rule in stems.items() if stem in how.lower()), "")


def _parts_of_areas(body: Mention, found: Found) -> Iterator[Claim]:
    """What a listed area covers: "threats including terrorism and crime; trade"."""
    for area, parts in subareas(found.written("areas")):
        for part in parts if body.thing else ():
            thing = Thing(f"{area_of(body.thing, area).path}/{slug(part)}") if body.thing else None
            values: Values = {"scheme": Concept("subarea"), "concept": thing}
            yield from found.claim({"organization": body}, values, Dates(), concept=part)


def _own_work(body: Mention, found: Found) -> bool:
    """Whether fields are those of a body, never of the United Nations.

    The document's own body is meant if it is sure which that is, and "it" is not another, named later.
    """
    world = body.thing is not None and body.thing.path.startswith("organisation/UN")
    meant = "document-body" in body.rules
    back = bool(found.value("absent") == "document" and _BACK.search(found.match[0].split(found.words("areas"))[0]))
    other = meant and back and found.recent not in (None, body.thing)
    unsure = meant and found.value("absent") == "sentence" and not found.source.sure
    state = bool(found.value("asked") and found.source.speaker and found.source.speaker.kind == "state")
    return not (world or other or unsure or state)


def _listed(found: Found, body: Thing) -> list[str]:
    """The areas of a match; none where it lists fewer than its rule asks for."""
    if found.value("whole"):
        words = found.written("areas")
        several = found.value("whole") == "scheme" and words.endswith("s") and not _own(body, words)
        return areas(words) if several else [words]
    if not found.frame.evidence and found.words("areas")[:1] in _NAMES:
        return []
    count = number_of(found.words("number")) if found.words("number") else 0
    listed = [area for slot in ("areas", "further") for area in areas(found.written(slot), count)]
    return listed if len(listed) >= int(found.value("least") or 1) else []


def _own(body: Thing, words: str) -> bool:
    """Whether a body's own scheme has one area of that name: "economic and environmental" is one of the OSCE."""
    return area_of(body, words).path in own_areas()


def area_of(body: Thing, words: str) -> Thing:
    """An area of cooperation: the concept of the body's own scheme where it has one of that name, else its own words.

    An own area of two telling words and more is meant too where further words stand beside them.

    >>> area_of(Thing("organisation/CICA"), "military and political dimension").path
    'area/CICA/militaryPolitical'
    >>> area_of(Thing("organisation/CICA"), "fight against new challenges and threats").path
    'area/CICA/newChallengesAndThreats'
    >>> area_of(Thing("organisation/CICA"), "military and political aspects of security").path
    'area/CICA/militaryPolitical'
    """
    said = _stems(words)
    own = {path: _stems(label) for path, label in own_areas().items() if path.split("/")[1] == body.key}
    same = [path for path, stems in own.items() if stems == said]
    wider = [path for path, stems in own.items() if len(stems) > 1 and stems < said]
    return Thing(next(iter(same + wider), f"area/{body.key}/{slug(words)}"))


def _stems(words: str) -> frozenset[str]:
    """The first letters of the words that tell areas apart: "economy" and "economic dimension" are one."""
    found = re.findall(r"[a-z]+", words.lower())
    return frozenset(word[:6] for word in found if word not in _TELLS_NOTHING)
