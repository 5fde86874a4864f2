"""Check: did as many years lie between two events as a text says ("after a decade")?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from comity.graph.audit.findings import CANNOT_TELL, FAILED, PASSED, Check, Finding, of_claim
from comity.graph.audit.material import Material
from comity.graph.claim import Claim, Thing
from comity.graph.fact import Fact

NAME = "declared-lapse"
_YEAR = 365.2425
"""Days of a year of the Gregorian calendar, on average."""


def run(material: Material) -> Iterator[Finding]:
    """A finding for each lapse between a change of a body and a meeting that others date."""
    for claim in material.said("Lapse"):
        yield from _test(claim, material)


def _test(claim: Claim, material: Material) -> Iterator[Finding]:
    organization, change, meeting, number = map(claim.role, ("organization", "change", "meeting", "number"))
    if organization is None or not isinstance(meeting, Thing) or not isinstance(number, int):
        return
    changes = material.without(claim.document, organization, "Change")
    meetings = material.without(claim.document, organization, "Meeting")
    first = next((fact.begin for fact in changes if fact.key.role("change") == change), None)
    last = next((fact.begin for fact in meetings if _is(fact, meeting)), None)
    if not first or not last:
        yield of_claim(NAME, claim, CANNOT_TELL, "others do not date both events", declared=str(number))
        return
    least, most = _years(first.latest, last.earliest), _years(first.earliest, last.latest)
    outcome = _outcome(number, least, most)
    note = f"from {first} to {last}, in whole years rounded"
    yield of_claim(NAME, claim, outcome, note, declared=str(number), at_least=least, at_most=most)


def _is(fact: Fact, meeting: Thing) -> bool:
    return fact.key.path == meeting.path


def _outcome(number: int, least: int, most: int) -> str:
    if least == most == number:
        return PASSED
    return CANNOT_TELL if least <= number <= most else FAILED


def _years(first: date, last: date) -> int:
    return round((last - first).days / _YEAR)


CHECK = Check(NAME, "A declared number of years between two events is that between their dates from others.", run)
