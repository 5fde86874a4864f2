"""Events, plans, sources, findings and tiles as plain values, out of answers."""

import random

import pytest

from comity.queries.answer import Answer, Head
from comity.viz.centre import box_of, place_bodies
from comity.viz.events import read_events
from comity.viz.island import gather
from comity.viz.layout import place_nodes
from comity.viz.network import read_network
from comity.viz.plans import outcome_of, read_plans
from comity.viz.sources import read_sources
from comity.viz.tested import read_findings
from comity.viz.tiles import lay_tiles, read_tiles, render_tiles


def test_events_are_titled_and_in_order(three_bodies):
    events = read_events(three_bodies.events)
    assert [event["title"] for event in events] == ["Founded", "Adopted: Invented Act", "1st summit", "2nd summit"]


def test_an_event_with_two_places_is_one_event(make_event):
    rows = [make_event("m", "Meeting", "2002-06-04", placeLabel=place) for place in ("Almaty", "Astana", "Almaty")]
    (event,) = read_events(Answer("events", {}, (), tuple(rows), Head()))
    assert event["place"] == "Almaty or Astana"


@pytest.mark.parametrize(
    ("begin", "came", "outcome"),
    [
        ("2001-11-08", "2002-06-04", "moved"),
        ("2009-12", "2009-12-14", "fulfilled"),
        ("2026", "2021-12", "before"),
        ("2016-11-15", "", "unknown"),
        ("2027", "", "open"),
        ("", "1991-12-21", "fulfilled"),
        ("", "", "open"),
        ("nonsense", "", "open"),
    ],
)
def test_what_became_of_a_plan(begin, came, outcome):
    assert outcome_of(begin, came, "2026-11-24")[0] == outcome


def test_a_plan_is_told_once_however_often_its_claim_is_answered(three_bodies):
    twice = Answer("plans", {}, (), three_bodies.plans.rows * 2, three_bodies.plans.head)
    assert [plan["id"] for plan in read_plans(twice)] == ["claim/p1", "claim/p2"]


def test_only_quoted_documents_are_kept(three_bodies):
    assert read_sources(three_bodies.sources, {"document/other"}) == {}
    (source,) = read_sources(three_bodies.sources, {"document/gazette"}).values()
    assert source["csl"]["issued"] == {"date-parts": [[2009, 6, 4]]}
    assert source["bibtex"].startswith("@misc{gazette,")


def test_citations_stand_once_on_the_page(three_bodies):
    data = gather(three_bodies)
    claims = [claim for fact in data["facts"] for claim in fact["claims"]]
    known = [claim for claim in claims if claim["document"] == "document/gazette"]
    assert known
    assert all("citation" not in claim for claim in known)
    assert all("citation" in claim for claim in claims if claim["document"] not in data["sources"])


def test_findings_about_what_is_not_shown_are_left_out(three_bodies):
    assert read_findings(three_bodies.findings, set()) == {}
    (found,) = read_findings(three_bodies.findings, {"membership/CICA/THA/member/1"}).values()
    assert found[0]["outcome"] == "conflict"


def test_the_tiles_follow_from_the_gazetteer_alone():
    from importlib.resources import files  # noqa: PLC0415

    kept = (files("comity.viz") / "assets" / "tiles.csv").read_text(encoding="utf-8")
    assert render_tiles(lay_tiles()) == kept, "renew it: python -m comity.viz.tiles > viz/assets/tiles.csv"


def test_no_two_tiles_on_one_cell_and_neighbours_in_order():
    tiles = {tile["code"]: tile for tile in read_tiles(["state/FRA", "state/DEU"])}
    cells = [(tile["x"], tile["y"]) for tile in tiles.values()]
    assert len(set(cells)) == len(cells)
    for west, east in (("FRA", "DEU"), ("IRN", "IND"), ("KAZ", "MNG"), ("MNG", "JPN"), ("IND", "VNM")):
        assert tiles[west]["x"] < tiles[east]["x"], (west, east)
    for north, south in (("KAZ", "IRN"), ("MNG", "THA"), ("CHN", "IDN"), ("THA", "SGP")):
        assert tiles[north]["y"] < tiles[south]["y"], (north, south)


@pytest.mark.parametrize("bodies", [2, 8, 24, 40])
def test_boxes_of_bodies_never_meet(bodies):
    random.seed(bodies)
    shorts = {f"organisation/B{number:02}": "ABCDEFGHIJKLM"[: 3 + number % 11] for number in range(bodies)}
    ring = [(520 * random.random() - 260, 520 * random.random() - 260) for _ in range(100)]
    members = {body: random.sample(ring, 12) for body in shorts}
    places, text = place_bodies(shorts, members, 520)
    boxes = {body: box_of(short) for body, short in shorts.items()}
    for one in shorts:
        for two in shorts:
            if one < two:
                across = abs(places[one][0] - places[two][0]) - text * (boxes[one].across + boxes[two].across)
                down = abs(places[one][1] - places[two][1]) - text * (boxes[one].down + boxes[two].down)
                assert max(across, down) > 0, (one, two)
    assert text > 8


def test_boxes_of_many_bodies_stay_inside_the_ring(make_generated):
    graph = read_network(make_generated(30, 120).network)
    layout = place_nodes(graph)
    for node, (x, y) in layout.positions.items():
        if graph.nodes[node]["kind"] == "body":
            box = box_of(graph.nodes[node]["short"])
            assert (abs(x) + box.across * layout.text) ** 2 + (abs(y) + box.down * layout.text) ** 2 < layout.radius**2
