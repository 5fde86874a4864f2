"""Explanations: what a reviewer declares about a conflict, shown beside the finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from comity.graph.audit.findings import Finding
from comity.graph.claim import Claim
from comity.graph.reconcile.keys import path_of_claim


@dataclass(frozen=True, slots=True, order=True)
class Explanation:
    """Why a conflict is as it is, with the document that shows it.

    ``subject`` is the path of a fact, of all spells of a key, or of what a claim says (``count/CICA/member/23``);
    ``said_in`` the document of the claim, where several claim the same; ``source`` the document that shows it.

    >>> Explanation("declared-count", "count/CICA/member/23", "a miscount: it names 24", "news-2014").said_in
    ''
    """

    check: str
    subject: str
    words: str
    source: str
    said_in: str = ""
    locator: str = ""


def explain(findings: Iterable[Finding], explanations: Sequence[Explanation]) -> Iterator[Finding]:
    """The findings, each that somebody explained with its explanation."""
    by_subject: dict[tuple[str, str], list[Explanation]] = {}
    for explanation in sorted(explanations):
        by_subject.setdefault((explanation.check, explanation.subject), []).append(explanation)
    for finding in findings:
        found = (item for path in _paths(finding) for item in by_subject.get((finding.check, path), ()))
        yield replace(finding, explanation=next((item for item in found if _meant(item, finding)), None))


def _paths(finding: Finding) -> Iterator[str]:
    """The paths under which a finding may be explained, the nearest first."""
    yield finding.subject
    head, _, number = finding.subject.rpartition("/")
    if number.isdigit():
        yield head
    if tested := _tested(finding):
        yield path_of_claim(tested)


def _meant(explanation: Explanation, finding: Finding) -> bool:
    return not explanation.said_in or any(claim.document == explanation.said_in for claim in finding.claims)


def _tested(finding: Finding) -> Claim | None:
    return finding.claims[0] if finding.claims and finding.subject.startswith("claim/") else None
