"""Citations in each form are what the tools of the field read: CSL-JSON by a CSL processor, BibTeX entry by entry."""

from __future__ import annotations

import re
import warnings

import pytest
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON

from comity.graph.citation import bibtex, csl, footnote
from comity.graph.document import KINDS, Document
from comity.graph.period import Period

SPEAKER = "A. B., Minister of Somewhere"
DOCUMENTS = [
    Document("plain", "Almaty Act", publisher="CICA", date=Period("2002-06-04"), address="https://a.example/b_c?d=1#e"),
    Document("spoken", "Statement", speaker=SPEAKER, date=Period("2010-06"), kind="speech", language="en"),
    Document("vague", "Yearbook", date=Period("[2008,2009]"), kind="report"),
    Document("season", "Summer & winter, 50% of {all} \\ ~ ^ #1 $ _", date=Period("2010-22"), kind="dataset"),
    Document("bare", "", publisher="Nobody"),
    Document("odd", "A", address="https://a.example/{b} c\\d}"),
    *(Document(f"kind-{kind}", f"A {kind}", kind=kind, symbol="A/62/L.1") for kind in KINDS),
]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.key)
def test_a_csl_processor_formats_it(document: Document) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        source = CiteProcJSON([csl(document)])
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    bibliography.register(Citation([CitationItem(document.key)]))
    (entry,) = bibliography.bibliography()
    assert str(entry)
    assert all(word in str(entry) for word in document.title.split()[:1])


def test_csl_dates_are_parts_or_the_words_themselves() -> None:
    issued = {document.key: csl(document).get("issued") for document in DOCUMENTS}
    assert issued["plain"] == {"date-parts": [[2002, 6, 4]]}
    assert issued["spoken"] == {"date-parts": [[2010, 6]]}
    assert issued["vague"] == {"literal": "[2008,2009]"}
    assert issued["bare"] is None


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.key)
def test_bibtex_fields_end_where_they_should(document: Document) -> None:
    head, *fields, end = bibtex(document).split("\n")
    assert (head, end) == (f"@misc{{{document.key},", "}")
    for field in fields:
        assert re.fullmatch(r"  [a-z]+ = \{.*\},", field)
        plain = re.sub(r"\\[{}]", "", field)
        assert plain.count("{") == plain.count("}")


def test_bibtex_takes_a_speaker_as_one_name_and_a_date_that_biblatex_knows() -> None:
    assert f"  author = {{{{{SPEAKER}}}}}," in bibtex(DOCUMENTS[1])
    assert "  date = {2010-22}," in bibtex(DOCUMENTS[3])
    vague = bibtex(DOCUMENTS[2])
    assert "  note = {dated [2008,2009]}," in vague
    assert "date = {[" not in vague
    assert "url = {https://a.example/b_c?d=1#e}," in bibtex(DOCUMENTS[0])
    assert "url = {https://a.example/%7Bb%7D%20c%5Cd%7D}," in bibtex(DOCUMENTS[5])


def test_a_footnote_says_where_in_the_source() -> None:
    assert footnote(DOCUMENTS[0], "para. 3") == "CICA, “Almaty Act”, 4 June 2002, para. 3, https://a.example/b_c?d=1#e."
