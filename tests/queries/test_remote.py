"""An endpoint of others gives its rows, or one line that names it, in bounded time and space."""

from __future__ import annotations

import time

import pytest

from comity.graph.errors import BadEndpoint, BadQuery
from comity.queries import Graph
from comity.queries.engines import Remote
from tests.fixtures import hostile

ROWS = b"""{"head":{"vars":["a","b"]},"results":{"bindings":[
    {"a":{"type":"uri","value":"https://w3id.org/comity/id/state/KAZ"},"b":{"type":"literal","value":"x"}},
    {"a":{"type":"literal","value":"y"}}]}}"""
SELECT = "SELECT * { ?a ?b ?c }"
FAULTS = {
    "a page with status 200": (hostile.sends(b"<html>", "text/html"), "answers with text/html, not as a SPARQL"),
    "a page that calls itself JSON": (hostile.sends(b"<html>hello"), "broken, cut off, or not of the kind"),
    "half a result": (hostile.sends(hostile.EMPTY[:-9]), "broken, cut off, or not of the kind"),
    "other JSON": (hostile.sends(b'{"error": "x"}'), "broken, cut off, or not of the kind"),
    "a redirect": (
        hostile.sends(b"", status=302, Location="http://127.0.0.1:1/x"),
        "redirects to http://127.0.0.1:1/x",
    ),
    "a refusal": (hostile.sends(b"no such\n\tthing", "text/plain", 400), "answers with status 400: no such thing"),
    "a page of a fault": (hostile.sends(b"<html>", "text/html", 503), "answers with status 503: a page"),
    "a problem": (
        hostile.sends(b'{"detail": "too much"}', "application/problem+json", 503),
        "answers with status 503: too much",
    ),
    "an answer that was cut": (hostile.sends(hostile.EMPTY, Comity_Cut="10000"), "left rows out"),
    "too much": (hostile.floods, "larger than 10 MB"),
    "a fault without end": (hostile.floods_a_fault, "answers with status 500: xxx"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_bad_answer_is_one_line(name: str) -> None:
    answer, words = FAULTS[name]
    with hostile.endpoint(answer) as address, pytest.raises(BadEndpoint) as told:
        Remote(address).select(SELECT)
    assert words in str(told.value)
    assert str(told.value).startswith(address)
    assert "\n" not in str(told.value)
    assert len(str(told.value)) < 400


@pytest.mark.parametrize("answer", [hostile.trickles, hostile.trickles_headers, hostile.is_silent])
def test_what_never_ends_is_ended(answer: hostile.Answer) -> None:
    begun = time.monotonic()
    with hostile.endpoint(answer) as address, pytest.raises(BadEndpoint, match="no whole answer within 1 seconds"):
        Remote(address, seconds=1).select(SELECT)
    assert time.monotonic() - begun < 4


def test_an_address_where_nobody_is() -> None:
    with pytest.raises(BadEndpoint, match=r"^http://127.0.0.1:1/: can not be reached: .*refused"):
        Remote("http://127.0.0.1:1/").select(SELECT)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://127.0.0.1/x", "nothing"])
def test_no_other_scheme_is_opened(address: str) -> None:
    with pytest.raises(BadEndpoint, match="not an http or https address"):
        Remote(address).select(SELECT)


def test_rows() -> None:
    with hostile.endpoint(hostile.sends(ROWS)) as address:
        assert Remote(address).select(SELECT) == (("a", "b"), [{"a": "state/KAZ", "b": "x"}, {"a": "y", "b": ""}])


def test_a_truth_value() -> None:
    with hostile.endpoint(hostile.sends(b'{"head":{},"boolean":true}')) as address:
        assert Remote(address).ask("ASK {}") is True
        with pytest.raises(BadQuery, match="not a SELECT query"):
            Remote(address).select("ASK {}")


def test_triples() -> None:
    with hostile.endpoint(hostile.sends(b"<a:a> a <a:b> .", "text/turtle; charset=utf-8")) as address:
        (triple,) = Remote(address).construct("CONSTRUCT WHERE { ?a ?b ?c }")
    assert triple.subject.value == "a:a"


def test_the_guard_is_asked_first() -> None:
    with pytest.raises(BadQuery, match="SERVICE would reach outside"):
        Remote("http://127.0.0.1:1/").select("SELECT * { SERVICE <http://127.0.0.1:1/> { ?a ?b ?c } }")


def test_a_graph_opens_an_address() -> None:
    with hostile.endpoint(hostile.sends(hostile.EMPTY)) as address:
        assert Graph.open(address).sparql(SELECT).rows == ()
