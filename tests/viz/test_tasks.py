"""Ten tasks of an analyst on a default build, by what the screen shows alone, against the catalogue's own answers."""

import re

import pytest

from comity.cli.build import build_folder
from comity.queries import Graph
from comity.viz.views import ask_views

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tasks") / "out"
    build_folder([], folder)
    return Graph.open(folder)


@pytest.fixture(scope="module")
def views(graph):
    return ask_views(graph)


@pytest.fixture
def page(views, opened):
    return opened(views).page


def day(page, text):
    page.fill("#day", text)
    page.dispatch_event("#day", "change")


def search(page, text):
    page.fill("#search", text)
    page.keyboard.press("Enter")


def overlap(page, one, two):
    page.click("#tab-overlap")
    words = [f'#matrix [aria-label^="{left} and {right}"]' for left, right in ((one, two), (two, one))]
    page.locator(", ".join(words)).first.click()


def test_who_is_in_both(page, graph):
    day(page, "2010-01-15")
    overlap(page, "CICA", "OSCE")
    both = graph.ask(
        "in-both", organisation="CICA", otherOrganisation="OSCE", on="2010-01-15", otherCapacity="fullCapacity"
    )
    assert len(both) > 3
    shown = page.locator("#panel .shared li > button.plain").all_inner_texts()
    labels = {row["memberLabel"] for row in both if row["member"].startswith("state/")}
    assert {name.replace("Turkey", "Türkiye") for name in shown} == labels


def test_what_changed_in_a_year(page, graph):
    day(page, "2017-06-30")
    page.click("#yearwords")
    page.wait_for_selector("#yearlist li")
    told = page.inner_text("#yearlist")
    for member in ("India", "Pakistan"):
        rows = [row for row in graph.ask("spells-of", organisation="SCO") if row["memberLabel"] == member]
        assert any(row["begin"].startswith("2017") for row in rows)
        assert f"{member}: member, SCO" in told


def test_who_bridges_two_bodies_without_a_member_of_both(page, graph):
    day(page, "2010-01-15")
    overlap(page, "ASEAN", "SCO")
    assert (
        len(
            graph.ask(
                "in-both", organisation="ASEAN", otherOrganisation="SCO", on="2010-01-15", otherCapacity="fullCapacity"
            )
        )
        == 0
    )
    assert "No state is a member of both on 15 January 2010" in page.inner_text("#noneshared")
    assert page.locator("#panel li").count() > 0


def test_which_sentence_says_who_hosted_the_first_summit(page):
    search(page, "CICA")
    page.click("#tab-time")
    page.click('#time [aria-label^="CICA: 1st summit"]')
    claim = page.locator("#panel figure.claim", has_text="host Kazakhstan").locator("mark").first
    assert "Summit" in claim.inner_text()


def test_what_is_contested_about_an_entry(page):
    search(page, "Thailand")
    page.locator("#panel details.fact summary", has_text="CICA: member").click()
    fact = page.locator("#panel details.fact[open]", has_text="CICA: member")
    fact.locator("figure").first.wait_for()
    text = fact.inner_text()
    assert "The sources disagree." in text
    assert "begins differ" in text
    assert "What speaks against it" in text


def test_a_footnote(page, graph):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    search(page, "Mongolia")
    page.locator("#panel details.fact summary", has_text="OSCE: participating State").click()
    page.locator("#panel details.fact[open] .cite").first.click()
    page.wait_for_selector("text=Copied")
    citations = {row["citation"] for row in graph.ask("view/sources")}
    assert page.evaluate("navigator.clipboard.readText()") in citations


@pytest.mark.parametrize("on", ["2005-01-01", "2013-05-05", "2019-01-01", "2022-01-01"])
def test_the_chair_on_a_day(page, graph, on):
    day(page, on)
    search(page, "CICA")
    told = page.locator("#panel p", has_text="Chair on this day").inner_text()
    for row in graph.ask("chair-of", organisation="CICA", on=on):
        if row["holder"].startswith("state/"):
            assert row["holderLabel"].replace("Türkiye", "Turkey" if on < "2022-06" else "Türkiye") in told


def test_since_when_and_as_what_before(page):
    search(page, "India")
    page.click("#tab-time")
    spells = page.locator("#time [data-kind=fact]").evaluate_all("all => all.map(each => each.ariaLabel)")
    own = [text for text in spells if re.search("(member|observer) of SCO", text)]
    assert len(own) == 2
    assert all("9 June 2017" in text for text in own)


def test_what_became_of_a_plan(page):
    search(page, "CICA")
    page.click("#tab-time")
    page.locator('#time [data-kind="plan"][aria-label*="1st summit"]').first.click()
    assert "Came about later" in page.inner_text("#panel")


def test_the_same_page_by_its_link_and_the_pair_as_a_table(page, views, opened):
    day(page, "2010-01-15")
    overlap(page, "CICA", "OSCE")
    again = opened(views, address=page.evaluate("location.hash")).page
    assert again.inner_text("#panel") == page.inner_text("#panel")
    assert "CICA" in again.evaluate("csvText()")


HELD = "([body, day]) => { goTo(day); return [...holders(body)].filter(([who]) => who.startsWith('state/')); }"


@pytest.mark.parametrize("on", ["1996-07-01", "2005-01-01", "2014-05-21", "2019-06-11", "2026-01-01"])
def test_every_body_has_the_members_that_the_catalogue_answers(page, views, graph, on):
    bodies = sorted(
        {row["body"] for row in views.network if page.evaluate("id => thing(id).kind", row["body"]) == "body"}
    )
    for body in bodies:
        expected = {}
        rows = graph.ask("members-of", organisation=body.rpartition("/")[2], on=on, capacity="fullCapacity")
        for row in rows:
            if row["member"].startswith("state/") and expected.get(row["member"]) != "certainly":
                expected[row["member"]] = row["certainty"]
        assert dict(page.evaluate(HELD, [body, on])) == expected, body
