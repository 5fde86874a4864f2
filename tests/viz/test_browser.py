"""The page in a browser: painted, silent, safe, and usable by pointer and by keyboard."""

import pytest

PAINTED = """() => {
  const canvas = document.querySelector("#picture canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  let painted = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at] > 40) painted++;
  return painted;
}"""
AT = "id => network.canvasToDOM(thing(id))"

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("which", ["one_body", "many_bodies"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_painted_silent_and_within_its_width(which, theme, width, opened, request):
    answers = request.getfixturevalue(which)
    view = opened(answers, viewport={"width": width, "height": 800}, color_scheme=theme)
    assert view.page.evaluate(PAINTED) > 3000
    assert view.said == []
    assert view.outside() == []
    assert view.page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_picture_keeps_its_size(one_body, opened):
    view = opened(one_body)
    size = view.page.locator("#picture canvas").bounding_box()
    view.page.wait_for_timeout(400)
    assert view.page.locator("#picture canvas").bounding_box() == size
    assert size["height"] < 800


def test_the_drawing_shows_on_the_screen(one_body, opened):
    view = opened(one_body)
    before = view.page.locator("#picture").screenshot()
    view.page.evaluate("document.querySelector('#picture canvas').style.visibility = 'hidden'")
    assert len(before) > 3 * len(view.page.locator("#picture").screenshot())


def test_a_click_on_a_line_opens_words_and_citation(one_body, opened):
    view = opened(one_body)
    view.click_line("state/THA", "organisation/CICA", 0.75)
    panel = view.panel()
    assert "Thailand and CICA" in panel
    assert "Thailand joined us on 22 October 2004" in view.page.inner_text("#panel mark >> nth=0")
    for text in ("The sources disagree.", "Aigul Nobody", "Kingdom of Thailand", "The interview of nobody", "p. 12"):
        assert text in panel
    assert "What speaks against it (2)" in view.page.inner_text("#panel .against")


def test_a_click_on_a_node_or_its_name_lists_its_facts(one_body, opened):
    view = opened(one_body)
    spot = view.page.evaluate(AT, "state/KOR")
    view.click(spot)
    assert "Republic of Korea" in view.page.inner_text("#panel h2")
    assert "On other days (1)" in view.panel()
    middle = view.page.evaluate(AT, "organisation/CICA")
    view.click(middle)
    assert "On 15 January 2010: member 20; observer 10; chair 1." in view.panel()
    beside = {axis: middle[axis] + (spot[axis] - middle[axis]) * 1.25 for axis in ("x", "y")}
    view.click(beside)
    assert view.page.inner_text("#panel h2") == "Republic of Korea"


def test_the_day_decides_what_is_drawn(one_body, opened):
    view = opened(one_body)
    view.page.fill("#day", "2005-01-01")
    view.page.dispatch_event("#day", "change")
    assert view.page.inner_text("#count") == "On 1 January 2005: 29 lines (18 certain, 11 possible, 1 contested)"
    view.page.fill("#day", "1990-01-01")
    view.page.dispatch_event("#day", "change")
    view.page.uncheck("#lines input >> nth=1")
    assert "The filters leave out all" in view.page.inner_text("#empty")
    view.page.click("#later")
    assert "20" in view.page.inner_text("#yearshown")


def test_an_empty_answer_is_worded(opened, make_answers):
    view = opened(make_answers([], []))
    assert "nothing to draw" in view.page.inner_text("#empty")
    assert view.said == []


def test_search_finds_labels_codes_and_written_names(one_body, opened):
    view = opened(one_body)
    for text, found in (("turki", "Turkey"), ("KOR", "Republic of Korea"), ("kingdom of thai", "Thailand")):
        view.page.fill("#search", text)
        view.page.keyboard.press("Enter")
        assert view.page.inner_text("#panel h2") == found
    view.page.fill("#search", "Atlantis")
    assert view.page.inner_text("#unfound") == "Nothing in this picture is called “Atlantis”."


def test_the_footnote_is_copied(one_body, opened):
    view = opened(one_body)
    view.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    view.click_line("state/THA", "organisation/CICA", 0.75)
    view.page.click("#panel .against .cite >> nth=0")
    view.page.wait_for_selector("text=Copied")
    copied = view.page.evaluate("navigator.clipboard.readText()")
    assert copied == "Invented Press, “The gazette of nobody”, 4 June 2009, https://gazette.example, p. 12."


def test_the_table_says_what_the_picture_shows(one_body, opened):
    view = opened(one_body)
    view.page.click("#tab-table")
    assert view.page.locator("#tablerows tr").count() == 31
    view.page.click("#tablerows button >> text=Thailand")
    assert view.page.inner_text("#panel h2") == "Thailand and CICA"


def test_everything_by_keyboard(one_body, opened):
    view = opened(one_body)
    view.page.focus("#picture")
    press = view.page.keyboard.press
    press("ArrowRight")
    assert "Conference on Interaction" in view.page.inner_text("#panel h2")
    press("ArrowRight")
    assert view.page.inner_text("#panel h2") == "Afghanistan"
    assert "Afghanistan" in view.page.inner_text("#spoken")
    press("ArrowDown")
    assert view.page.inner_text("#panel h2") == "Afghanistan and CICA"
    press("Enter")
    assert view.page.evaluate("document.activeElement.id") == "panel"
    view.page.focus("#picture")
    press("Escape")
    assert view.page.inner_text("#panel h2") == "Facts"


def test_every_control_is_reached_by_tab_and_named(one_body, opened):
    view = opened(one_body)
    reached = set()
    for _ in range(40):
        view.page.keyboard.press("Tab")
        reached.add(view.page.evaluate("document.activeElement.id"))
    assert {"search", "day", "year", "earlier", "picture", "closer", "whole"} <= reached
    unnamed = """[...document.querySelectorAll("button, input, summary")].filter(node =>
      !node.hidden && !node.textContent.trim() && !node.labels?.length && !node.getAttribute("aria-label")).length"""
    assert view.page.evaluate(unnamed) == 0


def test_the_policy_stops_what_it_should(one_body, opened):
    view = opened(one_body)
    view.page.evaluate("""() => {
      const script = document.createElement("script");
      script.append("window.ran = 1");
      try { document.body.append(script) } catch {}
      const image = new Image();
      image.src = "https://evil.example/x.png";
    }""")
    assert view.page.evaluate("window.ran") is None
    assert view.page.evaluate("fetch('https://evil.example/').then(() => 'out', () => 'stopped')") == "stopped"


def test_where_nothing_is_certain_the_page_leads_to_a_day_with_more(one_body, opened):
    view = opened(one_body)
    view.page.evaluate("goTo('2020-01-01')")
    assert view.page.inner_text("#last") == "Last day with certain lines: 15 January 2010"
    view.page.click("#last")
    assert view.page.input_value("#day") == "2010-01-15"
    assert view.page.is_hidden("#last")


def test_the_page_opens_where_most_is_certain_and_leads_to_the_day_of_the_data(make_fact, make_answers, opened):
    body, states = ("CICA", "Conference"), ("Kazakhstan", "China", "India", "Japan")
    ends = ("2006-12-31", "2008-05-01", "2009-03-01", "2009-09-01")
    facts = [
        make_fact((f"state/{name[:3].upper()}", name), body, "member", ("2000-01-01", "2000-01-01", end, "9999-12-31"))
        for name, end in zip(states, ends, strict=True)
    ]
    view = opened(make_answers(facts, []))
    assert view.page.inner_text("#count") == "On 1 March 2009: 4 lines (2 certain, 2 possible)"
    assert "neither rule it out nor vouch for it" in view.page.inner_text("#possible")
    assert view.page.inner_text("#now") == "Day of the data: 15 January 2010"
    view.page.click("#now")
    assert view.page.input_value("#day") == "2010-01-15"
    assert view.page.is_hidden("#now")
    view.page.evaluate("goTo('2005-01-01')")
    assert view.page.is_hidden("#possible")
