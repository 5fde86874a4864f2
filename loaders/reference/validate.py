"""Validation of a reference body: its form, then the numbers that official texts declare."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from comity.graph.claim import Concept, Thing
from comity.graph.errors import BadData, ManyFaults
from comity.graph.reconcile import reconcile
from comity.loaders.reference.body import Body, check_expectations, load_body


def faults_of(folder: Path) -> list[BadData]:
    """Every fault of a body's folder, in order of file and place."""
    try:
        body = load_body(folder)
    except ManyFaults as faults:
        return faults.faults
    return check_expectations(body, certain_members(body))


def certain_members(body: Body) -> dict[tuple[str, str, date], int]:
    """How many certainly belong, by each organisation, capacity and day of which an official text declares a number."""
    facts = [fact for fact in reconcile(body.claims, documents=body.documents) if fact.key.relation == "Membership"]
    return {
        (wanted.organization, wanted.role, wanted.day): sum(
            fact.key.role("organization") == Thing(f"organisation/{wanted.organization}")
            and fact.key.role("role") == Concept(wanted.role)
            and fact.bounds.on(wanted.day) == "certainly"
            for fact in facts
        )
        for wanted in body.expected
    }
