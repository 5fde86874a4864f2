"""The address carries the state of the page, and opening it restores the page."""

import pytest

from tests.viz.conftest import Opened

CICA, OSCE = "organisation/CICA", "organisation/OSCE"
STATE = "() => JSON.stringify([view.day, view.tab, view.mode, view.least, view.table, view.about, view.chosen, GROUPS.map((group) => [...view.off[group]].sort())])"  # noqa: E501

pytestmark = pytest.mark.browser


def reopened(view, browser, folder, answers):
    """The same file opened anew at the address that a page shows."""
    address = view.page.evaluate("location.hash")
    again = Opened(browser, folder, answers, address=address)
    state = again.page.evaluate(STATE)
    again.page.close()
    return state


TABS = ("network", "time", "overlap", "place", "table", "time", "time")
CHOICES = {
    "nothing": "choose(null)",
    "node": f"choose({{ kind: 'node', id: '{CICA}' }})",
    "pair": f"choose(pairOf('{OSCE}', '{CICA}'))",
    "fact": "choose({ kind: 'fact', id: 'membership/CICA/THA/member/1' })",
    "fact of a body": f"choose({{ kind: 'node', id: '{CICA}' }}), choose({{ kind: 'fact', id: 'membership/CICA/THA/member/1' }})",  # noqa: E501
    "event": "choose({ kind: 'event', id: 'meeting/CICA/summit/regular/1' })",
    "plan": "choose({ kind: 'plan', id: 'claim/p2' })",
}


@pytest.mark.parametrize(("choice", "tab"), zip(CHOICES, TABS, strict=True))
def test_the_address_restores_day_view_and_choice(choice, tab, three_bodies, browser, opened, tmp_path):
    view = opened(three_bodies)
    view.page.evaluate(f"openTab('{tab}'); goTo('2009-05-06'); {CHOICES[choice]}")
    assert "day=2009-05-06" in view.page.evaluate("location.hash")
    assert reopened(view, browser, tmp_path, three_bodies) == view.page.evaluate(STATE)


def test_the_address_restores_filters_mode_and_table(three_bodies, browser, opened, tmp_path):
    view = opened(three_bodies)
    view.page.uncheck("#lines input >> nth=1")
    view.page.uncheck("#bodies input >> nth=0")
    for name in ("Region", "Kind of source", "Agreement of sources", "Kind of member"):
        view.page.click(f"#filters details summary >> text='{name}'")
    for group in ("regionlist", "sourcelist", "agreementlist", "kindlist"):
        view.page.uncheck(f"#{group} input >> nth=0")
    view.page.select_option("#mode", "bodies")
    view.page.fill("#least", "2")
    view.page.dispatch_event("#least", "change")
    view.page.evaluate("openTab('table')")
    view.page.select_option("#tablekind", "pairs")
    state = view.page.evaluate(STATE)
    assert state.count('[""]') + state.count('"]') >= 6
    assert reopened(view, browser, tmp_path, three_bodies) == state


def test_an_unknown_address_opens_the_page_as_it_is(three_bodies, opened):
    view = opened(three_bodies)
    plain = view.page.evaluate(STATE)
    view.show("day=soon&view=map&node=state/ATL&pair=a&mode=none&table=none&least=-4&without-bodies=x&without-lines=y")
    assert view.page.evaluate(STATE) == plain
    assert view.said == []


def test_links_inside_the_page_keep_the_address(three_bodies, opened):
    view = opened(three_bodies)
    before = view.page.evaluate("location.hash")
    view.page.focus(".skip")
    view.page.keyboard.press("Enter")
    assert view.page.evaluate("location.hash") == before
    assert view.page.evaluate("document.activeElement.id") == "view"


def test_the_link_is_copied(three_bodies, opened):
    view = opened(three_bodies)
    view.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    view.page.evaluate("choose({ kind: 'node', id: 'state/KAZ' })")
    view.page.click("#copylink")
    view.page.wait_for_selector("text=Copied")
    assert view.page.evaluate("navigator.clipboard.readText()").endswith("#day=2010-01-15&node=state%2FKAZ")


def test_an_address_means_the_same_wherever_one_comes_from(three_bodies, opened):
    view = opened(three_bodies)
    states = []
    for before in (
        "choose(null)",
        "choose({ kind: 'node', id: 'state/KAZ' })",
        f"choose({{ kind: 'node', id: '{CICA}' }})",
    ):
        view.page.evaluate(before)
        view.show("day=2010-01-15&view=time&fact=chairmanship/CICA/KAZ/chair/1")
        states.append(view.page.evaluate(STATE))
    assert len(set(states)) == 1


def test_the_address_of_a_pair_says_no_more_than_it_must(three_bodies, opened):
    view = opened(three_bodies)
    view.page.evaluate(f"choose(pairOf('{OSCE}', '{CICA}'))")
    assert view.page.evaluate("location.hash") == "#day=2010-01-15&pair=organisation%2FCICA%7Corganisation%2FOSCE"
