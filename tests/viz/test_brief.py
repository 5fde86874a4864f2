"""The page on a state or body: every statement has its footnote, every voice is told, and plans stay plans."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date

import pytest
from defusedxml.ElementTree import fromstring
from docx import Document as Word

from comity.graph.errors import UnknownName
from comity.loaders.read.docx.body import read_docx
from comity.ontology.gazetteer import table
from comity.viz.brief import Brief, brief_of, render_brief_markdown
from comity.viz.brief.page import Piece, Section
from comity.viz.brief.plans import planned
from comity.viz.brief.sources import Sources
from comity.viz.brief.word import render_brief_docx
from comity.viz.wording import worded
from tests.fixtures.browser import PAYLOADS
from tests.queries.asked import tiny

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def told(brief: Brief, heading: str) -> list[str]:
    section = next((section for section in brief.sections if section.heading == heading), Section(heading, ()))
    return ["".join(piece.text for piece in statement) for statement in section.statements]


@pytest.mark.parametrize("party", ["CICA", "OSCE", "KAZ", "KOR", "THA", "TKM", "PSE"])
def test_every_statement_has_a_footnote_that_names_a_source_of_its_fact(party: str) -> None:
    brief = brief_of(tiny(), party, "2010-01-15")
    for section in brief.sections:
        for statement in section.statements:
            notes = [piece.note for piece in statement if piece.note]
            assert notes or party == "TKM", section.heading
            assert all("invented for tests" in note for note in notes)


def test_what_holds_on_the_day_with_capacity_standing_and_since_when() -> None:
    brief = brief_of(tiny(), "Thailand", "2009-06-01")
    assert told(brief, "Belongs to") == [
        "Conference on Interaction and Confidence-Building Measures in Asia (CICA): member, since 22 October 2004."
    ]
    assert "frozen by declaration, since 1 March 2009, until 30 November 2009." in told(brief, "Standing")[0]
    assert told(brief_of(tiny(), "Thailand", "2009-12-01"), "Standing") == []


def test_a_body_has_its_chair_seat_documents_and_members_by_capacity() -> None:
    brief = brief_of(tiny(), "CICA", "2010-01-15")
    headings = [section.heading for section in brief.sections]
    assert headings.index("Member: 7") < headings.index("Dialogue partner: 0 certainly, 1 possibly")
    assert len(told(brief, "Member: 7")) == 7
    assert told(brief, "Chair") == ["Kazakhstan, since 4 June 2002, until 8 June 2010."]
    assert told(brief, "Seat") == ["Almaty, since 17 June 2006, until September 2014."]
    assert "Invented Act (political document), 4 June 2002." in told(brief, "Founding and main documents")
    assert told(brief_of(tiny(), "CICA", "2002-06-03"), "Founding and main documents") == []


def test_a_contested_fact_is_one_sentence_with_every_voice_and_its_own_footnote() -> None:
    brief = brief_of(tiny(), "KOR", "2010-01-15")
    (statement,) = next(section.statements for section in brief.sections if section.heading == "Contested")
    early, late = (piece for piece in statement if piece.note)
    assert (early.text, late.text) == (
        " since 2005 according to Invented Publishers",
        "; since 17 June 2006 according to Invented Secretariat",
    )
    assert "Yearbook 2010" in early.note
    assert "p. 12" in early.note
    assert "Decision on admission" in late.note


def test_what_is_denied_for_the_day_holds_nowhere_and_is_told_as_contested() -> None:
    brief = brief_of(tiny(), "Palestine", "2010-01-15")
    assert told(brief, "Belongs to") == []
    (sentence,) = told(brief, "Contested")
    assert sentence == (
        "Palestine as member of CICA: affirmed by Invented Publishers; denied by Invented Secretariat for 2 moments."
    )


def test_a_plan_is_told_from_the_day_it_is_known_and_never_as_what_holds() -> None:
    assert told(brief_of(tiny(), "Turkmenistan", "2010-01-17"), "Planned") == []
    brief = brief_of(tiny(), "Turkmenistan", "2010-01-18")
    assert told(brief, "Planned") == [
        "Turkmenistan as member of CICA, from summer 2010; no source says that it came about."
    ]
    assert told(brief, "Belongs to") == []


def test_a_plan_says_what_became_of_it_with_the_source_of_that() -> None:
    brief = brief_of(tiny(), "CICA", "2010-01-15")
    (statement, _) = next(section.statements for section in brief.sections if section.heading == "Planned")
    plan, became, _ = statement
    assert (plan.text, became.text) == ("Summit no. 2 of CICA, for summer 2006", "; it came about 17 June 2006")
    assert "Communiqué of the first summit" in plan.note
    assert "Decision on admission" in became.note


def test_what_is_scheduled_is_a_plan_until_its_day() -> None:
    rows = [row for row in tiny().ask("plans-of", party="CICA") if row["modality"] == "scheduled"]
    before, after = (list(planned(rows, day, Sources(tiny()))) for day in (date(2010, 1, 18), date(2012, 10, 1)))
    assert len(before) > len(after) == 0


def test_head_and_last_checked() -> None:
    brief = brief_of(tiny(), "KAZ", "2010-01-15")
    assert brief.about == (f"On 2010-01-15, rule all, data {tiny().head.version} of 2010-12-31.",
                           "Last checked on 31 December 2010: CICA.")  # fmt: skip


def test_nothing_is_said_to_be_nothing() -> None:
    assert told(brief_of(tiny(), "Nepal", "2010-01-15"), "Belongs to") == [
        "No source here says anything of it on this day."
    ]
    for party, day in (("Nepall", "2010-01-15"), ("Nepal", "2010-02-30")):
        with pytest.raises(UnknownName):
            brief_of(tiny(), party, day)


def test_markdown_defines_each_note_once_and_refers_to_all() -> None:
    text = render_brief_markdown(brief_of(tiny(), "CICA", "2010-01-15"))
    defined = re.findall(r"^\[\^(\d+)\]: ", text, re.MULTILINE)
    assert defined == [str(number) for number in range(1, len(defined) + 1)]
    assert set(re.findall(r"\[\^(\d+)\](?!:)", text)) == set(defined)
    assert len(defined) == len(set(re.findall(r"^\[\^\d+\]: (.*)", text, re.MULTILINE)))


def test_words_of_sources_become_no_mark_up() -> None:
    for words in PAYLOADS:
        brief = Brief(words, (words,), (Section(words, ((Piece(words, words),),)),), ())
        text = render_brief_markdown(brief)
        assert not re.search(r"(?<!\\)<(?!https?://[^\s<>]+>)", text), words
        render_brief_docx(brief)


def test_docx_has_real_footnotes_in_order() -> None:
    brief = brief_of(tiny(), "CICA", "2010-01-15")
    with zipfile.ZipFile(io.BytesIO(render_brief_docx(brief))) as parts:
        notes, page = (fromstring(parts.read(f"word/{name}.xml")) for name in ("footnotes", "document"))
    texts = ["".join(note.itertext()).strip() for note in notes if note.get(f"{W}type") is None]
    assert texts == list(brief.numbers)
    referred = [int(found.get(f"{W}id")) for found in page.iter(f"{W}footnoteReference")]
    assert referred == list(brief.numbers.values())
    again = [field.get(f"{W}instr") for field in page.iter(f"{W}fldSimple")]
    pieces = [piece.note for section in brief.sections for said in section.statements for piece in said if piece.note]
    assert len(again) == len(pieces) - len(brief.numbers)
    assert all(re.fullmatch(r" NOTEREF _Note\d+ \\f \\h ", text) for text in again)


def test_docx_says_what_the_page_says_and_reads_back() -> None:
    brief = brief_of(tiny(), "CICA", "2010-01-15")
    data = render_brief_docx(brief)
    lines = [paragraph.text for paragraph in Word(io.BytesIO(data)).paragraphs]
    assert lines[0] == brief.title
    assert "Kazakhstan, since 4 June 2002, until 8 June 2010." in lines
    assert "Decision on admission (invented for tests)" in read_docx(data, "brief.docx").content


def test_docx_has_the_same_bytes_and_no_time() -> None:
    brief = brief_of(tiny(), "CICA", "2010-01-15")
    assert render_brief_docx(brief) == render_brief_docx(brief)
    with zipfile.ZipFile(io.BytesIO(render_brief_docx(brief))) as parts:
        assert {member.date_time for member in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {member.compress_type for member in parts.infolist()} == {zipfile.ZIP_STORED}


def test_who_was_renamed_is_called_by_its_name_of_the_day_too() -> None:
    (row,) = [row for row in table("renamings") if row["thing"] == "state/TUR"]
    for day, names in ((row["end"], [f"Then called {row['former']}, until {worded(row['end'])}."]), ("2023-01-01", [])):
        assert told(brief_of(tiny(), "TUR", day), "Name") == names
    members = [line for line in told(brief_of(tiny(), "CICA", "2010-01-15"), "Member: 7") if "Türkiye" in line]
    assert [line.startswith("Türkiye (then Turkey)") for line in members] == [True]
