"""Answers to draw: one body with invented documents, and fourteen bodies of a hundred states made by rule."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from importlib.util import find_spec
from itertools import count

import pytest

from comity.queries.answer import Answer, Head, Row
from comity.viz.page import render_page
from comity.viz.views import Views
from tests.fixtures.browser import ARGUMENTS, CHROMIUM, REQUIRED

AT = "id => network.canvasToDOM(thing(id))"
COLOURS = """async data => {
  const image = new Image();
  image.src = data;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
  canvas.getContext("2d").drawImage(image, 0, 0);
  const { data: bytes } = canvas.getContext("2d").getImageData(0, 0, image.width, image.height);
  const found = {};
  for (let at = 0; at < bytes.length; at += 4) {
    const name = "#" + [0, 1, 2].map((step) => bytes[at + step].toString(16).padStart(2, "0")).join("");
    found[name] = (found[name] ?? 0) + 1;
  }
  return found;
}"""
HEAD = Head(on="", rule="all", version="0.1.0", data_date="2010-01-15")

MEMBERS = """AFG Afghanistan|AZE Azerbaijan|CHN China|EGY Egypt|IND India|IRN Iran|ISR Israel|KAZ Kazakhstan
KGZ Kyrgyzstan|MNG Mongolia|PAK Pakistan|PSE Palestine|RUS Russian Federation|TJK Tajikistan|TUR Türkiye
UZB Uzbekistan""".replace("\n", "|")
LATER = "THA Thailand 2004-10-22|KOR Republic of Korea 2006-06-17|JOR Jordan 2008-08-25|ARE United Arab Emirates 2008"
OBSERVERS = "IDN Indonesia|JPN Japan|MYS Malaysia|QAT Qatar|UKR Ukraine|USA United States of America|VNM Viet Nam"
BOTH = ("KAZ", "KGZ", "RUS", "TUR")
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


def answers(facts: list[Row], claims: list[Row], head: Head = HEAD, **others: list[Row]) -> Views:
    network = Answer("network", {}, tuple(facts[0]) if facts else (), tuple(facts), head)
    more = {name: Answer(name, {}, (), tuple(rows), head) for name, rows in others.items()}
    return Views(network, Answer("evidence", {}, (), tuple(claims), head), **more)


def cica() -> Views:
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


def several() -> Views:
    """CICA beside two other bodies that share some of its members, with events, plans, sources and findings."""
    one = cica()
    facts = list(one.network.rows)
    since = ("2002-06-04", "2002-06-04", "2010-01-15", "9999-12-31")
    osce = ("OSCE", "Organization for Security and Co-operation in Europe")
    for line in MEMBERS.split("|"):
        if line[:3] in BOTH:
            facts.append(fact((f"state/{line[:3]}", line[4:]), osce, "participant", since, begin="2002-06-04"))
    facts.append(fact(("state/THA", "Thailand"), osce, "partner", since, begin="2002-06-04"))
    facts.append(fact(("state/TUR", "Türkiye"), ("SCO", "Shanghai Cooperation Organisation"), "partner", since))
    facts.append(fact(("state/CHN", "China"), ("SCO", "Shanghai Cooperation Organisation"), "member", since))
    claims = [*one.evidence.rows, *event_claims()]
    return answers(facts, claims, events=cica_events(), plans=cica_plans(), sources=cica_sources(),
                   findings=cica_findings(facts))  # fmt: skip


def event_claims() -> list[Row]:
    words = {
        "words": "Kazakhstan hosted the first summit in Almaty",
        "before": "In the words of nobody, ",
        "after": ".",
    }
    return [claim(row, 900 + at, document="gazette", **words) for at, row in enumerate(cica_events()[:1])]


def event(path: str, relation: str, day: str, **more: str) -> Row:
    bounds = dict.fromkeys(("possiblyFrom", "certainlyFrom", "certainlyUntil", "possiblyUntil"), day)
    row = {"fact": path, "relation": relation, "body": "organisation/CICA", "bodyLabel": "CICA", "begin": day}
    texts = ("kind", "kindLabel", "series", "ordinal", "who", "whoLabel", "placeLabel", "hostLabel", "end", "why")
    return row | dict.fromkeys(texts, "") | {"agreement": "single"} | bounds | more


def cica_events() -> list[Row]:
    summit = {"kind": "summit", "kindLabel": "summit", "series": "regular", "placeLabel": "Almaty"}
    host = {"hostLabel": "Kazakhstan"}
    return [
        event("meeting/CICA/summit/regular/1", "Meeting", "2002-06-04", ordinal="1", **summit, **host),
        event("meeting/CICA/summit/regular/2", "Meeting", "2006-06-17", ordinal="2", **summit),
        event("change/CICA/founded", "Change", "1999-09-14", kind="founded", kindLabel="founded"),
        event("adoption/CICA/act", "Adoption", "2002-06-04", who="instrument/CICA/act", whoLabel="Invented Act"),
    ]


def cica_plans() -> list[Row]:
    row = {"relation": "Meeting", "body": "organisation/CICA", "kindLabel": "summit", "ordinal": "1", "who": ""}
    first = {"claim": "claim/p1", "begin": "2001-11-08", "fact": "meeting/CICA/summit/regular/1"}
    held = {"factBegin": "2002-06-04", "document": "document/plan", "words": "the summit will meet in November 2001"}
    joins = {"claim": "claim/p2", "relation": "Membership", "who": "state/JPN", "capacityLabel": "member"}
    return [row | first | held, row | joins | {"begin": "2009", "document": "document/plan", "fact": ""}]


def cica_sources() -> list[Row]:
    row = {"document": "document/gazette", "title": "The gazette of nobody", "publisher": "Invented Press"}
    cited = "Invented Press, “The gazette of nobody”, 4 June 2009, https://gazette.example."
    texts = {"kind": "report", "kindLabel": "contemporary report", "issued": "2009-06-04", "language": "en"}
    return [row | texts | {"citation": cited, "address": "https://gazette.example", "speaker": "", "symbol": ""}]


def cica_findings(facts: list[Row]) -> list[Row]:
    row = {"check": "contradicting sources", "outcome": "failed", "declared": "", "atLeast": "", "atMost": ""}
    told = {"note": "two dates for one begin", "explanation": "", "explainedBy": ""}
    return [row | told | {"subject": facts[16]["fact"]}]


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


def generated(bodies: int = 14, states: int = 100) -> Views:
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
def one_body() -> Views:
    return cica()


@pytest.fixture(scope="session")
def three_bodies() -> Views:
    return several()


@pytest.fixture(scope="session")
def many_bodies() -> Views:
    return generated()


@pytest.fixture
def make_answers() -> Callable[..., Views]:
    return answers


@pytest.fixture
def make_fact() -> Callable[..., Row]:
    return fact


@pytest.fixture
def make_claim() -> Callable[..., Row]:
    return claim


@pytest.fixture
def make_event() -> Callable[..., Row]:
    return event


@pytest.fixture
def make_generated() -> Callable[..., Views]:
    return generated


@pytest.fixture(scope="session")
def browser():
    """A running browser; where there is none a test skips, or fails with COMITY_BROWSER=required."""
    if not CHROMIUM.exists():
        lacking("needs Debian's chromium at /usr/bin/chromium")
    if not find_spec("playwright"):
        lacking("needs playwright, of the test extra")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield started
        started.close()


def lacking(what: str) -> None:
    """Says what a test of the page lacks."""
    if REQUIRED:
        pytest.fail(what)
    pytest.skip(what)


class Opened:
    """A page with everything that it said, asked for and let happen."""

    def __init__(self, browser, folder, answers, address="", **options):
        path = folder / "view.html"
        path.write_text(render_page(answers), encoding="utf-8")
        self.page = browser.new_page(**({"viewport": {"width": 1280, "height": 800}} | options))
        self.said, self.asked = [], []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda fault: self.said.append(str(fault)))
        self.page.on("dialog", lambda dialog: (self.said.append(dialog.message), dialog.dismiss()))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(path.as_uri() + address)
        self.page.wait_for_selector("html[data-ready]", timeout=20_000)
        self.page.wait_for_timeout(150)

    def outside(self):
        return [url for url in self.asked if not url.startswith(("file:", "data:", "blob:"))]

    def show(self, state):
        """Opens another address of the page, as a link would."""
        self.page.evaluate("state => { location.hash = state; }", state)
        self.page.wait_for_timeout(120)

    def pixels(self, selector):
        """How many pixels of each colour a part of the screen has."""
        shot = "data:image/png;base64," + b64encode(self.page.locator(selector).screenshot()).decode()
        return self.read(COLOURS, shot)

    def read(self, script, value):
        """What a script says of a value, in an empty page without the policy of ours."""
        page = self.page.context.browser.new_page()
        said = page.evaluate(script, value)
        page.close()
        return said

    def panel(self):
        return self.page.inner_text("#panel")

    def click(self, spot):
        frame = self.page.locator("#picture").bounding_box()
        self.page.mouse.click(frame["x"] + spot["x"], frame["y"] + spot["y"])

    def click_line(self, one, two, share=0.5):
        ends = [self.page.evaluate(AT, end) for end in (one, two)]
        self.click({axis: ends[0][axis] * share + ends[1][axis] * (1 - share) for axis in ("x", "y")})


@pytest.fixture
def opened(browser, tmp_path):
    pages = []

    def open_page(answers, **options):
        pages.append(Opened(browser, tmp_path, answers, **options))
        return pages[-1]

    yield open_page
    for each in pages:
        each.page.close()
