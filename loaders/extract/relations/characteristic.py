"""What a body is like: its areas of cooperation, its rules of decision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comity.graph.claim import Claim, Concept, Thing
from comity.graph.iris import slug
from comity.loaders.extract.frames.patterns import number_of
from comity.loaders.extract.mentions.kinds import Mention
from comity.loaders.extract.relations.dating import Dates
from comity.loaders.extract.relations.found import Found, Values
from comity.ontology.concepts import areas as own_areas

_SEMICOLON = re.compile(r"\s*;\s*(?:and\s+)?")
_COMMA = re.compile(r"\s*,\s*(?:and\s+)?")
_AND = re.compile(r"(?<!-)\s+(?:-\s+)?and\s+")
_OXFORD = re.compile(r",\s+and\s")
_OPENER = re.compile(
    r"^(?:the |in |of |on |for |and |also |both |such as |including |as well as |(?:field|sphere|area)s? of "
    r"|(?:issues|questions|matters) of |discussions on |co-?operation (?:in|on) |\(?[a-z\d]\) )+",
    re.IGNORECASE,
)
_CLOSER = re.compile(r"(?<=\w) (?:fields?|areas?|spheres?|sectors?|issues|matters|aspects)$", re.IGNORECASE)
_SUBLIST = re.compile(r"[\s,]*\b(?:including|such as|in particular|especially)\b.*")
_INCLUDING = re.compile(r"[\s,]*\b(?:including|such as|in particular|especially)\b ")
_BEHIND = re.compile(
    r"(?:,? (?:which|while|whereas|who|whose|where|but|so that|in order|with a view|with the aim|through|as well as to"
    r"|among others|and others|and other (?:areas|fields|spheres|sectors|issues|matters)|and so on|etc|inter alia"
    r"|in accordance|in line|in response|in the framework|within the framework|under the|based on|on the basis"
    r"|in (?:19|20)\d\d|since (?:19|20)\d\d|by (?:19|20)\d\d"
    r"|and (?:to [a-z]+ (?:the|an?|its|their)|has|have|had|is|was|are|were|will|would|also|thus|thereby|further|then"
    r"|adopted|agreed|approved|welcomed|endorsed|reaffirmed|noted|took|decided|called|expressed|stressed|emphasi[sz]ed"
    r"|supported|signed|held|invited|instructed|requested|discussed|exchanged|promotes?|strengthens?|contributes?))\b"
    r"|,? to [a-z]+ (?:the|an?|its|their)\b|,? [a-z]+ing (?:the|that|their|its|to)\b| – | - ).*",
    re.DOTALL,
)
_CLAUSE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|should|shall|may|might|must|can|could|does|do|did|not"
    r"|it|its|they|their|them|we|our|us|he|his|she|her|you|I|who|which|that|this|these|those|there|here|whose"
    r"|met|took|said|says|held|agreed|adopted|welcomed|noted|between|among|today|yesterday)\b|\d"
    r"|^(?:since|until|after|before|by|at|from|as|with|to|when|[a-z]+ed by)\b|^[a-z]+ed(?: (?:for|in|to|on)\b|$)"
)
_VAGUE = re.compile(
    r"^(?:(?:two|three|four|five|six|seven|eight|nine|ten|fourteen|many|various|all|several|different|other|certain|some|new|such|both|numerous|wide|broad|the|a|an|every|most"
    r"|common|mutual|shared|particular|general|key|main|these|more|of|number|range) )*"
    r"(?:areas?|fields?|spheres?|sectors?|issues?|matters?|ways?|forms?|levels?|order|particular|general|future"
    r"|regions?|countries|states|world|principles?|spirit|respect|favou?r|place|interests?|members?|addition|parallel"
    r"|turn|return|practice|detail|fact|full|good faith|others?|things|part|accordance|line|response|cooperation"
    r"|dimensions?|(?:full |associate |dialogue )*(?:members|partners|observers)|more"
    r"|etc|years?|period|months?|days?|long term|framework|process|way|meetings?|conferences?)$",
    re.IGNORECASE,
)
_REGION = re.compile(r" (?:in|of|across|throughout) (?:the )?[A-Z][a-zà-ÿ].*", re.DOTALL)
_PROPER = re.compile(r"\b[A-Z][a-zà-ÿ]")
_DANGLING = re.compile(r"[,\s]+(?:and|of|the|on|in|for)$")
_BACK = re.compile(r"\b[Ii]ts?\b")
_WORDS = 9
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
            for area in _listed(found):
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
    return not (world or other or unsure)


def _listed(found: Found) -> list[str]:
    """The areas of a match; none where it lists fewer than its rule asks for."""
    if found.value("whole"):
        return [found.written("areas")]
    count = number_of(found.words("number")) if found.words("number") else 0
    listed = [area for slot in ("areas", "further") for area in areas(found.written(slot), count)]
    return listed if len(listed) >= int(found.value("least") or 1) else []


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


def areas(words: str, count: int = 0) -> list[str]:
    """Areas of cooperation that words list; semicolons separate better than commas, commas better than "and".

    ``count`` is how many the text announces; a sub-list stays out.

    >>> areas("trade; energy, including oil and gas; and the human dimension")
    ['trade', 'energy', 'human dimension']
    >>> areas("customs, digital trade and tourism with a view to growth, which it supports")
    ['customs', 'digital trade', 'tourism']
    >>> areas("transport and communications, trade, energy and drug control")
    ['transport and communications', 'trade', 'energy', 'drug control']
    >>> areas("trade, energy and new threats and challenges", 3)
    ['trade', 'energy', 'new threats and challenges']
    """
    words = _BEHIND.sub("", words)
    calm = words.strip("“\"' ")[:1].islower()
    words = _REGION.sub("", words) if calm else words
    separator = _SEMICOLON if ";" in words else _COMMA
    parts = separator.split(words)
    if separator is _COMMA and len(parts) != count and not _OXFORD.search(words):
        parts = [*parts[:-1], *_AND.split(parts[-1], maxsplit=max(0, count - len(parts)))]
    plain = [_OPENER.sub("", _SUBLIST.sub("", part)).strip(" .,;:“”\"'()") for part in parts]
    kept = [_CLOSER.sub("", _DANGLING.sub("", part)) for part in plain if not (calm and _PROPER.search(part))]
    return [part for part in kept if 2 < len(part) < 80 and _noun(part)]


def subareas(words: str) -> list[tuple[str, list[str]]]:
    """The areas of a list with semicolons that say what they cover, each with its parts.

    >>> subareas("trade; energy, including oil and gas; and the human dimension")
    [('energy', ['oil', 'gas'])]
    """
    found = []
    for part in _SEMICOLON.split(_BEHIND.sub("", words)) if ";" in words else ():
        area, _, listed = _INCLUDING.sub("\0", part, count=1).partition("\0")
        if listed and (named := areas(f"{area};")):
            found.append((named[0], areas(listed)))
    return found


def _noun(words: str) -> bool:
    """Whether words may name a field: few of them, no verb and no pronoun among them.

    >>> _noun("prevention of oil spills"), _noun("it was signed"), _noun("many areas")
    (True, False, False)
    """
    return len(words.split()) < _WORDS and not _CLAUSE.search(words) and not _VAGUE.search(words)
