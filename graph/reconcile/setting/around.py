"""The setting of each key: all that stands around it, drawn once from all evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from comity.graph.fact import Key
from comity.graph.period import EARLIEST, LATEST
from comity.graph.reconcile.evidence import ByKey, Evidence
from comity.graph.reconcile.ladder import OWN
from comity.graph.reconcile.setting.capacities import Capacities
from comity.graph.reconcile.setting.holders import NOBODY, Others, others_on
from comity.graph.reconcile.setting.lives import Lives
from comity.graph.reconcile.setting.rungs import Rungs

Around = Callable[[Key], "Setting"]


@dataclass(frozen=True, slots=True)
class Setting:
    """What other claims say that bears on one key.

    ``others`` are those firmly said to hold what one at a time holds, or to be chosen for it, ``founded`` the first
    day and ``ended`` the last on which its organisation, or what it befalls, may have lived, ``superseded`` the first
    day on which a capacity that ends this one certainly held. ``joining`` and ``leaving`` are the rungs of the ladder
    from which a begin and an end are counted, empty where none is declared; ``attended`` is what says that the party
    took part in a meeting of the body in this capacity.
    """

    others: Others = NOBODY
    founded: date = EARLIEST
    ended: date = LATEST
    superseded: date = LATEST
    joining: str = ""
    leaving: str = ""
    attended: tuple[Evidence, ...] = ()


NOTHING_AROUND = Setting()


def settings(found: ByKey, joining: str = OWN) -> Around:
    """What stands around each key, drawn from all evidence; ``joining`` is a rung, or OWN for each body's own.

    >>> from comity.graph.claim import Claim, Concept, Moment, Thing, roles
    >>> from comity.graph.period import Period
    >>> from comity.graph.reconcile.evidence import gather
    >>> founded = roles(organization=Thing("organisation/SCO"), change=Concept("founded"))
    >>> chair = roles(organization=Thing("organisation/SCO"), holder=Thing("state/CHN"))
    >>> found = gather([Claim("Change", founded, "a", begin=Moment(Period("2001-06-15"))),
    ...                 Claim("Chairmanship", chair, "a", observed=Moment(Period("2012")))])
    >>> settings(found)(next(key for key in found if key.relation == "Chairmanship")).founded
    datetime.date(2001, 6, 15)
    """
    others, lives, capacities, rungs = others_on(found), Lives(found), Capacities(found), Rungs(found)

    def around(key: Key) -> Setting:
        setting = Setting(others(key), *lives.of(key))
        if key.relation != "Membership":
            return setting
        return replace(
            setting,
            superseded=capacities.superseded(key),
            joining=rungs.joining(key) if joining == OWN else joining,
            leaving=rungs.leaving(key),
            attended=capacities.attended(key),
        )

    return around
