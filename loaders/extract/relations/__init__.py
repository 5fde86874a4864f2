"""One builder a relation: what a rule found becomes claims. A new relation is a rules file, a builder, a row here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from comity.graph.claim import Claim
from comity.loaders.extract.relations.adoption import adoptions
from comity.loaders.extract.relations.chairmanship import chairmanships
from comity.loaders.extract.relations.change import changes
from comity.loaders.extract.relations.characteristic import characteristics
from comity.loaders.extract.relations.common_field import common_fields
from comity.loaders.extract.relations.count import counts, overlaps
from comity.loaders.extract.relations.discussion import discussions
from comity.loaders.extract.relations.found import Found
from comity.loaders.extract.relations.lapse import lapses
from comity.loaders.extract.relations.meeting import meetings, seats
from comity.loaders.extract.relations.membership import memberships
from comity.loaders.extract.relations.office import office_holdings
from comity.loaders.extract.relations.participation import participations
from comity.loaders.extract.relations.remark import likenesses, remarks
from comity.loaders.extract.relations.share import shares_of_regions

Builder = Callable[[Found], Iterator[Claim]]

BUILDERS: dict[str, Builder] = {
    "Membership": memberships,
    "Chairmanship": chairmanships,
    "Meeting": meetings,
    "Count": counts,
    "Overlap": overlaps,
    "Change": changes,
    "OfficeHolding": office_holdings,
    "Adoption": adoptions,
    "Seat": seats,
    "Characteristic": characteristics,
    "Participation": participations,
    "Remark": remarks,
    "Lapse": lapses,
    "Likeness": likenesses,
    "Share": shares_of_regions,
    "Discussion": discussions,
    "CommonField": common_fields,
}
"""The builder of each relation that has rules."""
