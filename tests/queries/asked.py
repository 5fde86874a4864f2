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
    "chaired-by": [{}, {"holder": "KAZ", "on": "2010-01-15"}, {"holder": "TUR", "on": "2010-06-08"}],
    "changes-of": [{}],
    "checked": [{}],
    "chair-of": [{}, DAY, {"organisation": "OSCE", "on": "2010-01-01"}],
    "chairs-of": [{}, {"organisation": "OSCE"}],
    "claims-of": [{"document": "tiny-interview-2010"}, {"document": "document/tiny-decision-2006"}],
    "complete-lists": [{}, {"capacity": "observer"}],
    "contested": [{}, {"organisation": "OSCE"}],
    "denials": [{}],
    "denied-on": [DAY, {**DAY, "party": "PSE"}, {"on": "2009-06-01"}],
    "documents": [{}],
    "evidence-of": [{}, {"fact": "membership/CICA/NRU/member/1"}, {"fact": "meeting/CICA/summit/regular/2"}],
    "findings": [{}],
    "holdings": [{}, {"capacity": "any"}],
    "instruments-of": [{}],
    "in-both": [DAY, {**DAY, "otherCapacity": "partner"}, {"first": "OSCE", "second": "CICA", "on": "2010-01-10"}],
    "lists-of": [{}, {"member": "NRU"}],
    "meetings-of": [{}, {"organisation": "OSCE"}],
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
    "office-holders": [{}, DAY],
    "overlaps": [DAY, {**DAY, "capacity": "any"}],
    "plans-of": [{"party": "CICA"}, {"party": "TKM"}],
    "said-of-member": [{"member": "KOR"}, {"member": "TKM"}],
    "seats-of": [{}, DAY],
    "spells-of": [{}, {"organisation": "OSCE", "capacity": "partner"}],
    "standings": [{}],
    "standings-on": [DAY, {"on": "2009-06-01"}],
    "traits-of": [{}],
    "view/claims": [{}, {"organisation": "OSCE"}],
    "view/evidence": [{}, {"organisation": "OSCE"}],
    "view/network": [{}],
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
