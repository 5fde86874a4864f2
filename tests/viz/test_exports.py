"""What is taken away: pictures with their caption, and the selection as data that others read."""

import csv
import io
from xml.etree import ElementTree

import networkx as nx
import pytest

CICA, OSCE = "organisation/CICA", "organisation/OSCE"
SVG = "{http://www.w3.org/2000/svg}"

pytestmark = pytest.mark.browser


def taken(view, ending):
    """The bytes of a file that the menu saves, and its name."""
    view.page.click("#exports")
    with view.page.expect_download() as waiting:
        view.page.click(f"#export-{ending}")
    return waiting.value.path().read_bytes(), waiting.value.suggested_filename


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_each_picture_has_its_caption(theme, three_bodies, opened):
    view = opened(three_bodies, color_scheme=theme)
    for tab in ("network", "time", "overlap", "place"):
        view.page.click(f"#tab-{tab}")
        data, name = taken(view, "svg")
        assert name == f"comity-{tab}-2010-01-15.svg"
        captioned(view, data)


def captioned(view, data):
    """The picture says of what, of which day and from which data it is, and is painted."""
    root = ElementTree.fromstring(data)
    text = " ".join(part.text or "" for part in root.iter(f"{SVG}text"))
    for part in ("n 15 January 2010.", "rule all; comity, data 0.1.0 of 15 January 2010", "comity", "ertain"):
        assert part in text
    assert all(part.get("style") is None and part.get("class") is None for part in root.iter())
    colours = view.read(PAINTED, data.decode())
    assert len(colours) > 15
    assert sum(colours.values()) - max(colours.values()) > 4000


PAINTED = """async text => {
  const image = new Image();
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
  canvas.getContext("2d").drawImage(image, 0, 0);
  const { data } = canvas.getContext("2d").getImageData(0, 0, image.width, image.height);
  const found = {};
  for (let at = 0; at < data.length; at += 4) {
    const name = [data[at], data[at + 1], data[at + 2]].join();
    found[name] = (found[name] ?? 0) + 1;
  }
  return found;
}"""


def test_the_caption_tells_what_filters_leave_out(three_bodies, opened):
    view = opened(three_bodies)
    view.page.uncheck("#bodies input >> nth=2")
    view.page.uncheck("#certainty input >> nth=1")
    text = view.page.evaluate("svgText()")
    assert "Left out: SCO, what is possible." in text


def test_the_png_is_the_picture_in_twice_its_size(three_bodies, opened):
    view = opened(three_bodies)
    data, name = taken(view, "png")
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert name.endswith(".png")
    width, height = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    assert width == 2000
    assert height > 2000


def test_the_table_is_no_picture(three_bodies, opened):
    view = opened(three_bodies)
    view.page.click("#tab-table")
    view.page.click("#exports")
    assert view.page.is_hidden("#export-svg")
    assert view.page.is_visible("#export-csv")


def test_csv_of_the_selection(three_bodies, opened):
    view = opened(three_bodies)
    view.page.evaluate("id => choose({ kind: 'node', id })", "state/THA")
    rows = list(csv.reader(io.StringIO(taken(view, "csv")[0].decode(), newline="")))
    assert rows[0] == ["Who", "Body", "Capacity", "Begin", "End", "On this day", "Sources"]
    assert [row[:3] for row in rows[1:]] == [["Thailand", "CICA", "member"], ["Thailand", "OSCE", "partner"]]
    view.page.click("#tab-overlap")
    pairs = list(csv.reader(io.StringIO(taken(view, "csv")[0].decode(), newline="")))
    assert ["CICA", "OSCE", "4", "4", "Kazakhstan, Kyrgyzstan, Russian Federation, Turkey"] in pairs


def test_a_cell_never_reads_as_a_formula(three_bodies, opened):
    view = opened(three_bodies)
    cells = view.page.evaluate("""['=1+1', '@sum', '-2', 'a,b', 'a"b', 'plain'].map(csvCell)""")
    assert cells == ["'=1+1", "'@sum", "'-2", '"a,b"', '"a""b"', "plain"]


def test_graphml_is_the_network_of_the_day(three_bodies, opened):
    view = opened(three_bodies)
    graph = nx.parse_graphml(taken(view, "graphml")[0].decode(), force_multigraph=True)
    assert graph.number_of_edges() == len(view.page.evaluate("shownFacts()"))
    assert graph.nodes["state/KAZ"]["region"] == "Central Asia"
    assert {"member", "chair"} <= {fact["capacity"] for *_, fact in graph.edges(data=True)}


def test_graphml_of_a_network_of_one_kind_is_weighted(three_bodies, opened):
    view = opened(three_bodies)
    view.page.select_option("#mode", "bodies")
    graph = nx.parse_graphml(taken(view, "graphml")[0].decode())
    assert not graph.is_directed()
    assert graph[CICA][OSCE]["weight"] == 4


def test_gexf_has_all_days_as_spells(three_bodies, opened, tmp_path):
    view = opened(three_bodies)
    view.page.evaluate("id => choose({ kind: 'node', id })", "state/KOR")
    data, _ = taken(view, "gexf")
    path = tmp_path / "korea.gexf"
    path.write_bytes(data)
    graph = nx.read_gexf(path)
    assert set(graph.nodes) == {"state/KOR", CICA}
    space = {"g": "http://www.gexf.net/1.2draft"}
    spells = [dict(spell.attrib) for spell in ElementTree.fromstring(data).iterfind(".//g:spell", space)]
    assert spells == [{"start": "2006-06-17"}, {"end": "2006-06-17"}]
    assert b'lastmodifieddate="2010-01-15"' in data
