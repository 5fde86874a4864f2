"""Answers in Python: they show themselves with every text as text, become DataFrames, open down to sources."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from comity.graph.errors import BadQuery
from comity.queries import Answer
from comity.queries.answer import Head
from comity.queries.notebook import SHOWN
from tests.fixtures.browser import PAYLOADS
from tests.queries.asked import tiny


def test_it_shows_itself_with_every_text_as_text() -> None:
    rows = tuple({"a<b": payload} for payload in PAYLOADS)
    shown = Answer("<i>", {}, ("a<b",), rows, Head(version="<script>"))._repr_html_()
    tree = LexborHTMLParser(shown)
    names = {node.tag for node in tree.root.traverse()}  # type: ignore[union-attr]
    assert names <= {"html", "head", "body", "p", "table", "thead", "tbody", "tr", "th", "td"}
    assert [cell.text() for cell in tree.css("td")] == [" ".join(text.split("\r")) for text in PAYLOADS]


def test_long_answers_are_shown_in_part() -> None:
    answer = tiny().ask("codes")
    assert len(answer) > SHOWN
    assert len(LexborHTMLParser(answer._repr_html_()).css("tbody tr")) == SHOWN
    assert f"and {len(answer) - SHOWN} more" in answer._repr_html_()


def test_it_becomes_a_frame() -> None:
    pytest.importorskip("pandas", reason="the extra 'frames' is not installed")
    answer = tiny().ask("members-of", on="2010-01-15")
    frame = answer.frame()
    assert list(frame.columns) == list(answer.columns)
    assert frame["member"].tolist() == [row["member"] for row in answer]
    assert frame.attrs["on"] == "2010-01-15"
    assert frame.attrs["version"] == answer.version
    assert tiny().ask("hosted-by", state="TUR").frame().shape == (0, 9)


def test_it_carries_evidence_and_citations() -> None:
    answer = tiny().ask("chair-of", on="2010-01-15")
    claims = answer.evidence()
    assert {row["fact"] for row in claims} == {row["fact"] for row in answer}
    assert claims.columns[-4:] == ("bearing", "words", "speaker", "citation")
    notes = answer.citations()
    assert len(notes) == len({row["document"] for row in claims})
    assert notes[0].startswith("[1] ")
    assert answer.citations("bibtex")[0].startswith("@misc{")
    assert Answer("x", {}, (), (), Head()).citations() == []


def test_sparql_answers_select_and_ask() -> None:
    rows = tiny().sparql("SELECT ?s { ?s a <https://w3id.org/comity/ontology#State> } ORDER BY ?s LIMIT 2")
    assert [row["s"] for row in rows] == ["state/BGD", "state/CHN"]
    assert tiny().sparql("ASK { ?s a <https://w3id.org/comity/ontology#State> }").rows == ({"answer": "true"},)
    assert tiny().sparql("ASK { FILTER(false) }").rows == ({"answer": "false"},)
    with pytest.raises(BadQuery, match="line 1, column"):
        tiny().sparql("SELECT")
    with pytest.raises(BadQuery, match="only SELECT and ASK"):
        tiny().sparql("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
