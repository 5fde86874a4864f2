"""One call to a SPARQL endpoint, bounded by us in time and size; redirects are told, not followed."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from comity.graph.errors import BadEndpoint

SECONDS = 10.0
BYTES = 10_000_000
_START = 2.0  # for the process to start, before its own time counts


@dataclass(frozen=True)
class Reply:
    """What an endpoint sent with status 200: its media type without parameters, and the bytes.

    ``cut`` says that the endpoint told us it had left rows out (comity's own service does, in a header).

    >>> Reply("application/sparql-results+json", b"{}").cut
    False
    """

    media_type: str
    body: bytes
    cut: bool = False


def call(address: str, query: str, form: str = "json", *, seconds: float = SECONDS, limit: int = BYTES) -> Reply:
    """Post a query to an endpoint and return what it sends.

    ``form`` is "json" for rows and truth values, "turtle" for triples. The call has ``seconds`` from first to last
    byte and may bring ``limit`` bytes. Raises BadEndpoint, in one line with the address, where the endpoint is none, is
    too slow, sends too much, redirects, refuses the query or answers with a page.
    """
    if not address.lower().startswith(("http://", "https://")):
        raise BadEndpoint("not an http or https address", address)
    wanted = {"address": address, "query": query, "form": form, "seconds": seconds, "limit": limit}
    try:
        head, body = _carried_out(wanted, seconds + _START)
    except subprocess.TimeoutExpired as fault:
        raise BadEndpoint(f"no whole answer within {seconds:g} seconds", address) from fault
    if "fault" in head:
        raise BadEndpoint(head["fault"], address)
    return Reply(head["media_type"], body, head["cut"])


def _carried_out(wanted: dict[str, Any], seconds: float) -> tuple[dict[str, Any], bytes]:
    """Run the worker; it writes a line of JSON and then the bytes. It is killed when the time is over."""
    done = subprocess.run(
        [sys.executable, "-P", "-m", "comity.graph.endpoint.worker"],
        input=json.dumps(wanted).encode(),
        capture_output=True,
        timeout=seconds,
        check=False,
    )
    if done.returncode == -signal.SIGALRM:
        raise subprocess.TimeoutExpired(done.args, seconds)
    line, _, body = done.stdout.partition(b"\n")
    if done.returncode or not line:
        raise BadEndpoint("the call came to no end", str(wanted["address"]))
    head: dict[str, Any] = json.loads(line)
    return head, body
