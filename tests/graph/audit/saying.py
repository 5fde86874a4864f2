"""Claims in few words for the tests of the audit, and what a check finds in them."""

from __future__ import annotations

from comity.graph.audit.findings import Finding
from comity.graph.audit.run import audit
from comity.graph.claim import Claim, Concept, Moment, Thing, Value, roles
from comity.graph.document import Document
from comity.graph.period import Period

CICA, OSCE = Thing("organisation/CICA"), Thing("organisation/OSCE")
DAY = "2010-01-15"


def at(edtf: str) -> Moment | None:
    """A moment, or None for an empty string."""
    return Moment(Period(edtf)) if edtf else None


def says(relation: str, document: str = "text", b: str = "", e: str = "", obs: str = "", **more: object) -> Claim:
    """A claim; ``more`` are its roles, and fields of the claim that no role is named after."""
    fields = {name: more.pop(name) for name in ("modality", "polarity", "derivation", "quote") if name in more}
    values: dict[str, Value | None] = dict(more)  # type: ignore[arg-type]
    values.setdefault("organization", CICA)
    dates = {"begin": at(b), "end": at(e), "observed": at(obs)}
    return Claim(relation, roles(**values), document, **dates, **fields)  # type: ignore[arg-type]


def belongs(member: str, document: str = "list", b: str = "", e: str = "", obs: str = "", **more: object) -> Claim:
    """A document has a state belong to CICA as a member, or as said."""
    more.setdefault("role", Concept("member"))
    return says("Membership", document, b, e, obs, member=Thing(f"state/{member}"), **more)


def chairs(holder: str, b: str = "", e: str = "", obs: str = "", document: str = "list", **more: object) -> Claim:
    """A document has a state, or a thing by its path, chair CICA."""
    return says(
        "Chairmanship", document, b, e, obs, holder=Thing(holder if "/" in holder else f"state/{holder}"), **more
    )


def found(check: str, *claims: Claim, documents: dict[str, Document] | None = None) -> list[Finding]:
    """What one check finds."""
    return [finding for finding in audit(claims, documents or {}) if finding.check == check]


def subjects(check: str, *claims: Claim) -> list[str]:
    """What one check finds fault with."""
    return [finding.subject for finding in found(check, *claims)]
