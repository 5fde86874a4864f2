"""From the codes and names of other data sets to our states, organisations and capacities."""

from __future__ import annotations

from functools import cache

from comity.graph.claim import Concept, Thing
from comity.graph.period import Period, days_between
from comity.ontology.concepts import concepts_of
from comity.ontology.gazetteer import Row, find, labels, normalise, table

SCHEMES = ("iso3", "iso2", "isoNumeric", "cow", "gw", "vdem")
"""Schemes of codes that the gazetteer has for states."""

BROAD = ("associate", "observer", "partner", "guest", "participant", "party", "member")
"""Broad capacities, the narrower word first: an associate member is an associate."""


def state_by_code(scheme: str, code: str, when: Period | None = None) -> Thing | None:
    """The state with a code in a scheme; of several in time the last that has it in the period, else the last.

    >>> state_by_code("cow", "345", Period("2004")), state_by_code("cow", "345", Period("1980"))
    (Thing(path='state/SCG'), Thing(path='state/YUG'))
    """
    rows = _coded().get((scheme, code.upper()), [])
    valid = [row for row in rows if when and _valid(row, when)]
    if when and not valid:
        return None
    found = max(valid or rows, key=lambda row: (row["begin"], row["state"]), default=None)
    return Thing(f"state/{found['state']}") if found else None


def sole_state(scheme: str, code: str) -> Thing | None:
    """The only state that ever had a code, or None.

    >>> sole_state("iso3", "KAZ"), sole_state("iso3", "YUG")
    (Thing(path='state/KAZ'), None)
    """
    states = {row["state"] for row in _coded().get((scheme, code.upper()), [])}
    return Thing(f"state/{states.pop()}") if len(states) == 1 else None


def by_name(text: str, *kinds: str) -> Thing | None:
    """The one thing of these kinds that a name means, or None.

    >>> by_name("Turkiye", "state"), by_name("Ruritania", "state")
    (Thing(path='state/TUR'), None)
    """
    keys = [f"{kind}/{text}" for kind in kinds if f"{kind}/{text}" in labels()]
    paths = keys or sorted({name.path for name in find(text) if name.path.partition("/")[0] in kinds})
    return Thing(paths[0]) if len(paths) == 1 else None


def capacity(text: str, body: str = "") -> Concept | None:
    """The capacity that a word means in a body: the body's own term, a concept's name, else a broad capacity.

    >>> capacity("observer state"), capacity("associate member"), capacity("boss")
    (Concept(name='observer'), Concept(name='associate'), None)
    """
    own = {
        normalise(row["term"]): row["key"]
        for row in table("capacities")
        if f"organisation/{row['organisation']}" == body
    }
    known = own.get(normalise(text)) or (text if text in concepts_of("capacities") else "")
    words = normalise(text).replace("participating", "participant").split()
    broad = next((name for name in BROAD if name in words or f"{name}s" in words), "")
    return Concept(known or broad) if known or broad else None


@cache
def _coded() -> dict[tuple[str, str], list[Row]]:
    found: dict[tuple[str, str], list[Row]] = {}
    for row in table("state_codes"):
        found.setdefault((row["scheme"], row["code"].upper()), []).append(row)
    return found


def _valid(row: Row, when: Period) -> bool:
    first, last = days_between(row["begin"], row["end"])
    return first <= when.latest and when.earliest <= last
