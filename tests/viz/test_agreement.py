"""The page says what the catalogue answers: the same members, chairs and overlaps on the same day."""

import pytest

from comity.viz.views import ask_views
from tests.queries.asked import tiny

DAYS = ("2002-06-04", "2005-06-01", "2007-01-01", "2010-01-15", "2015-01-01")
HELD = "([body, day]) => { goTo(day); return [...holders(body)].filter(([who]) => who.startsWith('state/')).sort(); }"
CHAIRS = """([body, day]) => { goTo(day); return factsOf.get(body).filter(fact => fact.line === 'chair' && shown(fact))
  .map(fact => [fact.from, statusOf(fact)]).sort(); }"""
PAIRS = """day => { goTo(day); const all = sized(); return all.flatMap((one, at) => all.slice(at + 1).map(two => {
  const states = held => new Map([...held].filter(([who]) => who.startsWith('state/')));
  const { certain, possible } = inBoth(states(one.held), states(two.held));
  return [[one.body.id, two.body.id].sort().join('|'), certain.length + possible.length, certain.length];
})).filter(([, most]) => most).sort(); }"""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def tiny_views():
    return ask_views(tiny())


@pytest.mark.parametrize("day", DAYS)
def test_members_chairs_and_overlaps_are_those_of_the_catalogue(day, tiny_views, opened):
    view = opened(tiny_views)
    for body in ("CICA", "OSCE"):
        path = f"organisation/{body}"
        members = tiny().ask("members-of", organisation=body, on=day, capacity="fullCapacity")
        expected = {}
        for row in members:
            if row["member"].startswith("state/") and expected.get(row["member"]) != "certainly":
                expected[row["member"]] = row["certainty"]
        assert dict(view.page.evaluate(HELD, [path, day])) == expected
        chairs = tiny().ask("chair-of", organisation=body, on=day)
        held = sorted({(row["holder"], row["certainty"]) for row in chairs if row["holder"].startswith("state/")})
        assert [tuple(chair) for chair in view.page.evaluate(CHAIRS, [path, day])] == held
    overlaps = tiny().ask("overlaps", on=day)
    pairs = [
        ["|".join(sorted((row["body"], row["otherBody"]))), int(row["shared"]), int(row["certain"])] for row in overlaps
    ]
    assert view.page.evaluate(PAIRS, day) == sorted(pairs)


def test_what_is_denied_for_a_day_is_not_possible_on_it(make_fact, make_answers, opened):
    row = make_fact(
        ("state/THA", "Thailand"), ("X", "X"), "member", ("2000-01-01", "2000-01-01", "2001-01-01", "9999-12-31")
    )
    denial = {"fact": row["fact"], "deniedFrom": "2005-01-01", "deniedUntil": "2005-12-31"}
    view = opened(make_answers([row], [], denials=[denial]))
    status = "day => statusOf(data.facts[0], day)"
    days = ("2000-06-01", "2004-12-31", "2005-01-01", "2005-12-31", "2006-01-01")
    assert [view.page.evaluate(status, day) for day in days] == ["certainly", "possibly", "", "", "possibly"]
    view.page.evaluate("goTo('2005-06-01'), choose({ kind: 'fact', id: data.facts[0].id })")
    assert "denied for this day" in view.panel()
