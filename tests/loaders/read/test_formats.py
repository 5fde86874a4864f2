"""One press release as text, page, PDF and Word file: the same claims, whose words stand where they say."""

import html
import json
from typing import Any

import pytest

from comity.loaders.extract import extract, to_scored

TITLE = "SRI LANKA JOINS THE CONFERENCE"
PROSE = (
    "On 15 August 2018, at a ceremony in Beijing, Sri Lanka was formally admitted to the Conference on Interaction and "
    "Confidence Building Measures in Asia (CICA). Tajikistan took over the chairmanship of CICA in September 2018."
)
LEAD = "The members of CICA are:"
ITEMS = ("Kazakhstan", "Kyrgyzstan", "Tajikistan", "Uzbekistan")
CAPTION = "CICA summits"
ROWS = (("Summit", "Date", "Place"), ("First", "4 June 2002", "Almaty"), ("Second", "17 June 2006", "Almaty"))
LAST = "The CICA Secretariat is headquartered in Astana."


def as_text(made: Any) -> bytes:
    rows = "\n".join("\t".join(row) for row in ROWS)
    items = "\n".join(f"- {item}" for item in ITEMS)
    return f"{TITLE}\n\n{PROSE}\n\n{LEAD}\n{items}\n\n{CAPTION}\n\n{rows}\n\n{LAST}\n".encode()


def as_page(made: Any) -> bytes:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}' for cell in row)}" for row in ROWS)
    items = "".join(f"<li>{item}" for item in ITEMS)
    body = f"<h1>{TITLE}</h1><p>{html.escape(PROSE)}</p><p>{LEAD}</p><ul>{items}</ul><p>{CAPTION}<table>{rows}</table>"
    menu = "<nav><a>India joined the SCO in 2017.</a></nav>"
    return f"<!doctype html><title>{TITLE} | CICA</title>{menu}{body}<p>{LAST}<footer>© CICA</footer>".encode()


def as_pdf(made: Any) -> bytes:
    head = made.wrapped([TITLE, PROSE, LEAD], top=700)
    items = [(70.0, head[-1][1] - 14 * number, f"- {item}") for number, item in enumerate(ITEMS, 1)]
    first = [(60.0, 800.0, "CICA Bulletin"), *head, *items, (300.0, 30.0, "Page 1 of 2")]
    rows = [
        (x, 690.0 - 14 * y, cell) for y, row in enumerate(ROWS) for x, cell in zip((60, 200, 350), row, strict=True)
    ]
    end = [(60.0, 720.0, CAPTION), *rows, (60.0, 600.0, LAST)]
    return bytes(made.draw([first, [(60.0, 800.0, "CICA Bulletin"), *end, (300.0, 30.0, "Page 2 of 2")]]))


def as_word(made: Any) -> bytes:
    items = "".join(made.paragraph(item, "Item") for item in ITEMS)
    prose = "".join(map(made.paragraph, (PROSE, LEAD)))
    body = f"{made.paragraph(TITLE, 'H1')}{prose}{items}{made.paragraph(CAPTION)}{made.table(ROWS)}"
    header = f"<w:hdr {made.W}>{made.paragraph('CICA Bulletin')}</w:hdr>"
    return bytes(made.package(body + made.paragraph(LAST), word__header1_xml=header))


def claims(reading: Any) -> list[str]:
    """The claims of a reading, without the places of their words."""
    return sorted(json.dumps(line, sort_keys=True) for line in to_scored(extract(reading).claims))


@pytest.mark.parametrize(("name", "make"), [("a.html", as_page), ("a.pdf", as_pdf), ("a.docx", as_word)])
def test_same_claims(read: Any, made: Any, name: str, make: Any) -> None:
    expected = claims(read("b.txt", as_text(made)))
    assert len(expected) >= 9
    assert claims(read(name, make(made))) == expected


@pytest.mark.parametrize(("name", "make"), [("a.html", as_page), ("a.pdf", as_pdf), ("a.docx", as_word)])
def test_passages_hold(read: Any, made: Any, name: str, make: Any) -> None:
    reading = read(name, make(made))
    passages = [passage for claim in extract(reading).claims for passage in claim.passages]
    assert passages
    assert all(reading.text.content[p.start : p.end] == p.exact for p in passages)


@pytest.mark.parametrize(
    ("name", "make", "kinds"),
    [
        ("a.html", as_page, {"body", "menu", "footer"}),
        ("a.pdf", as_pdf, {"body", "header", "page number"}),
        ("a.docx", as_word, {"body", "header"}),
    ],
)
def test_noise_and_reader(read: Any, made: Any, name: str, make: Any, kinds: set[str]) -> None:
    reading = read(name, make(made))
    assert {part.kind for part in reading.text.segments} == kinds
    assert reading.document.title == TITLE
    assert reading.document.reader.endswith("/1")
