"""A check of the audit, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from comity.graph.claim import Claim
from comity.graph.fact import Fact

if TYPE_CHECKING:
    from comity.graph.audit.explanations import Explanation
    from comity.graph.audit.material import Material

PASSED, FAILED, CANNOT_TELL = "passed", "failed", "cantTell"


@dataclass(frozen=True, slots=True)
class Finding:
    """The outcome of one check of one claim or fact.

    ``subject`` is the path of what was tested, ``outcome`` PASSED, FAILED or CANNOT_TELL (EARL's words),
    ``declared`` what it says in short, ``at_least`` and ``at_most`` what the facts allow where it is a number,
    ``note`` the set that makes the difference, in words. ``claims`` are those weighed, a tested claim first.
    """

    check: str
    subject: str
    outcome: str
    note: str
    declared: str = ""
    at_least: int | None = None
    at_most: int | None = None
    claims: tuple[Claim, ...] = ()
    explanation: Explanation | None = None

    @property
    def path(self) -> str:
        """The path of its own IRI: the check and what it tested."""
        return f"finding/{self.check}/{self.subject.removeprefix('claim/')}"

    @property
    def allowed(self) -> str:
        """What the facts allow, as a reader writes it: a number, a range, or nothing.

        >>> Finding("declared-count", "claim/a/1", PASSED, "", at_least=22, at_most=24).allowed
        '22 to 24'
        """
        if self.at_least is None:
            return ""
        return str(self.at_least) if self.at_least == self.at_most else f"{self.at_least} to {self.at_most}"

    @property
    def unexplained(self) -> bool:
        """Whether it is a conflict that nobody has explained."""
        return self.outcome == FAILED and self.explanation is None


@dataclass(frozen=True)
class Check:
    """A check: its name, the sentence that says what it tests, and the function that does it."""

    name: str
    description: str
    run: Callable[[Material], Iterator[Finding]]


def of_claim(check: str, claim: Claim, outcome: str, note: str, **more: object) -> Finding:
    """A finding on a claim; ``more`` are further fields, ``others`` the claims that it is weighed with."""
    others = more.pop("others", ())
    claims = (claim, *others)  # type: ignore[misc]
    return Finding(check, f"claim/{claim.key}", outcome, note, claims=claims, **more)  # type: ignore[arg-type]


def of_fact(check: str, fact: Fact, note: str, *others: Fact) -> Finding:
    """A conflict found in a fact, weighed with others."""
    claims = {claim.key: claim for item in (fact, *others) for claim in (*item.supporting, *item.denying)}
    declared = " to ".join(str(part or "…") for part in (fact.begin, fact.end))
    return Finding(check, fact.path, FAILED, note, declared, claims=tuple(claims[key] for key in sorted(claims)))
