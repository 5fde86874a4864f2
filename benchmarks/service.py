"""How much a catalogue question costs over HTTP, beyond what it costs in process.

    python -m benchmarks.service FOLDER [TIMES]

asks every question whose defaults the graph holds, warm, in turn here and over HTTP on one kept connection, and prints
the median of each in milliseconds, and their difference. What must hold: the median difference is at most 3 ms.
"""

from __future__ import annotations

import http.client
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median

from comity.graph.errors import UnknownName
from comity.queries import Graph
from comity.queries.catalogue import catalogue
from comity.queries.render import render_answer
from tests.serve.serving import service

MOST = 3.0


def milliseconds(work: Callable[[], object], times: int) -> float:
    """The median time of some work, once warm."""
    work()
    took = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        took.append(1000 * (time.perf_counter() - begun))
    return median(took)


def fetched(connection: http.client.HTTPConnection, path: str) -> bytes:
    """The body of an answer, over a connection that is kept."""
    connection.request("GET", path)
    response = connection.getresponse()
    body = response.read()
    assert response.status == 200, body
    return body


def compared(folder: Path, times: int) -> Iterator[tuple[str, float, float]]:
    """Each question with its median time in process, rendered as over HTTP, and over HTTP."""
    graph = Graph.open(folder)
    with service(folder) as running:
        for name in filter(partial(answered, graph), catalogue()):
            connection = http.client.HTTPConnection(running.address.removeprefix("http://"))
            here = milliseconds(partial(rendered, graph, name), times)
            yield name, here, milliseconds(partial(fetched, connection, f"/ask/{name}"), times)


def answered(graph: Graph, name: str) -> bool:
    """Whether the graph holds what a question asks of where nothing else is said, such as the bundled briefing."""
    try:
        graph.ask(name)
    except UnknownName:
        return False
    return True


def rendered(graph: Graph, name: str) -> str:
    """The body of the same answer, in process."""
    return render_answer(graph.ask(name), "json")


def main() -> None:
    """Print a row for each question, and the median difference."""
    folder, times = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 50
    rows = list(compared(folder, times))
    for name, here, there in rows:
        print(f"{name:<18} {here:8.2f} {there:8.2f} {there - here:8.2f}")
    print(f"{'median difference':<36} {median(there - here for _, here, there in rows):8.2f}")


if __name__ == "__main__":
    main()
