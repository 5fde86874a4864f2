"""What is asked of the tiny graph: each question of the catalogue, with the values of its parameters.

The golden answers lie in `golden/`, one file a question. After a change that is meant, renew them with

    python -m tests.queries.asked

and read the difference before you keep it: each row must follow from the invented rows and interview.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from comity.graph.assemble import flat
from comity.graph.store import memory_store
from comity.queries import Answer, Graph
from comity.queries.catalogue import catalogue
from comity.queries.engines import Embedded
from tests.fixtures.graphs import tiny_graphs

GOLDEN = Path(__file__).parent / "golden"
DAY = {"on": "2010-01-15"}
ASKED: dict[str, list[dict[str, str]]] = {
    "accessions": [{"until": "2010-01-15"}, {"from": "2004-10-22", "until": "2005-12-31", "capacity": "any"}],
    "adopted-at": [{}, {"meeting": "meeting/CICA/summit/regular/2"}],
    "applications-of": [{}],
    "areas-of": [{}],
    "attendance": [{}],
    "attended-by": [{"participant": "CHN"}, {"participant": "OSCE"}],
    "bodies": [DAY, {**DAY, "capacity": "any"}],
    "bodies-with": [{}, {"trait": "consultation"}],
    "bodies-with-both": [{"otherTrait": "consultation"}, {}],
    "capacities": [{}],
    "chair-of": [{}, DAY, {"organisation": "OSCE", "on": "2010-01-01"}],
    "chaired-by": [{}, {"holder": "KAZ", "on": "2010-01-15"}, {"holder": "TUR", "on": "2010-06-08"}],
    "chairs-at-once": [{}],
    "chairs-of": [{}, {"organisation": "OSCE"}],
    "changes-of": [{}],
    "checked": [{}],
    "claims-of": [{"document": "tiny-interview-2010"}, {"document": "document/tiny-decision-2006"}],
    "codes": [{}],
    "common-fields": [{}, {"organisation": "OSCE", "otherOrganisation": "CICA"}],
    "companions-of": [DAY, {**DAY, "member": "TUR", "capacity": "any"}],
    "complete-lists": [{}, {"capacity": "observer"}],
    "contested": [{}, {"organisation": "OSCE"}],
    "denials": [{}],
    "denied-on": [DAY, {**DAY, "party": "PSE"}, {"on": "2009-06-01"}],
    "departures": [{"until": "2010-01-15", "capacity": "any"}, {"from": "2005-01-01", "until": "2010-01-15"}],
    "derived-claims": [{"document": "tiny-interview-2010"}],
    "discussed-at": [{}],
    "documents": [{}],
    "evidence-of": [{}, {"fact": "membership/CICA/NRU/member/1"}, {"fact": "meeting/CICA/summit/regular/2"}],
    "findings": [{}],
    "findings-of": [{"document": "tiny-interview-2010"}, {"document": "tiny-bulletin-2010"}],
    "holdings": [{}, {"capacity": "any"}],
    "hosted-by": [{}, {"host": "TUR"}],
    "in-both": [
        DAY,
        {**DAY, "otherCapacity": "any"},
        {**DAY, "otherCapacity": "partner"},
        {"organisation": "OSCE", "otherOrganisation": "CICA", "on": "2010-01-10"},
    ],
    "instruments-by-character": [{}, {"character": "treaty"}],
    "instruments-of": [{}],
    "last-confirmed": [{}, {"organisation": "OSCE", "capacity": "any"}],
    "lists-of": [{}, {"member": "NRU"}],
    "meetings-by-status": [{}, {"level": "ministerial"}],
    "meetings-of": [{}, {"organisation": "OSCE"}],
    "members-elsewhere": [DAY, {**DAY, "organisation": "OSCE", "otherOrganisation": "CICA", "capacity": "any"}],
    "members-of": [
        {},
        DAY,
        {"on": "2006-01-01"},
        {"on": "2007-06-01", "capacity": "any"},
        {"on": "2005-06-01", "capacity": "full"},
        {**DAY, "organisation": "OSCE", "capacity": "participatingState"},
    ],
    "membership-evidence": [{}, {"organisation": "OSCE"}],
    "memberships-of": [DAY, {"member": "Qatar", "on": "2005-01-01"}, {"member": "OSCE", "on": "2002-06-04"}],
    "most-bodies": [DAY],
    "names-of": [{}, {"member": "KAZ"}, {"member": "Palestine"}],
    "numbers-tested": [{}],
    "officers-of": [{}],
    "overlap-changes": [{}, {"otherCapacity": "any"}, {"otherCapacity": "partner"}],
    "overlaps": [DAY, {**DAY, "capacity": "any"}],
    "participants-of": [{}],
    "plans-of": [{"party": "CICA"}, {"party": "TKM"}, {"party": "OSCE"}],
    "plans-by-area": [{}, {"organisation": "OSCE"}],
    "relative-dates": [{"document": "tiny-interview-2010"}],
    "said-by": [{"speaker": "jane-example"}],
    "said-of-member": [{"member": "KOR"}, {"member": "TKM"}],
    "seats-of": [{}],
    "shared-bodies": [{**DAY, "otherMember": "TUR"}, {**DAY, "otherMember": "NRU"}],
    "single-source": [{}, {"organisation": "OSCE"}],
    "sources-of": [{}],
    "spells-of": [{}, {"organisation": "OSCE", "capacity": "partner"}],
    "standings": [{}],
    "standings-on": [DAY, {"on": "2009-06-01"}],
    "traits-of": [{}],
    "words-of": [{"claim": "claim/tiny-interview-2010/b9deb792af8119d0"}],
    "view/events": [{}],
    "view/evidence": [{}],
    "view/network": [{}],
    "view/plans": [{}],
    "view/sources": [{}],
}


@cache
def tiny() -> Graph:
    """The tiny graph on the engine that everybody uses."""
    return Graph(Embedded(memory_store(flat(tiny_graphs()))))


def path_of(question: str) -> Path:
    """The file of a question's golden answers."""
    return GOLDEN / f"{question.replace('/', '-')}.json"


def told(answer: Answer) -> dict[str, Any]:
    """An answer as its golden file holds it."""
    return {"parameters": answer.parameters, "columns": list(answer.columns), "rows": list(answer.rows)}


def answers(graph: Graph, question: str) -> list[dict[str, Any]]:
    """A graph's answers to all that is asked of one question."""
    return [told(graph.ask(question, **values)) for values in ASKED[question]]


def renew() -> None:
    """Write every golden answer anew."""
    GOLDEN.mkdir(exist_ok=True)
    for question in catalogue():
        text = json.dumps(answers(tiny(), question), ensure_ascii=False, indent=1, sort_keys=True)
        path_of(question).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    renew()
