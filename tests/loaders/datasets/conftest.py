"""Endpoints on this machine: a real one with invented statements, and several that misbehave."""

from __future__ import annotations

import socket
import subprocess
import sysconfig
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.fixtures import hostile
from tests.fixtures.hostile import Answer

STATEMENTS = Path(__file__).parents[2] / "fixtures" / "wikidata.ttl"


@pytest.fixture(scope="session")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of `oxigraph serve` over the invented statements."""
    with serving(STATEMENTS, tmp_path_factory.mktemp("oxigraph")) as address:
        yield address


@contextmanager
def serving(data: Path, folder: Path) -> Iterator[str]:
    """A real endpoint over a file of Turtle, while it lasts."""
    program = str(Path(sysconfig.get_path("scripts")) / "oxigraph")
    store = str(folder / "store")
    subprocess.run([program, "load", "--location", store, "--file", str(data)], check=True, capture_output=True)
    port = free_port()
    server = subprocess.Popen([program, "serve-read-only", "--location", store, "--bind", f"127.0.0.1:{port}"],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
    try:
        wait_for(port)
        yield f"http://127.0.0.1:{port}/query"
    finally:
        server.kill()
        server.wait()


@pytest.fixture
def misbehaving() -> Iterator[Callable[[Answer], str]]:
    """A function that starts an endpoint which answers in its own way, and gives its address."""
    with ExitStack() as started:
        yield lambda answer: started.enter_context(hostile.endpoint(answer))


def free_port() -> int:
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        return int(opened.getsockname()[1])


def wait_for(port: int) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("the endpoint did not start")
