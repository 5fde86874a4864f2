"""Plots show what the data say: cells, bars, dots, plans and lines at their places, a caption, the same bytes."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import date

import matplotlib as mpl
import matplotlib.image
import pytest
from defusedxml.ElementTree import fromstring
from matplotlib.artist import Artist
from matplotlib.figure import Figure

from comity.analysis.bodies import chosen
from comity.analysis.holding import read_holdings
from comity.analysis.measures import MEASURES
from comity.analysis.through_time import measured
from comity.graph.errors import UnknownName
from comity.viz.bars import Spell, draw_spell, in_years
from comity.viz.figure import FORMS, OKABE_ITO, Plot, Wish, framed, rendered
from comity.viz.plots import names, plot
from comity.viz.plots.centrality import lines_of, unconfirmed
from comity.viz.plots.overlap import matrix
from comity.viz.style import LINES
from tests.queries.asked import tiny

SVG = "{http://www.w3.org/2000/svg}"
WISHES = {
    "overlap": Wish(on="2010-01-15", capacity="anyCapacity"),
    "timeline": Wish(party="CICA"),
    "centrality": Wish(years=(2003, 2010), side="bodies", measure="degree"),
}


def drawn(name: str, **wish: object) -> Figure:
    return plot(name).draw(tiny(), Wish(**{**vars(WISHES[name]), **wish}))  # type: ignore[arg-type]


def artists(figure: Figure, start: str) -> dict[str, Artist]:
    found = ((artist.get_gid() or "", artist) for artist in figure.findobj())
    return {gid.removeprefix(start): artist for gid, artist in found if gid.startswith(start)}


def words(svg: bytes) -> Iterator[str]:
    for element in fromstring(svg).iter(f"{SVG}text"):
        yield "".join(element.itertext())


def caption(figure: Figure) -> str:
    (text,) = artists(figure, "caption").values()
    return " ".join(text.get_text().split())  # type: ignore[attr-defined]


def test_every_view_has_a_wish_here() -> None:
    assert set(names()) == set(WISHES)
    with pytest.raises(UnknownName, match="there are: centrality, overlap, timeline"):
        plot("map")


@pytest.mark.parametrize("name", WISHES)
def test_the_caption_in_the_picture_says_rule_and_data_version(name: str) -> None:
    said = caption(drawn(name))
    assert "weighed by rule all" in said
    assert f"data {tiny().head.version} of 31 December 2010" in said
    svg = " ".join(words(rendered(plot(name), tiny(), WISHES[name], "svg")))
    assert tiny().head.version in svg


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", WISHES)
def test_same_bytes_whatever_the_reader_has_set(name: str, form: str) -> None:
    first = rendered(plot(name), tiny(), WISHES[name], form)
    with mpl.rc_context({"font.size": 30, "svg.hashsalt": None, "axes.facecolor": "red"}):
        assert rendered(plot(name), tiny(), WISHES[name], form) == first
    assert not re.search(rb"20\d\d-\d\d-\d\dT\d\d:|CreationDate", first)


def test_a_cell_says_how_many_states_two_bodies_share() -> None:
    figure = drawn("overlap")
    rows = {(row["body"], row["otherBody"]): row for row in tiny().ask("overlaps", on="2010-01-15", capacity="any")}
    (row,) = rows.values()
    counts = artists(figure, "count/")
    assert set(counts) == {"CICA/CICA", "OSCE/CICA", "OSCE/OSCE"}
    said = counts["OSCE/CICA"].get_text()  # type: ignore[attr-defined]
    assert said == (row["certain"] if row["certain"] == row["shared"] else f"{row['certain']}–{row['shared']}")
    assert "On 15 January 2010" in caption(figure)
    assert {"CICA", "OSCE"} <= set(words(rendered(plot("overlap"), tiny(), WISHES["overlap"], "svg")))


def test_the_diagonal_counts_the_states_of_each_body() -> None:
    holdings = read_holdings(tiny(), chosen("CICA,OSCE"))
    _, cells = matrix(holdings, date(2010, 1, 15))
    members = [row for row in tiny().ask("members-of", on="2010-01-15") if row["member"].startswith("state/")]
    own = cells["organisation/CICA", "organisation/CICA"]
    assert own.certain == sum(row["certainty"] == "certainly" for row in members)
    assert own.possible == len(members)


def test_the_more_is_shared_the_darker_the_cell_is_in_the_picture() -> None:
    pixels = mpl.image.imread(io.BytesIO(rendered(plot("overlap"), tiny(), WISHES["overlap"], "png")))
    figure = drawn("overlap")
    figure.canvas.draw()
    shades = {}
    for name, cell in artists(figure, "cell/").items():
        box = cell.get_window_extent()
        scale = pixels.shape[0] / figure.bbox.height
        x, y = (box.x0 + 3) * scale, pixels.shape[0] - (box.y0 + 3) * scale
        shades[name] = tuple(round(float(part) * 255) for part in pixels[int(y), int(x)][:3])
    assert shades["CICA/CICA"] == shades["OSCE/OSCE"] == (0xE8, 0xE8, 0xE8)
    yellowest = tuple(round(part * 255) for part in mpl.colormaps["cividis_r"](0.0)[:3])
    assert shades["OSCE/CICA"] == yellowest  # nobody is certain to be in both, some possibly are


def test_bars_lie_where_the_bounds_are() -> None:
    figure = drawn("timeline")
    certain, possible = (artists(figure, kind) for kind in ("certain/", "possible/"))
    facts = {row["fact"]: row for row in tiny().ask("view/network") if row["body"] == "organisation/CICA"}
    assert set(possible) == set(facts)
    for fact, row in facts.items():
        sure = row["certainlyFrom"] <= row["certainlyUntil"]
        assert (fact in certain) == sure, fact
        if sure:
            bar = certain[fact]
            begin, end = (date.fromisoformat(row[name]) for name in ("certainlyFrom", "certainlyUntil"))
            assert bar.get_x() == pytest.approx(in_years(begin))  # type: ignore[attr-defined]
            assert bar.get_x() + bar.get_width() == pytest.approx(in_years(end, after=True))  # type: ignore[attr-defined]
        first, last = possible[fact].get_xdata()  # type: ignore[attr-defined]
        assert first == pytest.approx(max(in_years(date.fromisoformat(row["possiblyFrom"])), 1990.0), abs=1.0)
        assert last <= 2011.0


def test_what_is_vague_is_dotted_and_no_bar() -> None:
    figure = drawn("timeline")
    japan = artists(figure, "possible/")["membership/CICA/JPN/dialoguePartner/1"]
    assert japan.get_linestyle() == "--" or japan._unscaled_dash_pattern[1] is not None  # type: ignore[attr-defined]
    assert "membership/CICA/JPN/dialoguePartner/1" not in artists(figure, "certain/")


def test_sources_that_differ_have_a_sign_and_a_frozen_membership_a_hatched_band() -> None:
    figure = drawn("timeline")
    assert set(artists(figure, "contested/")) == {
        row["fact"]
        for row in tiny().ask("view/network")
        if row["body"] == "organisation/CICA" and row["agreement"] == "contested"
    }
    (band,) = artists(figure, "standing/").values()
    assert band.get_hatch()  # type: ignore[attr-defined]
    assert (band.get_x(), band.get_x() + band.get_width()) == (  # type: ignore[attr-defined]
        pytest.approx(in_years(date(2009, 3, 1))), pytest.approx(in_years(date(2009, 11, 30), after=True)))  # fmt: skip


def test_a_plan_is_a_hollow_diamond_and_no_bar() -> None:
    figure = drawn("timeline", party="Turkmenistan", years=(2008, 2010))
    assert artists(figure, "certain/") == artists(figure, "possible/") == {}
    plans = artists(figure, "plan/")
    assert plans
    for diamond in plans.values():
        assert diamond.get_marker() == "D"  # type: ignore[attr-defined]
        assert diamond.get_markerfacecolor() == "white"  # type: ignore[attr-defined]
        assert diamond.get_xdata()[0] == pytest.approx(2010.5, abs=0.2)  # type: ignore[attr-defined]


def test_a_body_has_its_chairs_on_rows_of_their_own_and_a_state_under_its_membership() -> None:
    rows = [label.get_text() for label in drawn("timeline").axes[0].get_yticklabels()]
    assert rows[0] == "Chair: Kazakhstan"
    assert "Kazakhstan" in rows
    state = drawn("timeline", party="KAZ")
    assert [label.get_text() for label in state.axes[0].get_yticklabels()] == ["CICA", "OSCE"]
    bars = artists(state, "certain/")
    member, chair = (bars[fact] for fact in ("membership/CICA/KAZ/member/1", "chairmanship/CICA/KAZ/1"))
    assert chair.get_y() > member.get_y() + member.get_height()  # type: ignore[attr-defined]


def test_years_cut_what_lies_outside() -> None:
    figure = drawn("timeline", years=(2007, 2008))
    assert figure.axes[0].get_xlim() == (2007.0, 2009.0)
    for bar in artists(figure, "certain/").values():
        assert 2007.0 <= bar.get_x() <= bar.get_x() + bar.get_width() <= 2009.0  # type: ignore[attr-defined]


def test_lines_are_the_measures() -> None:
    wish = WISHES["centrality"]
    holdings = read_holdings(tiny(), chosen("regional"))
    table = measured(MEASURES["bodies"], holdings, [date(year, 1, 1) for year in range(2003, 2011)])
    lines = artists(drawn("centrality"), "line/")
    assert lines_of(holdings, wish, range(2003, 2011)).keys() == lines.keys()
    for row in table:
        line = lines[str(row["key"]).removeprefix("organisation/")]
        shown = dict(zip(line.get_xdata(), line.get_ydata(), strict=True))  # type: ignore[attr-defined]
        assert shown[int(str(row["day"])[:4])] == row["degree"]


def test_years_that_are_not_confirmed_are_shaded() -> None:
    holdings = read_holdings(tiny(), chosen("regional"))
    vague = unconfirmed(holdings, range(2003, 2011))
    assert set(artists(drawn("centrality"), "unconfirmed/")) == {str(year) for year in vague}
    assert len(vague) > 0


def test_an_unknown_measure_is_told() -> None:
    with pytest.raises(UnknownName, match="there are: betweenness, degree"):
        drawn("centrality", measure="fame")


def test_names_are_words_and_never_mark_up_or_formulas() -> None:
    hostile = "$x$ </svg><script>a</script> &"

    def draw(_graph: object, _wish: object) -> Figure:
        figure, _ = framed(6, 1, hostile)
        draw_spell(figure.add_subplot(), Spell("a", "member", (1.0, 2.0), (0.0, 3.0), True, hostile), 0)
        return figure

    svg = rendered(Plot("", (), draw), tiny(), Wish(), "svg")
    assert b"<script" not in svg
    assert hostile in set(words(svg))


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def lightness(colour: str) -> float:
    red, green, blue = (linear(part) for part in mpl.colors.to_rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colour", [*OKABE_ITO, *(line.light for line in LINES.values())])
def test_lines_stand_out_on_white(colour: str) -> None:
    assert 1.05 / (lightness(colour) + 0.05) > 2.0
