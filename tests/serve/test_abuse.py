"""Queries that want to hurt are ended in time, and other users hardly notice."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Quad

from comity.graph.assemble import flat
from tests.fixtures.graphs import tiny_graphs
from tests.serve.abuses import ABUSES
from tests.serve.serving import Service, children, service, store_of


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Service]:
    """A service of its own, with the published limits."""
    quads = [Quad(triple.subject, triple.predicate, triple.object) for triple in flat(tiny_graphs())]
    with service(store_of(quads, tmp_path)) as served:
        yield served


def seconds_of(process: int) -> float:
    """Processor time that a process has taken, in hundredths."""
    parts = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return int(parts[11]) + int(parts[12])


def test_there_are_eleven() -> None:
    assert len(ABUSES) == 11


@pytest.mark.slow
def test_each_is_answered_in_time_and_nothing_burns_on(running: Service) -> None:
    for name, (query, kinds) in ABUSES.items():
        begun = time.monotonic()
        reply = running.sparql(query)
        assert time.monotonic() - begun < 6, name
        assert reply.kind in kinds, (name, reply)
    time.sleep(1)
    before = {process: seconds_of(process) for process in running.workers}
    time.sleep(1)
    assert len(before) == 2
    assert all(seconds_of(process) - taken < 10 for process, taken in before.items())
    assert running.sparql("ASK { }").json["boolean"] is True


@pytest.mark.slow
@pytest.mark.parametrize("names", [list(ABUSES), ["a chain of terms as long as it may be"], ["a product counted"]])
def test_a_fifth_client_is_served_while_four_abuse(running: Service, names: list[str]) -> None:
    until = time.monotonic() + 12
    told: Counter[int] = Counter()

    def abuse(first: int) -> None:
        number = first * 3
        while time.monotonic() < until:
            told[running.sparql(ABUSES[names[number % len(names)]][0]).status] += 1
            number += 1

    abusers = [threading.Thread(target=abuse, args=(number,)) for number in range(4)]
    for abuser in abusers:
        abuser.start()
    took, answers = [], Counter[int]()
    while time.monotonic() < until:
        begun = time.monotonic()
        answers[running.sparql("ASK { ?a ?b ?c }").status] += 1
        took.append(time.monotonic() - begun)
        time.sleep(0.05)
    for abuser in abusers:
        abuser.join()
    assert sorted(took)[int(len(took) * 0.95)] < 1
    assert answers[200] > 0.95 * len(took)
    assert told.keys() <= {400, 413, 500, 503, 504}


@pytest.mark.slow
def test_more_long_queries_than_are_taken_are_sent_away(tmp_path: Path, folder: Path) -> None:
    query = ABUSES["a product counted"][0]
    with service(folder, "--long", 1, "--seconds", 3) as running:
        told: list[tuple[int, str, str]] = []

        def ask() -> None:
            reply = running.sparql(query)
            told.append((reply.status, reply.kind, reply.headers.get("retry-after", "")))

        askers = [threading.Thread(target=ask) for _ in range(3)]
        for asker in askers:
            asker.start()
        for asker in askers:
            asker.join()
    assert Counter(told) == {(503, "busy", "3"): 2, (504, "too-long", ""): 1}


@pytest.mark.slow
def test_a_full_queue_sends_away_at_once(folder: Path) -> None:
    query = ABUSES["a product counted"][0]
    with service(folder, "--workers", 1, "--queue", 1, "--long", 0) as running:
        told: list[str] = []
        askers = [threading.Thread(target=lambda: told.append(running.sparql(query).kind)) for _ in range(8)]
        for asker in askers:
            asker.start()
        for asker in askers:
            asker.join()
        assert set(told) == {"busy"}
        time.sleep(1)
        assert len(children(running.process.pid)) == 1
