"""Five views of one selection and one day: what each draws, says and opens."""

from dataclasses import replace

import pytest

from comity.viz.style import LINES

MEMBER, CHAIR = LINES["member"].light, LINES["chair"].light
TABS = ("network", "time", "overlap", "place", "table")
CICA, OSCE, SCO = (f"organisation/{key}" for key in ("CICA", "OSCE", "SCO"))

pytestmark = pytest.mark.browser


def label(view, selector):
    return view.page.get_attribute(selector, "aria-label")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_each_view_is_painted_in_its_width(width, theme, three_bodies, opened):
    view = opened(three_bodies, viewport={"width": width, "height": 800}, color_scheme=theme)
    for tab in TABS:
        view.page.click(f"#tab-{tab}")
        view.page.wait_for_timeout(100)
        colours = view.pixels(".stage")
        assert sum(colours.values()) - max(colours.values()) > 2500, tab
        assert len(colours) > 20, tab
        assert view.page.evaluate("document.documentElement.scrollWidth") <= width
    assert view.said == []
    assert view.outside() == []


def test_tabs_show_one_view_and_keep_day_and_choice(three_bodies, opened):
    view = opened(three_bodies)
    view.page.evaluate("id => choose({ kind: 'node', id })", "state/KAZ")
    view.page.fill("#day", "2009-03-01")
    view.page.dispatch_event("#day", "change")
    for tab in TABS:
        view.page.click(f"#tab-{tab}")
        assert [name for name in TABS if view.page.is_visible(f"#view-{name}")] == [tab]
        assert view.page.get_attribute(f"#tab-{tab}", "aria-selected") == "true"
        assert view.page.inner_text("#panel h2") == "Kazakhstan"
        assert view.page.input_value("#day") == "2009-03-01"


def test_tabs_by_keyboard(three_bodies, opened):
    view = opened(three_bodies)
    view.page.focus("#tab-network")
    seen = []
    for _ in TABS:
        view.page.keyboard.press("ArrowRight")
        seen.append(view.page.evaluate("document.activeElement.id"))
    assert seen == ["tab-time", "tab-overlap", "tab-place", "tab-table", "tab-network"]


# Overlap


def test_the_cells_of_the_matrix_are_as_narrow_as_the_room_asks(many_bodies, opened):
    view = opened(many_bodies)
    view.page.click("#tab-overlap")
    wide = "() => document.querySelector('.matrix td button').getBoundingClientRect().width"
    assert view.page.evaluate(wide) < 44
    view.page.set_viewport_size({"width": 1900, "height": 800})
    view.page.evaluate("refresh()")
    assert view.page.evaluate(wide) == 44


def cell(one, two):
    return f'#matrix [data-id="{"|".join(sorted((one, two)))}"] >> nth=0'


def test_the_matrix_counts_shared_members(three_bodies, opened):
    view = opened(three_bodies)
    view.page.click("#tab-overlap")
    assert view.page.inner_text(cell(CICA, OSCE)) == "4"
    assert view.page.inner_text(cell(OSCE, SCO)) == "0"
    assert view.page.inner_text(f'#matrix [data-id="{CICA}"]') == "20"
    assert label(view, cell(CICA, OSCE)) == "CICA and OSCE: 4 members shared"
    assert view.pixels(cell(CICA, OSCE)) != view.pixels(cell(OSCE, SCO))


def test_a_cell_opens_the_list(three_bodies, opened):
    view = opened(three_bodies)
    view.page.click("#tab-overlap")
    view.page.click(cell(CICA, OSCE))
    assert view.page.inner_text("#panel h2") == "CICA and OSCE"
    names = view.page.locator("#panel .shared li > button.plain").all_inner_texts()
    assert names == ["Kazakhstan", "Kyrgyzstan", "Russian Federation", "Turkey"]
    view.page.click("#panel .shared .cite >> nth=0")
    assert "Kazakhstan and" in view.page.inner_text("#panel h2")


def test_an_empty_cell_says_who_stands_between(three_bodies, opened):
    view = opened(three_bodies)
    view.page.click("#tab-overlap")
    view.page.click(cell(OSCE, SCO))
    words = "No state is a member of both on 15 January 2010; one is a member of one and tied to the other"
    assert words in view.page.inner_text("#noneshared")
    assert "Turkey: member of OSCE; of SCO partner" in view.panel()


def test_the_matrix_follows_the_day_and_the_filters(three_bodies, opened):
    view = opened(three_bodies)
    view.page.click("#tab-overlap")
    view.page.evaluate("goTo('2001-01-01')")
    assert "No member of any body" in view.page.inner_text("#matrix caption")
    view.page.evaluate("goTo('2009-01-01')")
    view.page.uncheck("#bodies input >> nth=1")
    assert view.page.locator("#matrix tbody tr").count() == 2


def test_the_matrix_by_keyboard(three_bodies, opened):
    view = opened(three_bodies)
    view.page.click("#tab-overlap")
    view.page.focus('#matrix [tabindex="0"]')
    view.page.keyboard.press("ArrowRight")
    view.page.keyboard.press("Enter")
    assert view.page.inner_text("#panel h2") == "CICA and OSCE"
    assert view.page.evaluate("document.activeElement.dataset.kind") == "pair"
    view.page.keyboard.press("Escape")
    assert view.page.inner_text("#panel h2") == "Facts"


# Time


def test_the_timeline_of_all_bodies_counts_members(three_bodies, opened):
    view = opened(three_bodies)
    view.page.click("#tab-time")
    labels = view.page.locator("#time svg [role=button]").evaluate_all("all => all.map(each => each.ariaLabel)")
    assert "CICA: at most 20 members" in labels
    assert any(text.startswith("CICA: 1st summit in Almaty, 4 June 2002") for text in labels)
    assert view.pixels("#time").get(MEMBER, 0) > 500


def test_the_timeline_of_a_body_has_chairs_summits_changes_plans_and_members(three_bodies, opened):
    view = opened(three_bodies)
    view.page.evaluate("id => choose({ kind: 'node', id })", CICA)
    view.page.click("#tab-time")
    texts = view.page.locator("#time svg text").all_text_contents()
    for name in ("Members", "Chairs", "Summits", "Founding and changes", "Documents adopted", "Thailand", "Observer"):
        assert any(name in text for text in texts), name
    assert view.pixels("#time").get(CHAIR, 0) > 200
    plan = view.page.locator('#time [data-kind="plan"]').first
    assert "came about later: 4 June 2002" in plan.get_attribute("aria-label")
    assert plan.locator("rect").get_attribute("stroke-dasharray") == "3 2"
    plan.click()
    assert "A plan is not a fact" in view.panel()
    assert "the summit will meet in November 2001" in view.page.inner_text("#panel mark")


def test_a_vague_begin_fades_and_an_exact_one_does_not(three_bodies, opened):
    view = opened(three_bodies)
    view.page.evaluate("id => choose({ kind: 'node', id })", CICA)
    view.page.click("#tab-time")
    found = "[...document.querySelectorAll(`#time [data-id='${id}'] rect[mask]`)]"
    masks = f"id => {found}.map(each => each.getAttribute('mask'))"
    assert view.page.evaluate(masks, "membership/CICA/ARE/member/1") == ["url(#fade-in)", "url(#fade-out)"]
    assert view.page.evaluate(masks, "membership/CICA/JOR/member/1") == ["url(#fade-out)"]


def test_the_timeline_of_a_state_and_a_day_on_its_scale(three_bodies, opened):
    view = opened(three_bodies)
    view.page.evaluate("id => choose({ kind: 'node', id })", "state/KAZ")
    view.page.click("#tab-time")
    assert view.page.locator('#time [data-kind="fact"]').count() == 3
    before = view.page.input_value("#day")
    frame = view.page.locator("#time svg").bounding_box()
    view.page.mouse.click(frame["x"] + 300, frame["y"] + 8)
    assert view.page.input_value("#day") < before
    view.page.locator('#time [data-kind="fact"]').first.click()
    assert "Kazakhstan and" in view.page.inner_text("#panel h2")
    assert view.page.inner_text("#time .subject b") == "Kazakhstan"


def test_an_event_opens_its_words_and_its_plan(three_bodies, opened):
    view = opened(three_bodies)
    view.page.click("#tab-time")
    view.page.click('#time [data-id="meeting/CICA/summit/regular/1"]')
    panel = view.panel()
    assert view.page.inner_text("#panel mark") == "Kazakhstan hosted the first summit in Almaty"
    for text in ("CICA: 1st summit", "Almaty", "Planned for 8 November 2001", "The gazette of nobody"):
        assert text in panel


def test_a_body_tells_which_of_its_members_are_planned_for_what(three_bodies, opened):
    view = opened(three_bodies)
    view.page.evaluate("id => choose({ kind: 'node', id })", CICA)
    view.page.click("#panel summary >> text=Plans (2)")
    view.page.click("#panel button.plain >> text=Japan: member")
    assert view.page.inner_text("#panel h2") == "Plan: Japan: member, CICA"


def test_the_mark_of_an_item_stands_beside_its_first_line_and_a_citation_has_its_width(three_bodies, opened):
    view = opened(three_bodies)
    view.page.click("#tab-time")
    view.page.click('#time [data-id="meeting/CICA/summit/regular/1"]')
    note, whole = (view.page.locator(f"#panel {part}").first.bounding_box() for part in ("figcaption > span", "figure"))
    assert note["width"] > 0.8 * whole["width"]
    long = """() => {
      const item = document.createElement("li"), before = document.createElement("b");
      item.append(before, plainButton({ kind: "node", id: "state/KAZ" }, "Secretary General of Invention ".repeat(4)));
      const list = document.createElement("ul");
      list.append(item);
      document.getElementById("panel").append(list);
      before.textContent = "x";
      return before.getBoundingClientRect().top - item.getBoundingClientRect().top;
    }"""
    assert view.page.evaluate(long) < 12


def test_the_year_tells_what_began_and_happened(three_bodies, opened):
    view = opened(three_bodies)
    view.page.evaluate("goTo('2002-12-31')")
    assert view.page.inner_text("#yearwords") == "In 2002: 21 begin, 1 chair, 1 meeting, 1 document"
    view.page.click("#yearwords")
    view.page.wait_for_selector("#yearlist li")
    assert "CICA: 1st summit, Almaty" in view.page.inner_text("#yearlist")
    view.page.click("#yearlist button >> text=CICA: 1st summit")
    assert view.page.input_value("#day") == "2002-06-04"
    assert "1st summit" in view.page.inner_text("#panel h2")
    view.page.evaluate("goTo('1980-01-01')")
    assert view.page.inner_text("#yearwords") == "In 1980: nothing dated is known"


@pytest.mark.parametrize(("begin", "end", "said"), [
    ("2018", "2018", "2018"), ("2018", "2019", "2018 – 2019"), ("2018", "", "since 2018"), ("", "2018", "until 2018"),
    ("", "", "not dated by any source"),
])  # fmt: skip
def test_a_span_is_said_once(begin, end, said, one_body, opened):
    view = opened(one_body)
    assert view.page.evaluate("span", {"beginWords": begin, "endWords": end}) == said


def test_who_chairs_in_person_and_who_holds_a_post(three_bodies, make_event, opened):
    term = {"possiblyUntil": "2009-12-31", "certainlyUntil": "2009-12-31", "end": "2009-12-31"}
    chair = make_event("chairmanship/CICA/nobody/1", "Chairmanship", "2008-01-01", **term, kindLabel="Chair",
                       who="person/nobody", whoLabel="Ann Nobody")  # fmt: skip
    post = make_event("office/CICA/director/anybody/1", "OfficeHolding", "2008-03-01", **term, kindLabel="Director",
                      who="person/anybody", whoLabel="Bob Anybody")  # fmt: skip
    events = replace(three_bodies.events, rows=(*three_bodies.events.rows, chair, post))
    view = opened(replace(three_bodies, events=events), address="#day=2009-01-01&view=time&node=organisation/CICA")
    texts = "|".join(view.page.locator("#time svg text").all_text_contents())
    assert "Chairs in person" in texts
    assert "Posts" in texts
    assert view.pixels("#time").get(CHAIR, 0) > 300
    assert "In person on this day:\nChair: Ann Nobody\nDirector: Bob Anybody" in view.panel()
    view.page.click("#panel li button >> text=Director")
    assert "1 March 2008 – 31 December 2009" in view.panel()
    view.page.evaluate("goTo('2008-06-01')")
    assert view.page.inner_text("#yearwords") == "In 2008: 2 begin, 1 chair, 1 post"
    view.show("day=2010-01-15&view=time&node=organisation/CICA")
    assert "In person" not in view.panel()
    view.page.fill("#search", "directors")
    assert view.page.is_hidden("#found")
    for text in ("director CICA", "anybody"):
        view.page.fill("#search", text)
        assert view.page.inner_text("#found-0 span >> nth=0") == "CICA: Director: Bob Anybody"
    view.page.keyboard.press("Enter")
    assert view.page.inner_text("#panel h2") == "CICA: Director: Bob Anybody"


# Place


def tile(view, state):
    return view.page.evaluate("id => document.querySelector(`#place [data-id='${id}']`).ariaLabel", f"state/{state}")


def test_tiles_count_bodies_or_show_what_is_chosen(three_bodies, opened):
    view = opened(three_bodies)
    view.page.click("#tab-place")
    assert tile(view, "KAZ") == "Kazakhstan: belongs to 2 bodies"
    view.page.click('#place [data-id="state/KAZ"]')
    assert tile(view, "TUR") == "Turkey: 2 bodies shared"
    view.page.evaluate("id => choose({ kind: 'node', id })", CICA)
    assert tile(view, "THA") == "Thailand: member, certainly"
    assert tile(view, "VNM") == "Viet Nam: observer, certainly"
    colours = view.pixels("#place")
    assert colours.get(MEMBER, 0) > 2000
    assert colours.get(LINES["observer"].light, 0) > 500
    view.page.evaluate("([one, two]) => choose(pairOf(one, two))", [CICA, OSCE])
    assert tile(view, "KAZ") == "Kazakhstan: both, certainly"


def test_a_narrow_screen_opens_on_the_coloured_tiles(three_bodies, opened):
    view = opened(three_bodies, viewport={"width": 390, "height": 844})
    view.page.evaluate("id => choose({ kind: 'node', id })", CICA)
    view.page.click("#tab-place")
    seen = """() => [...document.querySelectorAll('#place [data-id]')].filter(each => {
      const { left, right } = each.getBoundingClientRect();
      return left >= 0 && right <= innerWidth;
    }).map(each => each.dataset.id)"""
    view.page.wait_for_timeout(150)
    assert {"state/KAZ", "state/IND", "state/KGZ"} <= set(view.page.evaluate(seen))


def test_no_boundary_is_drawn(three_bodies, opened):
    view = opened(three_bodies)
    view.page.click("#tab-place")
    kinds = view.page.locator("#place svg *").evaluate_all(
        "all => [...new Set(all.map(each => each.localName))].sort()"
    )
    assert kinds == ["g", "rect", "text", "title"]


def test_tiles_by_keyboard(three_bodies, opened):
    view = opened(three_bodies)
    view.page.click("#tab-place")
    view.page.focus('#place [data-id="state/KAZ"]')
    view.page.keyboard.press("ArrowDown")
    view.page.keyboard.press("Enter")
    assert view.page.inner_text("#panel h2") in ("Uzbekistan", "Kyrgyzstan", "Tajikistan", "Turkmenistan")


# Table: what each picture says


@pytest.mark.parametrize(("table", "rows"), [("lines", 38), ("pairs", 3), ("states", 29)])
def test_each_picture_has_its_table(table, rows, three_bodies, opened):
    view = opened(three_bodies)
    view.page.click("#tab-table")
    view.page.select_option("#tablekind", table)
    assert view.page.locator("#tablerows tr").count() == rows
    assert f"({rows} rows)" in view.page.inner_text("#caption")


def test_the_table_of_time_says_the_days(three_bodies, opened):
    view = opened(three_bodies)
    view.page.evaluate("id => choose({ kind: 'node', id })", "state/THA")
    view.page.click("#tab-table")
    view.page.select_option("#tablekind", "spells")
    assert "22 October 2004\t31 December 2006\t15 January 2010" in view.page.inner_text("#tablerows")
    assert "2004-10-22,2006-12-31,2010-01-15" in view.page.evaluate("csvText()")


def test_the_table_says_in_words_what_the_file_says_in_terms(three_bodies, opened):
    view = opened(three_bodies)
    view.page.click("#tab-table")
    thailand = view.page.locator("#tablerows tr", has_text="Thailand").filter(has_text="CICA")
    assert thailand.locator("td").last.inner_text() == "Sources disagree"
    assert "certainly,contested" in view.page.evaluate("csvText()")


def test_names_stand_whole_beside_the_timeline_of_a_narrow_screen(make_fact, make_answers, opened):
    since = ("2001-01-01", "2001-01-01", "2010-01-15", "9999-12-31")
    body = ("ADMM-PLUS", "Invented Meeting")
    view = opened(make_answers([make_fact(("state/KAZ", "Kazakhstan"), body, "member", since)], []),
                  viewport={"width": 390, "height": 800})  # fmt: skip
    view.page.click("#tab-time")
    texts = view.page.locator("#time svg text").all_text_contents()
    assert any(text.startswith("ADMM-PLUS") for text in texts)


# What may be missing


def test_an_empty_graph_breaks_no_view(make_answers, opened):
    view = opened(make_answers([], []))
    for tab in TABS:
        view.page.click(f"#tab-{tab}")
        view.page.evaluate("csvText(), graphmlText(), gexfText()")
        if tab != "table":
            assert "<svg" in view.page.evaluate("svgText()")
        for mode in ("states", "bodies", "both"):
            view.page.evaluate("mode => { view.mode = mode; refresh(); }", mode)
    assert view.said == []


def test_what_has_no_dates_and_no_tile_is_still_told(make_fact, make_event, make_answers, opened):
    nobody = ("state/NONE", "Nowhere")
    row = make_fact(nobody, ("X", "X"), "member", ("0001-01-01", "9999-12-31", "0001-01-01", "9999-12-31"))
    bounds = {"possiblyFrom": "0001-01-01", "certainlyFrom": "9999-12-31", "certainlyUntil": "0001-01-01"}
    event = make_event("m", "Meeting", "", **bounds, possiblyUntil="9999-12-31") | {"body": "organisation/X"}
    plan = {"claim": "p", "relation": "Membership", "who": "state/NONE", "body": "organisation/X", "begin": ""}
    plan |= {"capacityLabel": "member", "document": "d", "words": "one day it will join"}
    view = opened(make_answers([row], [], events=[event], plans=[plan]))
    for tab in TABS:
        view.page.click(f"#tab-{tab}")
        for choice in ("kind: 'node', id: 'organisation/X'", "kind: 'event', id: 'm'", "kind: 'plan', id: 'p'"):
            view.page.evaluate(f"choose({{ {choice} }})")
    assert "one day it will join" in view.panel()
    assert "No day is said".lower() in view.panel().lower()
    view.page.click("#tab-place")
    view.page.evaluate("choose(null)")
    assert "Nowhere" in view.page.inner_text("#place")
    assert view.said == []
