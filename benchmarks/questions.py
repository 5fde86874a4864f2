"""Every question of the catalogue with its defaults, warm, on the store and on rdflib with the same triples."""

from __future__ import annotations

import statistics
import sys
import time

from generator import reference

from comity.graph.store import memory_store
from comity.queries import Graph
from comity.queries.catalogue import catalogue
from comity.queries.engines import Embedded, Rdflib, rdflib_graph


def median(graph: Graph, name: str, values: dict[str, str], repeats: int) -> float:
    """Milliseconds of a warm question."""
    graph.ask(name, **values)
    times = []
    for _ in range(repeats):
        begun = time.perf_counter()
        graph.ask(name, **values)
        times.append(1000 * (time.perf_counter() - begun))
    return statistics.median(times)


def main() -> None:
    """Print a line a question; with the argument ``rdflib``, beside rdflib, which takes minutes."""
    triples = reference().triples
    store = Graph(Embedded(memory_store(triples)))
    plain = Graph(Rdflib(rdflib_graph(triples))) if "rdflib" in sys.argv else None
    for name, question in catalogue().items():
        values = {"on": "2010-01-01"} if any(parameter.name == "on" for parameter in question.parameters) else {}
        if any(not parameter.default and parameter.name not in values for parameter in question.parameters):
            print(f"{name}: needs a parameter that has no default")
            continue
        ours = median(store, name, values, 5)
        theirs = median(plain, name, values, 1) if plain else 0.0
        beside = f", rdflib {theirs:.0f} ms: ratio {theirs / ours:.0f}" if plain else ""
        print(f"{name}: {ours:.1f} ms{beside}", flush=True)


if __name__ == "__main__":
    main()
