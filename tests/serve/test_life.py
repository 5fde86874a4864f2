"""The service as its operator meets it: started twice, killed, stopped, its build replaced under it."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad

from comity.graph.assemble import flat
from comity.graph.store import write_store
from tests.fixtures.graphs import tiny_graphs
from tests.serve.abuses import ABUSES
from tests.serve.serving import PROGRAM, Service, children, service, store_of

A, B = NamedNode("a:a"), NamedNode("a:b")


def comity(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, check=False, timeout=60)


def holds(running: Service, term: NamedNode) -> bool:
    return bool(running.sparql(f"ASK {{ {term} ?b ?c }}").json["boolean"])


def gone(processes: set[int]) -> bool:
    """Whether they are gone within three seconds."""
    until = time.monotonic() + 3
    while time.monotonic() < until and any(Path(f"/proc/{process}").exists() for process in processes):
        time.sleep(0.05)
    return not any(Path(f"/proc/{process}").exists() for process in processes)


def test_a_new_build_is_served_within_two_seconds(tmp_path: Path) -> None:
    write_store([Quad(A, A, A).triple], tmp_path, "first")
    with service(tmp_path) as running:
        assert (holds(running, A), holds(running, B)) == (True, False)
        write_store([Quad(B, B, B).triple], tmp_path, "second")
        until = time.monotonic() + 2
        while not holds(running, B) and time.monotonic() < until:
            time.sleep(0.05)
        assert (holds(running, A), holds(running, B)) == (False, True)


def test_the_picture_is_kept_until_a_new_build_comes(tmp_path: Path) -> None:
    write_store([Quad(A, A, A).triple], tmp_path, "first")
    with service(tmp_path) as running:
        first = running.get("/picture").body
        assert running.get("/picture").body == first
        write_store(flat(tiny_graphs()), tmp_path, "second")
        until = time.monotonic() + 3
        while running.get("/picture").body == first and time.monotonic() < until:
            time.sleep(0.1)
        assert running.get("/picture").body != first


def test_questions_are_answered_without_a_gap_while_builds_change(tmp_path: Path) -> None:
    write_store([Quad(A, A, A).triple], tmp_path, "0")
    with service(tmp_path) as running:
        for number in range(1, 4):
            write_store([Quad(A, A, NamedNode(f"a:{number}")).triple], tmp_path, str(number))
            until = time.monotonic() + 1.5
            while time.monotonic() < until:
                assert holds(running, A)
        assert running.get("/health").json["status"] == "ok"
        time.sleep(0.5)
        assert len(running.workers) == 2


def test_a_damaged_build_leaves_the_old_one_served(tmp_path: Path) -> None:
    write_store([Quad(A, A, A).triple], tmp_path, "first")
    with service(tmp_path) as running:
        (tmp_path / "store" / "bad").mkdir()
        (tmp_path / "store" / "CURRENT").write_text("bad\n")
        time.sleep(1.5)
        assert holds(running, A)
        health = running.get("/health").json
        assert health["status"] == "behind"
        assert health["fault"]
        write_store([Quad(B, B, B).triple], tmp_path, "second")
        time.sleep(2)
        assert holds(running, B)
        assert running.get("/health").json["status"] == "ok"


def test_a_killed_worker_is_replaced(tmp_path: Path) -> None:
    with service(store_of([Quad(A, A, A)], tmp_path)) as running:
        time.sleep(0.5)
        for process in running.workers:
            os.kill(process, signal.SIGKILL)
        time.sleep(0.2)
        assert holds(running, A)
        time.sleep(0.7)
        assert len(running.workers) == 2


def test_ctrl_c_stops_it_and_its_workers(tmp_path: Path) -> None:
    with service(store_of([Quad(A, A, A)], tmp_path)) as running:
        assert holds(running, A)
        workers = running.workers
        running.process.send_signal(signal.SIGINT)
        assert running.process.wait(10) == 0
        assert running.process.stderr
        assert "Traceback" not in running.process.stderr.read()
        assert gone(workers)


@pytest.mark.slow
def test_workers_end_with_a_service_that_is_killed(folder: Path) -> None:
    with service(folder) as running:
        query = ABUSES["a product counted"][0]
        with subprocess.Popen(
            ["curl", "-s", "--data-urlencode", f"query={query}", running.address + "/sparql"],
            stdout=subprocess.DEVNULL,
        ):
            time.sleep(1)
            workers = running.workers
            assert len(workers) == 3
            running.process.kill()
            running.process.wait(5)
            assert gone(workers)


def test_two_services_on_one_build(folder: Path) -> None:
    with service(folder) as one, service(folder) as other:
        query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c }"
        assert one.address != other.address
        assert one.sparql(query).body == other.sparql(query).body


def test_an_address_that_is_taken_is_one_line(tiny: Service, folder: Path) -> None:
    done = comity("serve", "-g", folder, "--port", tiny.address.rpartition(":")[2])
    assert done.returncode == 1
    assert "can not be listened on: Address already in use" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_folder_without_a_build_is_one_line(tmp_path: Path) -> None:
    done = comity("serve", "-g", tmp_path, "--port", 0)
    assert done.returncode == 1
    assert "no build here" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_damaged_store_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "store" / "bad").mkdir(parents=True)
    (tmp_path / "store" / "CURRENT").write_text("bad\n")
    done = comity("serve", "-g", tmp_path, "--port", 0)
    assert done.returncode == 1
    assert "the store can not be opened" in done.stderr
    assert "Traceback" not in done.stderr


def test_it_listens_on_this_machine_alone(tiny: Service) -> None:
    assert tiny.address.startswith("http://127.0.0.1:")
    assert children(tiny.process.pid)
