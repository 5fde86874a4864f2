"""Answers to draw: one body with invented documents, and fourteen bodies of a hundred states made by rule."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import pytest

from comity.queries.answer import Answer, Head, Row

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
HEAD = Head(on="", rule="all", version="0.1.0", data_date="2010-01-15")

MEMBERS = """AFG Afghanistan|AZE Azerbaijan|CHN China|EGY Egypt|IND India|IRN Iran|ISR Israel|KAZ Kazakhstan
KGZ Kyrgyzstan|MNG Mongolia|PAK Pakistan|PSE Palestine|RUS Russian Federation|TJK Tajikistan|TUR Türkiye
UZB Uzbekistan""".replace("\n", "|")
LATER = "THA Thailand 2004-10-22|KOR Republic of Korea 2006-06-17|JOR Jordan 2008-08-25|ARE United Arab Emirates 2008"
OBSERVERS = "IDN Indonesia|JPN Japan|MYS Malaysia|QAT Qatar|UKR Ukraine|USA United States of America|VNM Viet Nam"
ORGANISATIONS = "UN United Nations|OSCE Organization for Security and Co-operation in Europe|LAS League of Arab States"


def fact(who: tuple[str, str], body: tuple[str, str], capacity: str, bounds: tuple[str, ...], **more: str) -> Row:
    relation, folder = ("Chairmanship", "chairmanship") if capacity == "chair" else ("Membership", "membership")
    names = ("possiblyFrom", "certainlyFrom", "certainlyUntil", "possiblyUntil")
    path = f"{folder}/{body[0]}/{who[0].rpartition('/')[2]}/{capacity}/{more.pop('number', '1')}"
    row = {
        "fact": path,
        "relation": relation,
        "who": who[0],
        "whoLabel": who[1],
        "begin": "",
        "end": "",
        "why": "",
    }
    row |= {"body": f"organisation/{body[0]}", "bodyLabel": body[1], "capacity": capacity}
    row |= {"capacityLabel": capacity, "broad": capacity, "agreement": "single"}
    return row | dict(zip(names, bounds, strict=True)) | more


def claim(row: Row, number: int, bearing: str = "supports", **more: str) -> Row:
    document = more.pop("document", "briefing")
    said = {
        "fact": row["fact"],
        "claim": f"claim/{number}",
        "bearing": bearing,
        "document": f"document/{document}",
    }
    cited = f"Invented Press, “The {document} of nobody”, 4 June 2009, https://{document}.example."
    return said | {"citation": cited, "sourceKind": "official list", "modality": "stated"} | more


def answers(facts: list[Row], claims: list[Row], head: Head = HEAD) -> tuple[Answer, Answer]:
    network = Answer("network", {}, tuple(facts[0]) if facts else (), tuple(facts), head)
    return network, Answer("evidence", {}, (), tuple(claims), head)


def cica() -> tuple[Answer, Answer]:
    body = ("CICA", "Conference on Interaction and Confidence-Building Measures in Asia")
    since = ("2002-06-04", "2002-06-04", "2010-01-15", "9999-12-31")
    facts = [
        fact((f"state/{line[:3]}", line[4:]), body, "member", since, begin="2002-06-04") for line in MEMBERS.split("|")
    ]
    for line in LATER.split("|"):
        name, begin = line[4:].rsplit(" ", 1)
        first, last = (begin, begin) if len(begin) == 10 else (f"{begin}-01-01", f"{begin}-12-31")
        bounds = (first, last, "2010-01-15", "9999-12-31")
        facts.append(fact((f"state/{line[:3]}", name), body, "member", bounds, begin=begin))
    facts[16] |= {"begin": "[2004-10-22,2006]", "certainlyFrom": "2006-12-31", "agreement": "contested"}
    facts[16]["why"] = "The sources name two different dates for the begin."
    seen = ("0001-01-01", "2009-12-01", "2010-01-15", "9999-12-31")
    facts += [fact((f"state/{line[:3]}", line[4:]), body, "observer", seen) for line in OBSERVERS.split("|")]
    for line in ORGANISATIONS.split("|"):
        key, name = line.split(" ", 1)
        facts.append(fact((f"organisation/{key}", name), body, "observer", seen))
    held = ("0001-01-01", "2004-06-01", "2005-06-01", "2006-06-17")
    facts.append(fact(("state/KOR", "Republic of Korea"), body, "observer", held, end="2006-06-17"))
    chair = ("2002-06-04", "2002-06-04", "2010-01-15", "2010-08-31")
    facts.append(fact(("state/KAZ", "Kazakhstan"), body, "chair", chair, begin="2002-06-04", end="2010-22"))
    return answers(facts, cica_claims(facts))


def cica_claims(facts: list[Row]) -> list[Row]:
    number = count(1)
    claims = [claim(row, next(number), begin=row["begin"], observed="2010-01-15") for row in facts]
    words = {"before": "In his answer he recalled that ", "words": "Thailand joined us on 22 October 2004"}
    words |= {
        "after": ", at the meeting of ministers.",
        "speaker": "Aigul Nobody",
        "namedAs": "Kingdom of Thailand",
    }
    thailand = facts[16]
    claims.append(claim(thailand, next(number), document="interview", begin="2004-10-22", **words))
    claims.append(claim(thailand, next(number), "contradicts", document="gazette", begin="2006", locator="p. 12"))
    claims.append(claim(thailand, next(number), "denies", document="letter", words="Thailand is not a member"))
    claims.append(
        claim(facts[-1], next(number), "plans", document="plan", end="2010-22", words="hand over next summer")
    )
    return claims


def generated(bodies: int = 14, states: int = 100) -> tuple[Answer, Answer]:
    """Regional bodies of a dozen neighbours, a few that span all, some partners, observers and chairs."""
    facts: list[Row] = []
    for body in range(bodies):
        name = (f"B{body:02}", f"Body number {body} for Security and Cooperation")
        size = states * 45 // 100 if body < 3 else 8 + body
        for place in range(size):
            state = (body * 7919 + place * 41) % states if body < 3 else (body * states // bodies + place) % states
            who = (f"state/S{state:02}", f"State of Examplia {state}" if state % 9 else f"Exland {state}")
            year = 1967 + (state * 13 + body * 29) % 50
            capacity = ("member", "member", "member", "observer", "partner")[(state + body) % 5]
            until = "2024-12-31" if (state + body) % 11 else f"{year + 3}-01-01"
            late = f"{year}-12-31" if state % 3 else f"{year}-01-01"
            bounds = (f"{year}-01-01", late, until, "9999-12-31" if until > "2024" else until)
            facts.append(fact(who, name, capacity, bounds, begin=str(year)))
            if place == 0:
                facts.append(fact(who, name, "chair", ("2009-01-01", "2009-01-01", "2010-12-31", "2010-12-31")))
    words = {"before": "As the list says, ", "words": "it has been a member", "after": " since then."}
    number = count(1)
    claims = [claim(row, next(number), begin=row["begin"], **words) for row in facts for _ in range(2)]
    return answers(facts, claims, Head(on="2010-01-15", version="0.1.0", data_date="2024-12-31"))


@pytest.fixture(scope="session")
def one_body() -> tuple[Answer, Answer]:
    return cica()


@pytest.fixture(scope="session")
def many_bodies() -> tuple[Answer, Answer]:
    return generated()


@pytest.fixture
def make_answers() -> Callable[..., tuple[Answer, Answer]]:
    return answers


@pytest.fixture
def make_fact() -> Callable[..., Row]:
    return fact


@pytest.fixture
def make_claim() -> Callable[..., Row]:
    return claim


@pytest.fixture
def make_generated() -> Callable[..., tuple[Answer, Answer]]:
    return generated
