"""Endpoints that hang, flood, mislead or redirect end in one line, in time."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

import pytest

from comity.graph.endpoint import BYTES, SECONDS
from comity.graph.errors import BadEndpoint
from comity.loaders.datasets.endpoint import select
from tests.fixtures.hostile import EMPTY, Answer, is_silent, sends, trickles
from tests.loaders.datasets.conftest import free_port

QUERY = "SELECT ?s WHERE { ?s ?p ?o } LIMIT 2"
Start = Callable[[Answer], str]


def refused(address: str, seconds: float = SECONDS) -> str:
    with pytest.raises(BadEndpoint) as caught:
        select(address, QUERY, seconds=seconds)
    assert caught.value.file == address
    assert "\n" not in str(caught.value)
    return caught.value.what


def test_a_real_endpoint_answers(endpoint: str) -> None:
    rows = select(endpoint, QUERY)
    assert len(rows) == 2
    assert rows[0]["s"]["type"] == "uri"


def test_a_query_that_is_refused(endpoint: str) -> None:
    with pytest.raises(BadEndpoint, match="answers with status 400"):
        select(endpoint, "SELECT nonsense")


@pytest.mark.parametrize("answer", [is_silent, trickles])
def test_time_is_that_of_the_whole_call(misbehaving: Start, answer: Answer) -> None:
    address = misbehaving(answer)
    began = time.monotonic()
    assert refused(address, seconds=3) == "no whole answer within 3 seconds"
    assert time.monotonic() - began < 5


def test_the_default_is_ten_seconds_and_ten_megabytes(misbehaving: Start) -> None:
    assert (SECONDS, BYTES) == (10, 10_000_000)
    began = time.monotonic()
    assert refused(misbehaving(is_silent)) == "no whole answer within 10 seconds"
    assert 9 < time.monotonic() - began < 12


def test_twenty_megabytes_are_not_taken(misbehaving: Start) -> None:
    flood = json.dumps({"results": {"bindings": [{"s": {"type": "literal", "value": "x" * 20_000_000}}]}}).encode()
    assert refused(misbehaving(sends(flood))) == "the answer is larger than 10 MB"


def test_a_page_with_status_200_is_no_answer(misbehaving: Start) -> None:
    page = misbehaving(sends(b"<html>Welcome</html>", "text/html; charset=utf-8"))
    assert refused(page) == "answers with text/html, not as a SPARQL endpoint"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_told_and_not_followed(misbehaving: Start, status: int) -> None:
    asked: list[str] = []

    def target(handler: BaseHTTPRequestHandler) -> None:
        asked.append(handler.path)
        sends(EMPTY)(handler)

    elsewhere = misbehaving(target)
    address = misbehaving(sends(b"", status=status, Location=elsewhere))
    assert refused(address) == f"redirects to {elsewhere}; name that address if you trust it"
    assert asked == []


@pytest.mark.parametrize(
    "body",
    [b"", b"{", EMPTY[:-4], b"[]", b'{"results": {"bindings": [3]}}', b'{"boolean": true}', b"[" * 100_000],
    ids=["nothing", "broken", "cut", "list", "number", "boolean", "nested"],
)
def test_json_that_is_no_result(misbehaving: Start, body: bytes) -> None:
    assert refused(misbehaving(sends(body))) == "sends JSON that is broken, cut off, or no SPARQL result"


def test_a_busy_endpoint_says_its_status(misbehaving: Start) -> None:
    assert refused(misbehaving(sends(b"", status=429))) == "answers with status 429: Too Many Requests"


def test_no_endpoint_there() -> None:
    assert refused(f"http://127.0.0.1:{free_port()}/").startswith("can not be reached: ")


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://a.example/", "a.ttl"])
def test_only_http(address: str) -> None:
    assert refused(address) == "not an http or https address"
