"""Filters and search: by body, kind, capacity, region, certainty, source; every name a thing ever had."""

import pytest

from comity.viz.naming import all_names, earlier_names

CICA = "organisation/CICA"

pytestmark = pytest.mark.browser


def lines(view):
    return len(view.page.evaluate("shownFacts()"))


def uncheck(view, heading, group, name):
    if heading:
        view.page.click(f"#filters details summary >> text='{heading}'")
    view.page.uncheck(f"#{group} label:has-text('{name}') input")


@pytest.mark.parametrize(
    ("heading", "group", "name", "left_out"),
    [
        ("", "lines", "Observer", lambda fact, node: fact["line"] == "observer"),
        ("", "certainty", "Possible", lambda fact, node: fact["id"].startswith("?")),
        ("", "bodies", "OSCE", lambda fact, node: "organisation/OSCE" in (fact["to"], fact["from"])),
        ("Kind of member", "kindlist", "Organisation", lambda fact, node: node["kind"] == "organisation"),
        ("Region", "regionlist", "Central Asia", lambda fact, node: node["region"] == "Central Asia"),
        (
            "Agreement of sources",
            "agreementlist",
            "Sources disagree",
            lambda fact, node: fact["agreement"] == "contested",
        ),
    ],
)
def test_each_filter_leaves_out_what_it_says(heading, group, name, left_out, three_bodies, opened):
    view = opened(three_bodies)
    before = view.page.evaluate("shownFacts().map(fact => [fact, thing(fact.from)])")
    uncheck(view, heading, group, name)
    kept = view.page.evaluate("shownFacts().map(fact => fact.id)")
    assert kept == [fact["id"] for fact, node in before if not left_out(fact, node)]
    view.page.click("#reset")
    assert lines(view) == len(before)


def test_a_kind_of_source_leaves_out_what_it_alone_says(three_bodies, opened):
    view = opened(three_bodies)
    uncheck(view, "Kind of source", "sourcelist", "Official list")
    kept = view.page.evaluate("shownFacts().map(fact => [fact.id, [...kindsOf.get(fact.id)]])")
    assert kept
    assert all(kinds != ["official list"] for _, kinds in kept)


def test_counts_in_every_view_follow_the_filters(three_bodies, opened):
    view = opened(three_bodies)
    uncheck(view, "Region", "regionlist", "Central Asia")
    assert view.page.evaluate("sizeOf('organisation/CICA')") == "16"
    view.page.click("#tab-overlap")
    assert view.page.inner_text(f'#matrix [data-id="{CICA}"]') == "16"
    view.page.click("#tab-place")
    assert view.page.locator('#place [data-id="state/KAZ"]').count() == 0
    view.page.click("#tab-time")
    assert "16" in view.page.locator("#time svg text").all_text_contents()


def test_clearing_filters_checks_every_box(three_bodies, opened):
    view = opened(three_bodies)
    view.page.click("#both button >> text=None") if view.page.locator("#both button").count() else None
    uncheck(view, "", "lines", "Member")
    view.page.click("#reset")
    assert view.page.locator("#filters input:not(:checked)").count() == 0
    assert view.page.is_hidden("#reset")


@pytest.mark.parametrize(("day", "name"), [("2022-05-31", "Turkey"), ("2022-06-01", "Türkiye")])
def test_search_finds_every_name_and_shows_the_one_of_the_day(day, name, three_bodies, opened):
    view = opened(three_bodies)
    view.page.evaluate("day => goTo(day)", day)
    for text in ("turkey", "türkiye", "republic of turk", "tur"):
        view.page.fill("#search", text)
        assert view.page.inner_text("#found-0 span >> nth=0") == name
    view.page.keyboard.press("Enter")
    assert view.page.inner_text("#panel h2") == name
    assert "Other names" in view.panel()


def test_the_ring_and_the_filters_name_things_as_on_the_day(three_bodies, opened):
    view = opened(three_bodies)
    seen = []
    for day in ("1993-01-01", "2022-06-01"):
        view.page.evaluate("day => goTo(day)", day)
        box = view.page.locator("#bodies label", has=view.page.locator("input[value='organisation/OSCE']"))
        seen.append((view.page.evaluate("pen.names.get('state/TUR')"), box.inner_text(), box.get_attribute("title")))
    old, new = seen
    assert old[:2] == ("Turkey", "CSCE")
    assert old[2].endswith("today OSCE")
    assert new[:2] == ("Türkiye", "OSCE")


def test_search_says_by_which_name_it_found(three_bodies, opened):
    view = opened(three_bodies)
    view.page.fill("#search", "conference on security and")
    assert view.page.inner_text("#found-0").split("\n")[-1].startswith("“Conference on Security and")


def test_bodies_change_their_acronym():
    (before,) = earlier_names("organisation/OSCE", "Organization for Security and Co-operation in Europe", "OSCE")
    assert (before["until"], before["short"]) == ("1994-12-31", "CSCE")
    assert earlier_names("state/NONE", "None", "NON") == []
    assert {"CSCE", "Conference on Security and Co-operation in Europe"} <= all_names("organisation/OSCE")


def test_names_of_people_are_no_names_of_states():
    assert "Thais" not in all_names("state/THA")
    assert "Siam" in all_names("state/THA") or "Kingdom of Thailand" in all_names("state/THA")
