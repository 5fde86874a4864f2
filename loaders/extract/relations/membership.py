"""Memberships: each member of the subject belongs to each body, in the capacity of the body's own word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from comity.graph.claim import Claim, Concept
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.relations.count import capacity
from comity.loaders.extract.relations.dating import Dates
from comity.loaders.extract.relations.found import Found, government


def memberships(found: Found) -> Iterator[Claim]:
    """One claim for each member and body; nobody is a member of an organ."""
    for body in found.bodies():
        for item, share in found.shares():
            member = government(item)
            if member and body.thing and body.kind == Kind.BODY and member.thing != body.thing:
                yield from _claim(share, member, body)


def _claim(found: Found, member: Mention, body: Mention) -> list[Claim]:
    """Founders have an original entry, and their membership begins with the body; a former member's has an end."""
    words = (found.words("capacity") or found.value("capacity") or "member").lower()
    noted = member.note.lower()
    original = found.value("entry") == "original" or any(mark in f"{words} {noted}" for mark in ("found", "original"))
    assert body.thing
    values = {"role": Concept(capacity(body.thing, words)), "entry": Concept("original") if original else None,
              "ownWord": found.words("capacity") or None}  # fmt: skip
    dates = _dates(found, member, original=original)
    if found.value("former") and not dates.end:
        return []
    return found.claim({"member": member, "organization": body}, {**values}, dates)


def _dates(found: Found, member: Mention, *, original: bool) -> Dates:
    dates = found.dates(member)
    said = dates.observed if dates.observed and dates.observed.rule != "document-date" else None
    return replace(dates, begin=said, observed=None) if original and said else dates
