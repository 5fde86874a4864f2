"""A check of the audit, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from comity.graph.claim import Claim

if TYPE_CHECKING:
    from comity.graph.audit.belonging import Material

PASSED, FAILED, CANNOT_TELL = "passed", "failed", "cantTell"


@dataclass(frozen=True, slots=True)
class Finding:
    """The outcome of one check of one claim.

    ``outcome`` is PASSED, FAILED or CANNOT_TELL (EARL's words), ``at_least`` and ``at_most`` what the facts
    allow, ``note`` the set that makes the difference, in words.
    """

    check: str
    claim: Claim
    outcome: str
    at_least: int
    at_most: int
    note: str


@dataclass(frozen=True)
class Check:
    """A check: its name, the sentence that says what it tests, and the function that does it."""

    name: str
    description: str
    run: Callable[[Material], Iterator[Finding]]
