"""The page for those who use a keyboard, hear it, need contrast, or print it."""

import pytest

CICA, OSCE = "organisation/CICA", "organisation/OSCE"
FOCUS = "() => { const at = document.activeElement; return at.id || at.dataset?.kind || at.closest('[id]')?.id; }"
CONTRAST = """() => {
  const rgb = text => text.match(/[\\d.]+/g).map(Number);
  const light = ([red, green, blue]) => [red, green, blue].map(value => value / 255)
    .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
    .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
  const ground = node => {
    for (let at = node; at; at = at.parentElement) {
      const colour = rgb(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const weak = [];
  for (const node of document.querySelectorAll("body *:not(script):not(option)")) {
    const own = [...node.childNodes].some(child => child.nodeType === 3 && child.textContent.trim());
    const box = node.getBoundingClientRect();
    if (!own || !box.width || !box.height || node.closest("svg, noscript, :disabled, .unseen")) continue;
    const [one, two] = [light(rgb(getComputedStyle(node).color)), light(ground(node))].sort((a, b) => b - a);
    if ((one + 0.05) / (two + 0.05) < 4.5) weak.push([node.tagName, node.textContent.slice(0, 30)]);
  }
  return weak;
}"""
TILES = """() => [...document.querySelectorAll("#place svg g")].flatMap(tile => {
  const fill = tile.querySelector("rect").getAttribute("fill"), text = tile.querySelector("text").getAttribute("fill");
  const [one, two] = [luminance(fill), luminance(text)].sort((a, b) => b - a);
  return (one + 0.05) / (two + 0.05) < 4.5 ? [[tile.textContent, fill, text]] : [];
})"""

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_text_stands_out_in_every_view(theme, three_bodies, opened):
    view = opened(three_bodies, color_scheme=theme)
    view.page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    view.page.click("#exports")
    for tab in ("network", "time", "overlap", "place", "table"):
        view.page.evaluate("tab => openTab(tab)", tab)
        for choice in (f"{{ kind: 'node', id: '{CICA}' }}", f"pairOf('{CICA}', '{OSCE}')", "null"):
            view.page.evaluate(f"choose({choice})")
            assert view.page.evaluate(CONTRAST) == []
            if tab == "place":
                assert view.page.evaluate(TILES) == []


def test_the_whole_page_is_reached_by_tab_in_every_view(three_bodies, opened):
    view = opened(three_bodies)
    wanted = {
        "network": {"picture", "mode", "closer"},
        "time": {"node", "event"},
        "overlap": {"pair", "node"},
        "place": {"node", "closer"},
        "table": {"tablekind"},
    }
    for tab, own in wanted.items():
        view.page.evaluate("tab => openTab(tab)", tab)
        view.page.focus(".skip")
        reached = set()
        for _ in range(60):
            view.page.keyboard.press("Tab")
            reached.add(view.page.evaluate(FOCUS))
        assert {"copylink", "exports", "search", f"tab-{tab}", "day", "year"} <= reached, tab
        assert own & reached, tab


def test_the_keyboard_is_not_lost_when_the_facts_change(three_bodies, opened):
    view = opened(three_bodies)
    view.page.evaluate("id => choose({ kind: 'node', id })", CICA)
    view.page.focus("#panel .sharers button")
    view.page.keyboard.press("Enter")
    assert "CICA and" in view.page.inner_text("#panel h2")
    assert view.page.evaluate("document.activeElement.id") == "panel"


def test_a_row_of_the_timeline_by_keyboard(three_bodies, opened):
    view = opened(three_bodies)
    view.page.click("#tab-time")
    view.page.focus('#time [tabindex="0"]')
    view.page.keyboard.press("ArrowDown")
    view.page.keyboard.press("Enter")
    assert view.page.inner_text("#panel h2") != "Facts"
    assert view.page.evaluate("document.activeElement.closest('#time') !== null")


def test_every_picture_says_in_words_what_it_shows(three_bodies, opened):
    view = opened(three_bodies)
    view.page.evaluate("id => choose({ kind: 'node', id })", CICA)
    for tab in ("time", "overlap", "place"):
        view.page.click(f"#tab-{tab}")
        silent = f"[...document.querySelectorAll('#view-{tab} [data-kind]')].filter(each => !each.ariaLabel).length"
        assert view.page.evaluate(silent) == 0
        assert view.page.locator(f"#view-{tab} [data-kind]").count() > 3


def test_paper_is_light(three_bodies, opened):
    view = opened(three_bodies, color_scheme="dark")
    view.page.evaluate("id => choose({ kind: 'node', id })", CICA)
    view.page.emulate_media(media="print", color_scheme="dark")
    view.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    view.page.wait_for_timeout(150)
    for tab in ("network", "time"):
        view.page.evaluate("tab => openTab(tab)", tab)
        view.page.wait_for_timeout(100)
        colours = view.pixels(".stage")
        assert max(colours, key=colours.get) == "#ffffff"
    assert view.page.is_hidden("#search")
    assert view.page.is_visible("#panel")
    view.page.emulate_media(media="screen", color_scheme="dark")
    view.page.evaluate("dispatchEvent(new Event('afterprint'))")
    view.page.wait_for_timeout(150)
    assert max(view.pixels(".stage").items(), key=lambda pair: pair[1])[0] != "#ffffff"
