"""Memberships: each member of the subject belongs to each body, in the capacity of the body's own word."""

from __future__ import annotations

from collections.abc import Iterator

from comity.graph.claim import Claim, Concept, Thing
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.relations.found import Dates, Found, government
from comity.ontology.gazetteer import Row, table

_BROAD = (
    ("associate", "associateMember"), ("sectoral dialogue partner", "sectoralDialoguePartner"),
    ("dialogue partner", "dialoguePartner"), ("partner for co", "partnerForCooperation"), ("observer", "observer"),
    ("partner", "partner"), ("guest", "guest"),
)
_OWN = ("participating", "participant", "party")


def memberships(found: Found) -> Iterator[Claim]:
    """One claim for each member and body; founders have an original entry, those who join an accession."""
    for body in found.bodies():
        for item, share in found.shares():
            member = government(item)
            if member and member.thing != body.thing and (claim := _claim(share, member, body)):
                yield claim


def _claim(found: Found, member: Mention, body: Mention) -> Claim | None:
    words = (found.words("capacity") or found.value("capacity") or "member").lower()
    organization = parent_of(body)
    if organization is None:
        return None
    entry = found.value("entry") or ("original" if "found" in words or "original" in words else "")
    values = {"role": Concept(capacity(organization, words)), "entry": Concept(entry) if entry else None,
              "ownWord": found.words("capacity") or None}
    return found.claim({"member": member, "organization": body}, values, _dates(found, member, entry))


def _dates(found: Found, member: Mention, entry: str) -> Dates:
    dates = found.dates(member)
    if entry == "original" and found.rule.date == "state" and dates.observed and not dates.observed.rule:
        return Dates(begin=dates.observed)
    return dates


def parent_of(body: Mention) -> Thing | None:
    """The body itself if it is no organ; nobody is a member of a secretariat."""
    return body.thing if body.kind == Kind.BODY else None


def capacity(organization: Thing, words: str) -> str:
    """The key of a capacity that a text names, in the body's own terms where it has them.

    >>> capacity(Thing("organisation/OSCE"), "member"), capacity(Thing("organisation/SCO"), "observer state")
    ('participatingState', 'observer')
    """
    broad = next((key for word, key in _BROAD if word in words), "member")
    own = [row for row in table("capacities") if row["organisation"] == organization.key]
    if broad != "member":
        return next((row["key"] for row in own if row["key"] == broad), broad)
    if any(word in words for word in _OWN):
        return next((row["key"] for row in own if row["key"].lower().startswith("particip")), _plain_own(words, own))
    return next((row["key"] for row in own if row["broad"] == "member"), "member")


def _plain_own(words: str, own: list[Row]) -> str:
    return next((row["key"] for row in own if row["broad"] == "member"), "member")
