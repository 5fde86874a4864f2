"""A claim: what one source says, frozen."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from functools import cache, cached_property
from typing import Any

from comity.graph.period import Period


@dataclass(frozen=True, slots=True, order=True)
class Thing:
    """Something with an IRI of ours: its path below the namespace of things.

    >>> Thing("state/KAZ").kind, Thing("post/CICA/executive-director").key
    ('state', 'CICA/executive-director')
    """

    path: str

    @property
    def kind(self) -> str:
        """What kind of thing it is: the first part of its path."""
        return self.path.partition("/")[0]

    @property
    def key(self) -> str:
        """Which one it is: the rest of its path."""
        return self.path.partition("/")[2]


@dataclass(frozen=True, slots=True, order=True)
class Concept:
    """A concept of the ontology by its local name, such as a capacity.

    >>> Concept("observer").name
    'observer'
    """

    name: str


Value = Thing | Concept | str | int
Roles = tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A date of a claim: the period, and how it came from the source's words.

    ``words`` are the source's own, ``anchor`` the period that relative words were counted from, ``rule``
    the rule that counted, ``basis`` the rung of the ladder that the date stands on (signed, inForce ...).

    >>> Moment(Period("2010-22"), words="next summer", anchor=Period("2010-01"), rule="next-season").words
    'next summer'
    """

    period: Period
    words: str = ""
    anchor: Period | None = None
    rule: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Words of a document: ``start`` to ``end`` in code points of its rendition, with a little around them.

    >>> Passage(2489, 2496, "It has ", after="twenty").exact
    'It has '
    """

    start: int
    end: int
    exact: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Claim:
    """What one document says about one relation, with its words, its dates and how it is said.

    ``relation`` is a local name of the ontology, ``roles`` pairs of a role's name and its value in order
    of name (a role may stand several times), ``document`` the key of the source. ``modality``,
    ``polarity``, ``derivation`` and ``listed`` are local names of their schemes, ``rules`` the named
    steps that resolved something, ``named_as`` pairs of a role and the name as written.

    >>> claim = Claim("Membership", roles(organization=Thing("organisation/CICA"), member=Thing("state/KAZ"),
    ...                                   role=Concept("member")), document="a")
    >>> claim.role("member"), len(claim.key)
    (Thing(path='state/KAZ'), 18)
    """

    relation: str
    roles: Roles
    document: str
    begin: Moment | None = None
    end: Moment | None = None
    observed: Moment | None = None
    modality: str = "stated"
    polarity: str = "affirmed"
    derivation: str = "quoted"
    rules: tuple[str, ...] = ()
    restored: str = ""
    listed: str = ""
    speaker: str = ""
    spoken: Period | None = None
    named_as: tuple[tuple[str, str], ...] = ()
    passages: tuple[Passage, ...] = ()
    locator: str = ""
    quote: str = ""
    note: str = ""
    extractor: str = ""

    def __post_init__(self) -> None:
        for name in ("rules", "named_as", "passages"):
            object.__setattr__(self, name, tuple(sorted(set(getattr(self, name)))))
        object.__setattr__(self, "roles", ordered(self.roles))

    def role(self, name: str) -> Value | None:
        """The first value of a role, or None."""
        return next((value for role, value in self.roles if role == name), None)

    def all(self, name: str) -> tuple[Value, ...]:
        """All values of a role."""
        return tuple(value for role, value in self.roles if role == name)

    @cached_property
    def key(self) -> str:
        """Its identity: the document's key and a digest of everything that the claim says.

        The same content has the same key on any machine, whatever else is loaded.
        """
        canonical = json.dumps(plain(self), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return f"{self.document}/{hashlib.sha256(canonical.encode()).hexdigest()[:16]}"


def roles(**values: Value | None) -> Roles:
    """Pairs of role and value in order of name, without the empty ones.

    >>> roles(ordinal=3, level=Concept("summit"), place=None)
    (('level', Concept(name='summit')), ('ordinal', 3))
    """
    return ordered((name, value) for name, value in values.items() if value not in (None, ""))


def ordered(pairs: Iterable[tuple[str, Value | None]]) -> Roles:
    """Pairs of role and value in the one order that claims keep."""
    return tuple(sorted(((name, value) for name, value in pairs if value is not None), key=_place))


def _place(pair: tuple[str, Value]) -> tuple[str, str, str]:
    return pair[0], type(pair[1]).__name__, str(pair[1])


def plain(value: Any) -> Any:
    """A claim, or a part of one, as JSON's own types, empty fields left out.

    >>> plain(Concept("member")), plain(Thing("state/KAZ")), plain(Period("2010"))
    ({'concept': 'member'}, {'thing': 'state/KAZ'}, '2010')
    """
    match value:
        case Thing(path):
            return {"thing": path}
        case Concept(name):
            return {"concept": name}
        case Period(edtf):
            return edtf
        case tuple():
            return [plain(item) for item in value]
        case _ if is_dataclass(value):
            pairs = ((name, getattr(value, name)) for name in _names(value.__class__))
            return {name: plain(part) for name, part in pairs if part not in (None, "", ())}
        case _:
            return value


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(item.name for item in fields(kind))
