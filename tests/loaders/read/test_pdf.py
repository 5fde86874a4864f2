"""PDF files: lines become paragraphs, cut words are whole, and what runs at the edges is noise."""

from typing import Any

import pytest

from comity.loaders.read.pdf.hyphens import joined
from comity.loaders.read.pdf.pages import read_pdf

PROSE = "The members of the organisation met in the capital of the country and agreed that they would meet again there."


def body(data: bytes) -> str:
    text = read_pdf(data, "a.pdf")
    return "".join(text.content[start:end] for start, end in text.bodies)


def test_wrapped_lines_are_paragraphs(made: Any) -> None:
    assert body(made.draw([made.wrapped([PROSE, PROSE])])) == f"{PROSE}\n\n{PROSE}\n\n"


def test_short_lines_stay_lines(made: Any) -> None:
    lines = [(60, 700 - 12 * number, name) for number, name in enumerate(("China", "India", "Japan"))]
    assert body(made.draw([[*made.wrapped([PROSE]), *lines]])).endswith("China\nIndia\nJapan\n\n")


def test_sentence_over_two_pages(made: Any) -> None:
    lines = made.wrapped([PROSE], width=60)
    pages = [[*lines[:1], (300, 30, "1")], [(60, 780, lines[1][2]), (300, 30, "2")]]
    text = read_pdf(made.draw(pages), "a.pdf")
    assert text.content == f"{PROSE}\n\n1\n2\n"
    assert [part.kind for part in text.segments] == ["body", "page number"]


def test_headers_and_footers_repeat(made: Any) -> None:
    pages = [
        [
            (60, 800, f"CICA Bulletin No. {n}"),
            *made.wrapped([PROSE + "abc"[n - 1]]),
            (60, 40, "Astana"),
            (60, 28, f"- {n} -"),
        ]
        for n in range(1, 4)
    ]
    text = read_pdf(made.draw(pages), "a.pdf")
    assert {part.kind for part in text.segments} == {"body", "header", "footer", "page number"}
    assert "Bulletin" not in body(made.draw(pages))


def test_chapter_lines_with_the_page_number(made: Any) -> None:
    names = ("One", "Two", "Three", "Four")
    pages = [[(60, 800, f"{name} {n}"), *made.wrapped([PROSE + name])] for n, name in enumerate(names, 1)]
    assert "One 1" not in body(made.draw(pages))


def test_year_at_a_page_end_is_no_page_number(made: Any) -> None:
    assert "1992" in body(made.draw([[*made.wrapped([PROSE]), (60, 30, "1992")]]))


@pytest.mark.parametrize(
    ("line", "following", "whole"),
    [
        ("of coop-", "eration in", "of cooperation in"),
        ("of co-", "operation in", "of co-operation in"),
        ("the Asia-", "Pacific region", "the Asia-Pacific region"),
        ("by decision-", "making bodies", "by decision-making bodies"),
        ("a non-", "member State", "a non-member State"),
        ("2002-", "2004", "2002-2004"),
        ("the States", "met", "the States met"),
    ],
)
def test_cut_words(line: str, following: str, whole: str) -> None:
    assert joined(line, following, {"co-operation", "decision", "making"}) == whole


def test_cut_word_in_a_file(made: Any) -> None:
    lines = [(60, 700, "They spoke of the many fields of coop-"), (60, 688, "eration that they had.")]
    assert body(made.draw([lines])) == "They spoke of the many fields of cooperation that they had.\n\n"


def test_tables(made: Any) -> None:
    rows = [
        ("State", "Since", "Status"),
        ("Japan", "1992", "observer"),
        ("Iran", "", "member"),
        ("Iraq", "1993", "member"),
    ]
    drawn = [(x, 600 - 14 * y, cell) for y, row in enumerate(rows) for x, cell in zip((60, 200, 350), row, strict=True)]
    drawn = [item for item in drawn if item[2]]
    found = body(made.draw([[*made.wrapped([PROSE]), *drawn, (60, 500, "It met again.")]]))
    assert found.endswith(
        "\n\nState\tSince\tStatus\nJapan\t1992\tobserver\nIran\t–\tmember\nIraq\t1993\tmember\n\nIt met again.\n\n"
    )


def test_table_over_two_pages(made: Any) -> None:
    first = [(60, 700, "State"), (200, 700, "Since"), (60, 686, "Japan"), (200, 686, "1992")]
    second = [(60, 780, "Iran"), (200, 780, "1993"), (60, 766, "Iraq"), (200, 766, "1994")]
    assert body(made.draw([first, second])) == "State\tSince\nJapan\t1992\nIran\t1993\nIraq\t1994\n\n"


def test_page_without_text_is_logged(made: Any) -> None:
    text = read_pdf(made.draw([made.wrapped([PROSE]), []]), "a.pdf")
    assert text.log == ("picture: 1 segment, 0 characters (page 2 holds no text)",)


@pytest.mark.parametrize(
    ("info", "field", "value"),
    [
        ("/Title(A summit in Baku)", "title", "A summit in Baku"),
        ("/Title(Microsoft Word - x7.doc)", "title", "A summit in Baku"),
        ("/Author(Adil Aliev)", "speaker", "Adil Aliev"),
        ("/Author(user1)", "speaker", ""),
        ("/CreationDate(D:20100609120000+06'00')", "date", "2010-06-09"),
        ("/CreationDate(D:20190101120000)", "date", "None"),
    ],
)
def test_stated_where_the_text_agrees(read: Any, made: Any, info: str, field: str, value: str) -> None:
    lines = made.wrapped(["A summit in Baku", "Adil Aliev said that the leaders met in Baku on 8 June 2010."])
    assert str(getattr(read("a.pdf", made.draw([lines], info)).document, field)) == value
