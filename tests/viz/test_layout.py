"""The same answer gives the same places, and nothing stands on anything else."""

import random
import time
from math import dist, hypot

import pytest

from comity.queries.answer import Answer
from comity.viz.layout import place_nodes
from comity.viz.network import read_network


def shuffled(answer, seed):
    rows = list(answer.rows)
    random.Random(seed).shuffle(rows)
    return Answer(answer.question, {}, answer.columns, tuple(rows), answer.head)


@pytest.mark.parametrize("which", ["one_body", "many_bodies"])
def test_order_of_rows_does_not_matter(which, request):
    network = request.getfixturevalue(which).network
    first = place_nodes(read_network(network))
    assert all(place_nodes(read_network(shuffled(network, seed))) == first for seed in range(4))


def test_one_body_stands_in_the_middle(one_body):
    layout = place_nodes(read_network(one_body.network))
    assert layout.positions["organisation/CICA"] == (0, 0)


@pytest.mark.parametrize("which", ["one_body", "many_bodies"])
def test_bodies_inside_members_on_the_ring(which, request):
    graph = read_network(request.getfixturevalue(which).network)
    layout = place_nodes(graph)
    for node, place in layout.positions.items():
        if graph.nodes[node]["kind"] == "body":
            assert hypot(*place) < layout.radius * 0.7
        else:
            assert abs(hypot(*place) - layout.radius) < 2


@pytest.mark.parametrize("which", ["one_body", "many_bodies"])
def test_nodes_keep_their_distance(which, request):
    graph = read_network(request.getfixturevalue(which).network)
    positions = place_nodes(graph).positions
    bodies = [place for node, place in positions.items() if graph.nodes[node]["kind"] == "body"]
    ring = [place for node, place in positions.items() if graph.nodes[node]["kind"] != "body"]
    assert min((dist(one, two) for one in bodies for two in bodies if one != two), default=999) > 85
    assert min(dist(one, two) for one in ring for two in ring if one != two) > 18


def test_members_stand_before_observers(one_body):
    graph = read_network(one_body.network)
    positions = place_nodes(graph).positions
    assert positions["state/AFG"][1] == min(y for _, y in positions.values())


def test_an_empty_answer_has_an_empty_layout(make_answers):
    assert place_nodes(read_network(make_answers([], []).network)).positions == {}


def test_two_thousand_nodes_in_two_seconds(make_generated):
    graph = read_network(make_generated(60, 1940).network)
    start = time.perf_counter()
    place_nodes(graph)
    assert len(graph) > 1500
    assert time.perf_counter() - start < 2
