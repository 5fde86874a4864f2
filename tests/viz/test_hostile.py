"""Hostile words in every place of the data, in the address and in what is taken away: none runs."""

from urllib.parse import quote

import pytest

from tests.fixtures.browser import PAYLOADS

CLAIM = ("words", "before", "after", "speaker", "citation", "namedAs", "sourceKind", "locator")

pytestmark = pytest.mark.browser


@pytest.fixture
def hostile(make_fact, make_claim, make_event, make_answers):
    """Each payload as a label, a capacity, a quotation, an event or plan, a source or finding."""
    rows = {"facts": [], "claims": [], "events": [], "plans": [], "sources": [], "findings": []}
    for number, payload in enumerate(PAYLOADS):
        body = (f"B{number % 4}", f"{payload} {number % 4}")
        row = make_fact(
            (f"state/S{number}", payload), body, "member", ("2000-01-01", "2000-01-01", "2010-01-15", "9999-12-31")
        )
        rows["facts"].append(row | {"capacityLabel": payload, "why": payload, "begin": payload})
        for bearing in ("supports", "denies", "plans"):
            rows["claims"].append(make_claim(row, number, bearing, document=payload, **dict.fromkeys(CLAIM, payload)))
        texts = dict.fromkeys(("kindLabel", "whoLabel", "placeLabel", "hostLabel", "why", "series", "ordinal"), payload)
        rows["events"].append(make_event(f"meeting/{number}", "Meeting", "2005-01-01", **texts) | {"body": row["body"]})
        plan = {"claim": f"claim/p{number}", "relation": "Meeting", "body": row["body"], "who": "", "begin": "2008"}
        rows["plans"].append(
            plan | texts | {"words": payload, "beginWords": payload, "document": f"document/{payload}"}
        )
        source = dict.fromkeys(("citation", "kindLabel", "title", "publisher", "speaker", "issued", "address"), payload)
        rows["sources"].append(source | {"document": f"document/{payload}"})
        told = dict.fromkeys(("check", "declared", "note", "explanation", "explainedBy", "atLeast", "atMost"), payload)
        rows["findings"].append(told | {"subject": row["fact"], "outcome": "failed"})
    return make_answers(rows.pop("facts"), rows.pop("claims"), **rows)


def unharmed(view):
    view.page.wait_for_timeout(150)
    assert view.page.evaluate("window.ran") is None
    assert view.said == []
    assert view.outside() == []


def test_no_hostile_text_runs_in_any_view(hostile, opened):
    view = opened(hostile)
    view.page.fill("#search", "ran")
    view.page.keyboard.press("Escape")
    view.page.click("#yearwords")
    for tab in ("network", "time", "overlap", "place", "table"):
        view.page.click(f"#tab-{tab}")
        for row in hostile.network.rows:
            view.page.evaluate("id => choose({ kind: 'fact', id })", row["fact"])
            view.page.evaluate("id => choose({ kind: 'node', id })", row["who"])
            assert PAYLOADS[int(row["who"].removeprefix("state/S"))] == view.page.text_content("#panel h2")
    for event in hostile.events.rows:
        view.page.evaluate("id => choose({ kind: 'event', id })", event["fact"])
    for plan in hostile.plans.rows:
        view.page.evaluate("id => choose({ kind: 'plan', id })", plan["claim"])
        assert plan["words"] in view.page.text_content("#panel mark")
    unharmed(view)


def test_no_hostile_address_runs(one_body, opened):
    view = opened(one_body)
    names = ("view", "mode", "table", "node", "pair", "about", "without-bodies", "without-lines")
    for payload in PAYLOADS:
        view.show(f"day={quote(payload)}")
        view.show("day=2010-01-15&" + "&".join(f"{name}={quote(payload)}" for name in names))
    unharmed(view)


def test_nothing_hostile_is_taken_away_as_markup(hostile, opened):
    view = opened(hostile)
    for tab in ("network", "time", "overlap", "place"):
        view.page.click(f"#tab-{tab}")
        texts = view.page.evaluate("[svgText(), graphmlText(), gexfText(), csvText()]")
        found = view.read(
            """texts => texts.slice(0, 3).map((text) => [...new Set([...new DOMParser()
            .parseFromString(text, "text/xml").querySelectorAll("*")].map((each) => each.localName))])""",
            texts,
        )
        assert not {"script", "img", "iframe", "parsererror", "foreignObject", "style", "a"} & {
            n for f in found for n in f
        }
        assert not any(line.lstrip('"').startswith(("=", "+", "-", "@")) for line in texts[3].splitlines())
    unharmed(view)
