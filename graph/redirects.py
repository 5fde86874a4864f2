"""Redirects: when an earlier spell is found, later ones are numbered anew, and a row says where each went."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from comity.graph.fact import Fact

Support = Mapping[str, frozenset[str]]


def support_of(facts: Iterable[Fact]) -> dict[str, frozenset[str]]:
    """The keys of the supporting claims by the path of each fact."""
    return {fact.path: frozenset(claim.key for claim in fact.supporting) for fact in facts}


def moved(before: Support, after: Support) -> list[tuple[str, str]]:
    """Old and new path of every fact whose claims now stand under another number of the same key.

    >>> moved({"a/1": frozenset({"x"})}, {"a/1": frozenset({"y"}), "a/2": frozenset({"x", "z"})})
    [('a/1', 'a/2')]
    """
    by_key: dict[str, list[str]] = {}
    for path in after:
        by_key.setdefault(path.rpartition("/")[0], []).append(path)
    pairs = ((old, _now(old, claims, by_key, after)) for old, claims in sorted(before.items()))
    return [(old, new) for old, new in pairs if new and new != old]


def _now(old: str, claims: frozenset[str], by_key: Mapping[str, list[str]], after: Support) -> str:
    if claims & after.get(old, frozenset()):
        return old
    shared = [path for path in by_key.get(old.rpartition("/")[0], []) if claims & after[path]]
    return max(shared, key=lambda path: (len(claims & after[path]), path), default="")
