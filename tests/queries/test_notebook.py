"""Answers in Python: they show themselves with every text as text, become DataFrames, open down to sources."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from comity.graph.errors import BadQuery
from comity.queries import Answer
from comity.queries.answer import Head
from comity.queries.notebook import SHOWN
from comity.queries.table import render_table
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
    assert tiny().ask("hosted-by", host="TUR").frame().shape == (0, 9)


def test_it_prints_itself_as_a_table() -> None:
    lines = str(tiny().ask("chair-of", on="2010-01-15")).splitlines()
    assert lines[0].startswith("chair-of, organisation CICA, on 2010-01-15, rule all, data ")
    assert lines[2].split()[:2] == ["holder", "holderLabel"]
    assert lines[-1] == "1 row: 1 certainly, 0 possibly"


def test_on_a_narrow_terminal_texts_are_cut_and_paths_are_whole() -> None:
    answer = tiny().ask("evidence-of")
    whole, cut = render_table(answer), render_table(answer, 150)
    assert max(map(len, cut.splitlines()[1:])) < max(map(len, whole.splitlines()[1:]))
    assert "…" in cut
    assert cut.splitlines()[-1].startswith("texts are cut")
    assert all(row["claim"] in cut for row in answer)
    assert render_table(answer, 10_000) == whole


def test_both_facts_of_a_row_are_opened() -> None:
    answer = tiny().ask("in-both", on="2010-01-15")
    claims = answer.evidence()
    assert {row["fact"] for row in claims} == {row[name] for row in answer for name in ("fact", "otherFact")}
    assert claims.columns[-5:] == ("fact", "bearing", "words", "speaker", "citation")
    assert len(answer.citations()) > len(tiny().ask("chair-of", on="2010-01-15").citations())


def test_a_row_without_a_fact_is_opened_by_its_claim() -> None:
    answer = tiny().ask("plans-of", party="TKM")
    claims = answer.evidence()
    assert [row["claim"] for row in claims] == [row["claim"] for row in answer]
    assert {row["bearing"] for row in claims} == {"says"}
    assert [row["words"] for row in claims] == [row["words"] for row in answer]
    assert all(row["citation"] for row in claims)
    assert answer.citations()


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
