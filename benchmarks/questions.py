"""Every question of the catalogue, warm, on a build's own store, for each body that it can be asked of.

Processor time, the least of a few runs: what others do on the machine at the same time does not count.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from generator import reference

from comity.graph.store import write_store
from comity.queries import Graph
from comity.queries.catalogue import Question, catalogue
from comity.queries.engines import Embedded, Rdflib, rdflib_graph
from comity.queries.engines.terms import rows_of

WANTED = 50.0
"""Milliseconds that a warm question may take."""

Values = dict[str, str]


def least(graph: Graph, name: str, values: Values, repeats: int) -> float:
    """Milliseconds of processor time of a warm question."""
    graph.ask(name, **values)
    return min(_once(lambda: graph.ask(name, **values)) for _ in range(repeats))


def sorted_there(graph: Graph, name: str, values: Values, repeats: int) -> float:
    """The same with the rows sorted by the store itself, as any other client of it would."""
    assert isinstance(graph.engine, Embedded)
    query, store = graph.query_of(name, **values), graph.engine.store
    return min(_once(lambda: rows_of(store.query(query))) for _ in range(repeats))  # type: ignore[arg-type]


def asked(question: Question, bodies: list[str]) -> Iterator[Values]:
    """The values that a question is asked with: 1 January 2010, and each body where it takes one."""
    names = {parameter.name for parameter in question.parameters}
    day = {"on": "2010-01-01"} if "on" in names else {}
    yield from ({**day, "organisation": body} for body in bodies) if "organisation" in names else (day,)


def main() -> None:
    """Print a line a question; with the argument ``rdflib``, beside rdflib, which takes minutes."""
    triples = reference().triples
    plain = Graph(Rdflib(rdflib_graph(triples))) if "rdflib" in sys.argv else None
    with tempfile.TemporaryDirectory() as folder:
        write_store(triples, Path(folder), "benchmark")
        graph = Graph.open(folder)
        bodies = sorted({row["body"].partition("/")[2] for row in graph.ask("holdings", capacity="any")})
        for name, question in catalogue().items():
            _print(graph, plain, name, list(asked(question, bodies)))


def _print(graph: Graph, plain: Graph | None, name: str, values: list[Values]) -> None:
    slowest = max(values, key=lambda each: least(graph, name, each, 1))
    ours, there = (measure(graph, name, slowest, 5) for measure in (least, sorted_there))
    theirs = least(plain, name, slowest, 1) if plain else 0.0
    of = f" of {slowest['organisation']}" if len(values) > 1 else ""
    beside = f", rdflib {theirs:.0f} ms: ratio {theirs / ours:.0f}" if plain else ""
    late = f", more than {WANTED:.0f}" if ours > WANTED else ""
    print(f"{name}{of}: {ours:.1f} ms (sorted by the store {there:.1f}){beside}{late}", flush=True)


def _once(work: object) -> float:
    begun = time.process_time()
    work()  # type: ignore[operator]
    return 1000 * (time.process_time() - begun)


if __name__ == "__main__":
    main()
