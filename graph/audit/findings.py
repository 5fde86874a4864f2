"""What the audit finds, and the run of all checks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules

import comity.graph.audit as folder
from comity.graph.claim import Claim
from comity.graph.document import Document

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
    run: Callable[[Sequence[Claim], Mapping[str, Document]], Iterator[Finding]]


def checks() -> list[Check]:
    """All checks: every module beside this one that has a CHECK.

    >>> [check.name for check in checks()]
    ['declared-count', 'declared-overlap']
    """
    modules = (import_module(f"{folder.__name__}.{module.name}") for module in iter_modules(folder.__path__))
    return sorted((module.CHECK for module in modules if hasattr(module, "CHECK")), key=lambda check: check.name)


def audit(claims: Sequence[Claim], documents: Mapping[str, Document]) -> list[Finding]:
    """All findings, in order of check and claim."""
    found = [finding for check in checks() for finding in check.run(claims, documents)]
    return sorted(found, key=lambda finding: (finding.check, finding.claim.key))
