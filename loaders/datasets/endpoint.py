"""A SELECT query to an endpoint of others, in a process of its own that ends in time whatever the endpoint does.

SPARQLWrapper's time limit is one for each read of the socket, and it follows redirects to any address; so the whole
call is killed when its time is over, its answer is read up to a size, and a redirect is told, not followed.
``python -m comity.loaders.datasets.endpoint`` is the worker: one JSON object in, one line of JSON and the answer out.
"""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.error
import urllib.request
from dataclasses import asdict, dataclass
from http.client import HTTPException
from typing import Any

from comity.graph.errors import BadDocument

Binding = dict[str, dict[str, str]]
_AGENT = "comity (SPARQLWrapper)"


@dataclass(frozen=True)
class Limits:
    """What one call may take: ``seconds`` in all, ``size`` bytes of answer."""

    seconds: float = 10
    size: int = 10_000_000


def select(endpoint: str, query: str, limits: Limits = Limits()) -> list[Binding]:
    """The bindings that an endpoint answers, each variable with its ``type`` and ``value``.

    Raises BadDocument, with the endpoint as its file, for whatever is no whole answer within the limits.

    >>> select("file:///etc/passwd", "SELECT * {}")
    Traceback (most recent call last):
    comity.graph.errors.BadDocument: file:///etc/passwd: not the address of an endpoint (http or https)
    """
    if not endpoint.lower().startswith(("http://", "https://")):
        raise BadDocument("not the address of an endpoint (http or https)", file=endpoint)
    asked = json.dumps({"endpoint": endpoint, "query": query, **asdict(limits)})
    command = [sys.executable, "-P", "-m", __name__]
    try:
        done = subprocess.run(command, input=asked.encode(), capture_output=True, timeout=limits.seconds, check=False)
    except subprocess.TimeoutExpired as fault:
        raise BadDocument(f"no whole answer within {limits.seconds:g} seconds", file=endpoint) from fault
    head, _, body = done.stdout.partition(b"\n")
    if done.returncode or not head:
        raise BadDocument("broke the call; nothing is known of why", file=endpoint)
    return _bindings(endpoint, json.loads(head), body, limits)


def _bindings(endpoint: str, head: dict[str, str], body: bytes, limits: Limits) -> list[Binding]:
    if "fault" in head:
        raise BadDocument(head["fault"], file=endpoint)
    if len(body) > limits.size:
        raise BadDocument(f"sends more than {limits.size // 1_000_000} MB", file=endpoint)
    kind = head["type"].partition(";")[0].strip().lower()
    if kind not in ("application/sparql-results+json", "application/json"):
        raise BadDocument(f"answers {kind or 'nothing known'}, not the JSON of a SPARQL result", file=endpoint)
    try:
        found = json.loads(body)["results"]["bindings"]
        return [{name: {part: str(text) for part, text in term.items()} for name, term in row.items()} for row in found]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise BadDocument("sends JSON that is broken, cut off, or no SPARQL result", file=endpoint) from fault


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows no redirect: a redirect leads to any address, this machine's own among them."""

    def redirect_request(self, *asked: Any, **_: Any) -> None:
        return None


def _call(endpoint: str, query: str, seconds: float, size: int) -> tuple[dict[str, str], bytes]:
    """The head of an answer (its content type, or the fault in words) and its bytes, up to one past the limit."""
    from SPARQLWrapper import JSON, POST, SPARQLWrapper  # noqa: PLC0415
    from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException  # noqa: PLC0415

    urllib.request.install_opener(urllib.request.build_opener(_Stay))
    wrapper = SPARQLWrapper(endpoint, agent=_AGENT)
    wrapper.setQuery(query)
    wrapper.setReturnFormat(JSON)
    wrapper.setMethod(POST)
    wrapper.setTimeout(max(1, round(seconds)))
    try:
        response = wrapper.query().response
        return {"type": response.headers.get("Content-Type", "")}, response.read(size + 1)
    except urllib.error.HTTPError as fault:
        return {"fault": _refusal(fault)}, b""
    except SPARQLWrapperException as fault:
        return {"fault": f"refuses the query: {_brief(fault)}"}, b""
    except (OSError, HTTPException, ValueError) as fault:
        return {"fault": f"can not be reached: {_brief(getattr(fault, 'reason', fault))}"}, b""


def _refusal(fault: urllib.error.HTTPError) -> str:
    target = fault.headers.get("Location", "") if 300 <= fault.code < 400 else ""
    return (
        f"redirects to {target}; name that address if you trust it"
        if target
        else f"answers {fault.code} {fault.reason}"
    )


def _brief(fault: object) -> str:
    return " ".join(str(fault).split())[:200] or type(fault).__name__


def main() -> None:
    """Answer for one call; whatever a library prints goes to standard error."""
    head, body = _call(**json.load(sys.stdin))
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + body)


if __name__ == "__main__":
    main()
