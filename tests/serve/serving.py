"""A running service for the tests, as its operator would start it, and what its users would send."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sysconfig
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from pyoxigraph import Quad, Store

PROGRAM = str(Path(sysconfig.get_path("scripts")) / "comity")


@dataclass(frozen=True)
class Reply:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)

    @property
    def kind(self) -> str:
        """The last part of a problem's type."""
        assert self.headers["content-type"] == "application/problem+json", self
        return str(self.json["type"]).rpartition("/")[2]


class Service:
    """The service at an address."""

    def __init__(self, process: subprocess.Popen[str], address: str) -> None:
        self.process = process
        self.address = address

    def get(self, path: str, accept: str = "", method: str = "GET", **parameters: str | list[str]) -> Reply:
        """The answer to a GET, or another method without a body."""
        query = "?" + urlencode(parameters, doseq=True) if parameters else ""
        return self.send(path + query, method, {"Accept": accept} if accept else {})

    def post(self, path: str, body: str | bytes, kind: str, **headers: str) -> Reply:
        """The answer to a POST."""
        sent = body.encode() if isinstance(body, str) else body
        return self.send(path, "POST", {"Content-Type": kind, **headers}, sent)

    def sparql(self, query: str, accept: str = "", **parameters: str | list[str]) -> Reply:
        """The answer to a query that is posted as it is."""
        path = "/sparql" + ("?" + urlencode(parameters, doseq=True) if parameters else "")
        return self.post(path, query, "application/sparql-query", **({"Accept": accept} if accept else {}))

    def send(self, path: str, method: str, headers: dict[str, str], body: bytes | None = None) -> Reply:
        """The answer to any request; redirects are not followed."""
        request = urllib.request.Request(self.address + path, body, headers, method=method)
        try:
            with _OPENER.open(request, timeout=30) as response:
                return _reply(response.status, response)
        except urllib.error.HTTPError as fault:
            return _reply(fault.code, fault)

    @property
    def workers(self) -> set[int]:
        """The process ids of its workers."""
        return children(self.process.pid)


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


_OPENER = urllib.request.build_opener(_Stay)


def _reply(status: int, response: Any) -> Reply:
    return Reply(status, {name.lower(): value for name, value in response.headers.items()}, response.read())


def children(parent: int) -> set[int]:
    """The running children of a process."""
    found = set()
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, above = path.read_text().rpartition(")")[2].split()[:2]
        except OSError:
            continue
        if int(above) == parent and state != "Z":
            found.add(int(path.parent.name))
    return found


@contextmanager
def service(folder: Path, *options: object) -> Iterator[Service]:
    """A service over a folder, on a free port, stopped at the end."""
    command = [PROGRAM, "serve", "-g", str(folder), "--port", "0", *map(str, options)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"}
    ) as process:
        try:
            assert process.stdout
            line = process.stdout.readline()
            assert " serves data " in line, process.communicate()
            yield Service(process, line.split()[0].rstrip("/"))
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGINT)


def store_of(quads: Iterable[Quad], folder: Path, name: str = "1") -> Path:
    """A folder whose newest build has these quads in its store; returns the folder."""
    path = folder / "store" / name
    path.mkdir(parents=True)
    store = Store(str(path))
    store.bulk_extend(quads)
    store.flush()
    (folder / "store" / "CURRENT").write_text(name + "\n")
    return folder
