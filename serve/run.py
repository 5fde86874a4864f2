"""Running the service: a socket, a server, and one line that says where it is."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import uvicorn

from comity.graph.errors import BadWorkspace
from comity.serve.app import application
from comity.serve.builds import Builds
from comity.serve.limits import Limits

_LINE = 262_144  # bytes of a request's head: a query of 64 KiB in an address, percent-encoded
_CONNECTIONS = 512
_FAREWELL = 2  # seconds for open connections when the service stops


def serve(folder: Path, host: str, port: int, limits: Limits, told: Callable[[str], None]) -> None:
    """Serve a folder until ctrl-C; ``told`` gets the address once requests are taken.

    Raises BadWorkspace where there is no build, or the address is taken.
    """
    builds = Builds(folder, limits)
    with _listening(host, port) as listening, suppress(KeyboardInterrupt):
        address = f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}/"
        asyncio.run(_run(builds, listening, lambda: told(f"{address} serves data {builds.version}; ctrl-C stops")))


async def _run(builds: Builds, listening: socket.socket, told: Callable[[], None]) -> None:
    config = uvicorn.Config(
        application(builds),
        http="h11",
        lifespan="off",
        ws="none",
        log_level="warning",
        access_log=False,
        server_header=False,
        h11_max_incomplete_event_size=_LINE,
        limit_concurrency=_CONNECTIONS,
        timeout_graceful_shutdown=_FAREWELL,
    )
    try:
        await builds.open()
        await _Announced(config, told).serve([listening])
    finally:
        builds.stop()


class _Announced(uvicorn.Server):
    """A server that says when it takes requests."""

    def __init__(self, config: uvicorn.Config, told: Callable[[], None]) -> None:
        super().__init__(config)
        self._told = told

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then say so."""
        await super().startup(sockets)
        if self.started:
            self._told()


def _listening(host: str, port: int) -> socket.socket:
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listening = socket.create_server((host, port), family=family)
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # a head and its body are two small packets
        return listening
    except OSError as fault:
        raise BadWorkspace(f"can not be listened on: {fault.strerror or fault}", file=f"{host}:{port}") from fault
