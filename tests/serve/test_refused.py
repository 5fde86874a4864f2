"""No query reaches another place or a file, however SERVICE, FROM and LOAD are spelt."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.queries.test_guard import REFUSED
from tests.serve.serving import Service

FILES = [
    "SELECT * FROM <file://%s> { ?a ?b ?c }",
    "SELECT * FROM NAMED <file://%s> { GRAPH ?g { ?a ?b ?c } }",
    "BASE <file:///> SELECT * from<.%s> { ?a ?b ?c }",
    "CONSTRUCT { ?a ?b ?c } FROM <file://%s> WHERE { ?a ?b ?c }",
    "DESCRIBE * FROM <%s> { ?a ?b ?c }",
    "ASK FR\\u004FM <file://%s> { ?a ?b ?c }",
    "SELECT * { SERVICE <file://%s> { ?a ?b ?c } }",
    "LOAD <file://%s>",
]
SECRET = "a-word-that-stands-in-the-file-alone"


class Trap:
    """Something that listens, and counts who comes."""

    def __init__(self) -> None:
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.port = self.listening.getsockname()[1]
        self.visits = 0
        threading.Thread(target=self._count, daemon=True).start()

    def _count(self) -> None:
        while True:
            try:
                visitor, _ = self.listening.accept()
            except OSError:
                return
            self.visits += 1
            visitor.close()


@pytest.fixture(scope="module")
def trap() -> Iterator[Trap]:
    """A trap, and proof that it works."""
    trap = Trap()
    socket.create_connection(("127.0.0.1", trap.port)).close()
    while not trap.visits:
        pass
    trap.visits = 0
    yield trap
    trap.listening.close()


def test_there_are_sixty() -> None:
    assert len({*REFUSED, *FILES}) >= 60


@pytest.mark.parametrize("query", REFUSED)
def test_no_connection(tiny: Service, trap: Trap, query: str) -> None:
    reply = tiny.sparql(query.replace("127.0.0.1:1/", f"127.0.0.1:{trap.port}/"))
    assert (reply.status, reply.kind) == (403, "refused")
    assert reply.json["place"].startswith("line ")
    assert trap.visits == 0


@pytest.mark.parametrize("query", FILES)
def test_no_file(tiny: Service, tmp_path: Path, query: str) -> None:
    path = tmp_path / "secret.ttl"
    path.write_text(f'<a:a> <a:b> "{SECRET}" .')
    reply = tiny.sparql(query % path)
    assert (reply.status, reply.kind) == (403, "refused")
    assert SECRET not in reply.body.decode()


@pytest.mark.parametrize("name", ["default-graph-uri", "named-graph-uri"])
def test_a_dataset_of_the_request_names_graphs_of_the_store_only(
    tiny: Service, trap: Trap, tmp_path: Path, name: str
) -> None:
    (tmp_path / "secret.ttl").write_text(f'<a:a> <a:b> "{SECRET}" .')
    for iri in (f"http://127.0.0.1:{trap.port}/x", f"file://{tmp_path}/secret.ttl"):
        parameters = {name: iri}
        reply = tiny.sparql("SELECT * { { ?a ?b ?c } UNION { GRAPH ?g { ?a ?b ?c } } }", **parameters)
        assert reply.json["results"]["bindings"] == []
    assert trap.visits == 0


@pytest.mark.parametrize(
    "update",
    ["INSERT DATA { <a:a> <a:b> 1 }", "DELETE WHERE { ?a ?b ?c }", "CLEAR ALL", "DROP DEFAULT", "CREATE GRAPH <a:a>",
     "COPY DEFAULT TO <a:a>", "ADD <a:a> TO DEFAULT"],
)  # fmt: skip
def test_updates_are_refused_in_every_dress(tiny: Service, update: str) -> None:
    before = tiny.get("/graphs?default").body
    assert tiny.sparql(update).kind == "malformed"
    assert tiny.post("/sparql", update, "application/sparql-update").kind == "refused"
    assert tiny.get("/sparql", update=update).kind == "refused"
    assert tiny.post("/sparql", f"update={update}", "application/x-www-form-urlencoded").kind == "refused"
    assert tiny.get("/graphs?default").body == before


def test_workers_have_no_network_where_the_system_allows(tiny: Service) -> None:
    offline = tiny.get("/health").json["workersOffline"]
    networks = {os.readlink(f"/proc/{process}/ns/net") for process in tiny.workers}
    assert (os.readlink("/proc/self/ns/net") not in networks) is offline
