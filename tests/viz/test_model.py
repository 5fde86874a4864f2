"""Answers become a network: every fact an edge, every thing a node once."""

from comity.viz.claims import names_written, read_claims
from comity.viz.layout import place_nodes
from comity.viz.model import draw_network
from comity.viz.network import read_network


def test_every_fact_is_an_edge(one_body):
    network = one_body.network
    graph = read_network(network)
    assert {key for _, _, key in graph.edges(keys=True)} == {row["fact"] for row in network.rows}


def test_kinds_and_short_names(one_body):
    graph = read_network(one_body.network)
    kinds = {graph.nodes[node]["kind"] for node in graph}
    assert kinds == {"body", "state", "organisation"}
    assert graph.nodes["organisation/OSCE"]["short"] == "OSCE"
    assert graph.nodes["state/KAZ"]["label"] == "Kazakhstan"


def test_parallel_facts_stay_and_bend_apart(one_body):
    network = one_body.network
    graph = read_network(network)
    drawing = draw_network(graph, place_nodes(graph))
    assert len(drawing.edges) == len(network.rows)
    bends = [edge["bend"] for edge in drawing.edges if edge["from"] == "state/KOR"]
    assert sorted(bends) == [0, 1]


def test_the_model_carries_shape_dash_and_words(one_body):
    graph = read_network(one_body.network)
    drawing = draw_network(graph, place_nodes(graph))
    assert {node["shape"] for node in drawing.nodes} == {"box", "dot", "square"}
    thailand = next(edge for edge in drawing.edges if edge["from"] == "state/THA")
    assert thailand["beginWords"] == "22 October 2004 or 2006"
    assert all(edge["dashes"] for edge in drawing.edges if edge["line"] == "observer")


def test_a_fact_of_several_rows_is_drawn_once(make_fact, make_answers):
    row = make_fact(("state/KOR", "Korea"), ("X", "X"), "member", ("", "", "", ""), why="One.")
    network = make_answers([row | {"broad": "observer", "why": "Two."}, row], []).network
    (edge,) = read_network(network).edges(data=True)
    assert edge[2]["broad"] == "member"
    assert edge[2]["why"] == "One. Two."


def test_absent_bounds_say_that_nothing_is_known(make_fact, make_answers):
    row = make_fact(("state/KOR", "Korea"), ("X", "X"), "member", ("", "", "", ""))
    (edge,) = read_network(make_answers([row], []).network).edges(data=True)
    names = ("possiblyFrom", "certainlyFrom", "certainlyUntil", "possiblyUntil")
    assert [edge[2][name] for name in names] == ["0001-01-01", "9999-12-31", "0001-01-01", "9999-12-31"]


def test_claims_come_with_supporting_ones_first(one_body):
    claims = read_claims(one_body.evidence)["membership/CICA/THA/member/1"]
    assert [claim["bearing"] for claim in claims] == ["supports", "supports", "contradicts", "denies"]
    assert claims[2]["said"] == "from 2006"


def test_search_knows_the_names_that_sources_write(one_body):
    names = names_written(one_body.network, read_claims(one_body.evidence))
    assert names["state/THA"] == ["Kingdom of Thailand"]


def test_two_that_observe_each_other_have_two_lines(make_fact, make_answers):
    bounds = ("2000-01-01", "2000-01-01", "2010-01-01", "2010-01-01")
    cica, un = ("organisation/CICA", "CICA"), ("organisation/UN", "United Nations")
    rows = [make_fact(cica, ("UN", "United Nations"), "observer", bounds)]
    rows += [make_fact(un, ("CICA", "CICA"), "observer", bounds)]
    rows += [make_fact(("state/KAZ", "Kazakhstan"), ("CICA", "CICA"), "member", bounds)]
    graph = read_network(make_answers(rows, []).network)
    assert graph.nodes["organisation/UN"]["kind"] == "organisation"
    assert graph.nodes["organisation/CICA"]["kind"] == "body"
    bends = [fact["bend"] for *_, fact in graph.edges(data=True) if fact["capacity"] == "observer"]
    assert sorted(bends) == [0, 1]
    assert place_nodes(graph).positions["organisation/CICA"] == (0, 0)
