"""Which builder makes the claims of which relation. Adding a relation is a rules file, a builder, and a row here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from comity.graph.claim import Claim
from comity.loaders.extract.relations import others
from comity.loaders.extract.relations.found import Found
from comity.loaders.extract.relations.membership import memberships

Builder = Callable[[Found], Iterator[Claim]]

BUILDERS: dict[str, Builder] = {
    "Membership": memberships,
    "Chairmanship": others.chairmanships,
    "Meeting": others.meetings,
    "Count": others.counts,
    "Overlap": others.overlaps,
    "Change": others.changes,
    "OfficeHolding": others.office_holdings,
    "Adoption": others.adoptions,
    "Seat": others.seats,
    "Characteristic": others.characteristics,
}
