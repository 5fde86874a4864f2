"""Counts and overlaps: how many belong to a body, as a text declares it; and the capacities in which they do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comity.graph.claim import Claim, Concept, Thing
from comity.loaders.extract.frames.patterns import number_of
from comity.loaders.extract.mentions.kinds import Kind
from comity.loaders.extract.relations.dating import Dates
from comity.loaders.extract.relations.found import Found, Values
from comity.ontology.gazetteer import table

_BROAD = (
    ("associate", "associateMember"),
    ("sectoral dialogue partner", "sectoralDialoguePartner"),
    ("dialogue partner", "dialoguePartner"),
    ("partner for co", "partnerForCooperation"),
    ("partners for co", "partnerForCooperation"),
    ("observer", "observer"),
    ("partner", "partner"),
    ("guest", "guest"),
)

_PAST = re.compile(r"\b(?:had|counted|numbered|were|was|consisted|comprised|included|began|started)\b")


def counts(found: Found) -> Iterator[Claim]:
    """How many belong to a body in a capacity; how many areas of work it has."""
    for body in found.bodies():
        if body.kind == Kind.BODY and found.value("scheme"):
            counted: Values = {"scheme": Concept(found.value("scheme")), "number": number_of(found.words("number"))}
            yield from found.claim({"organization": body}, counted, _seen(found))
        elif body.kind == Kind.BODY and body.thing:
            words = (found.words("capacity") or found.value("capacity") or "member").lower()
            role, number = Concept(capacity(body.thing, words)), number_of(found.words("number"))
            yield from found.claim({"organization": body}, {"role": role, "number": number}, _seen(found))


def _seen(found: Found) -> Dates:
    """When a number held; what a body "had" on no day that is said was not seen at the time of speaking."""
    when = found.dates(meaning="state")
    now = when.observed is not None and when.observed.rule == "document-date"
    return Dates() if now and _PAST.search(found.match[0]) else when


def overlaps(found: Found) -> Iterator[Claim]:
    """How many of one body belong to another too: a number, or "the others"."""
    pair = found.parts("pair")
    body, other = pair if len(pair) == 2 else (found.mention("organization"), found.mention("other"))
    if body and other and body.thing and other.thing:
        roles = Concept(capacity(body.thing, "member")), Concept(capacity(other.thing, found.words("capacity").lower()))
        values: Values = {"role": roles[0], "otherRole": roles[1], **_how_many(found)}
        bodies = {"organization": body, "otherOrganization": other}
        yield from found.claim({**bodies}, values, found.dates(meaning="state"))


def _how_many(found: Found) -> Values:
    if quantifier := found.value("quantifier"):
        return {"quantifier": Concept(quantifier)}
    return {"number": number_of(found.words("number"))}


def capacity(organization: Thing, words: str) -> str:
    """The key of a capacity that a text names, in the body's own terms where it has them.

    >>> capacity(Thing("organisation/OSCE"), "member"), capacity(Thing("organisation/SCO"), "observer state")
    ('participatingState', 'observer')
    """
    own = [row for row in table("capacities") if row["organisation"] == organization.key]
    broad = next((key for word, key in _BROAD if word in words.lower()), "")
    if broad:
        return broad
    if "particip" in words.lower() and (
        key := next((row["key"] for row in own if row["key"].startswith("particip")), "")
    ):
        return key
    plain = [row["key"] for broad in ("member", "participant") for row in own if row["broad"] == broad]
    return plain[0] if plain else "member"
