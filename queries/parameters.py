"""Parameters: what a user writes for one, and the serialised term that enters the query."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

from comity.graph.errors import UnknownName
from comity.graph.iris import concept, mint, slug
from comity.graph.triples.literals import day_literal
from comity.ontology.concepts import broader, concepts, concepts_of
from comity.ontology.gazetteer import find, labels, near


@dataclass(frozen=True)
class Parameter:
    """A parameter of a question: its name in the query, its type, its default as a user would write it."""

    name: str
    type: str
    default: str


def written(parameter: Parameter, value: str) -> str:
    """The value of a parameter as a SPARQL term; text never enters a query but through here.

    >>> written(Parameter("on", "day", ""), "2010-01-01")
    '"2010-01-01"^^<http://www.w3.org/2001/XMLSchema#date>'
    """
    return _WRITERS[parameter.type](value)


def resolve(text: str, *kinds: str) -> str:
    """The path of the one thing that a name or key means.

    Raises UnknownName for a name that means nothing (with the nearest names) or several things.

    >>> resolve("Turkiye", "state"), resolve("OSCE", "organisation")
    ('state/TUR', 'organisation/OSCE')
    """
    keys = [f"{kind}/{text}" for kind in kinds if f"{kind}/{text}" in labels()]
    paths = sorted(set(keys) or {name.path for name in find(text) if name.path.partition("/")[0] in kinds})
    if len(paths) == 1:
        return paths[0]
    if paths:
        meant = ", ".join(f"{labels()[path]} ({path.partition('/')[2]})" for path in paths)
        raise UnknownName(f"{text!r} may mean {meant}")
    close = near(text, kinds)
    hint = f"; did you mean {' or '.join(close)}?" if close else ""
    raise UnknownName(f"no {' or '.join(kinds)} is known as {text!r}{hint}")


def day_of(text: str) -> date:
    """The day that a user writes as YYYY-MM-DD; raises UnknownName for anything else.

    >>> day_of("2010-01-01")
    datetime.date(2010, 1, 1)
    """
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        raise UnknownName(f"not a day (YYYY-MM-DD): {text!r}")
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise UnknownName(f"no such day: {text!r}") from fault


@cache
def choices() -> dict[str, list[str]]:
    """What a parameter may be, by its type, where the ontology says it.

    >>> sorted(choices())
    ['capacity', 'character', 'level', 'trait']
    """
    capacities = [name for name in concepts() if "anyCapacity" in (name, *broader(name))]
    traits = [name for name in concepts_of("bodyTraits") if broader(name)]
    taken = {"level": concepts_of("meetingLevels"), "character": concepts_of("legalCharacters"), "trait": traits}
    return {"capacity": sorted(capacities), **{kind: sorted(names) for kind, names in taken.items()}}


def _thing(*kinds: str) -> Callable[[str], str]:
    return lambda text: str(mint(resolve(text, *kinds)))


def _path(prefix: str) -> Callable[[str], str]:
    return lambda text: str(mint(text if text.startswith(prefix) else prefix + text))


def _day(text: str) -> str:
    return str(day_literal(day_of(text)))


def _chosen(kind: str) -> Callable[[str], str]:
    """A concept of the scheme that a type of parameter takes."""

    def chosen(text: str) -> str:
        if text not in choices()[kind]:
            raise UnknownName(f"no {kind} {text!r}; there are: {', '.join(choices()[kind])}")
        return str(concept(text))

    return chosen


def _agent(text: str) -> str:
    """A state or organisation by its name, or a person by name or key."""
    try:
        return str(mint(resolve(text, "state", "organisation")))
    except UnknownName:
        return str(mint(text if text.startswith("person/") else f"person/{slug(text)}"))


def _capacity(text: str) -> str:
    return _chosen("capacity")({"full": "fullCapacity", "any": "anyCapacity"}.get(text, text))


_WRITERS: dict[str, Callable[[str], str]] = {
    "organisation": _thing("organisation"),
    "state": _thing("state"),
    "party": _thing("state", "organisation"),
    "day": _day,
    "capacity": _capacity,
    "level": _chosen("level"),
    "character": _chosen("character"),
    "trait": _chosen("trait"),
    "agent": _agent,
    "document": _path("document/"),
    "meeting": _path("meeting/"),
    "fact": _path(""),
    "claim": _path("claim/"),
}

TAKES = {
    "organisation": ("comity:Organisation", "an organisation, by name or key (CICA)"),
    "state": ("comity:State", "a state, by name or code (Kazakhstan, KAZ)"),
    "party": ("comity:Party", "a state or organisation, by name or key"),
    "agent": ("comity:Agent", "a state, organisation or person, by name or key"),
    "day": ("xsd:date", "a day, YYYY-MM-DD"),
    "document": ("comity:Document", "a document's key; `comity ask documents` lists them"),
    "fact": ("comity:Fact", "a fact's path, as answers show it in the column `fact`"),
    "meeting": ("comity:Meeting", "a meeting's key; `comity ask meetings-of` lists a body's"),
    "claim": ("comity:Claim", "a claim's path, as answers show it in the column `claim`"),
    "capacity": (
        "skos:Concept",
        "a capacity with the narrower ones (fullCapacity, anyCapacity, observer); `comity ask capacities` lists them",
    ),
    "level": ("skos:Concept", "a level of meetings"),
    "character": ("skos:Concept", "a legal character"),
    "trait": ("skos:Concept", "a trait of bodies"),
}
"""What a parameter's value is, by its type: its class or datatype, and in words."""


_FEW = 20
"""So many choices are told on the spot."""


def taken(kind: str) -> str:
    """What a type of parameter takes, in words, with the choices where the ontology lists a few.

    >>> taken("day"), taken("level")[:35]
    ('a day, YYYY-MM-DD', 'a level of meetings: deputyMinister')
    """
    listed = choices().get(kind, [])
    return f"{TAKES[kind][1]}: {', '.join(listed)}" if 0 < len(listed) <= _FEW else TAKES[kind][1]
