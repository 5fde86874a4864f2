"""Web pages: what is text, what is noise and of which kind, what they state, and in which characters."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.loaders.read.html.page import read_html

SENTENCE = "<p>The Council of the organisation met in Baku in 2010 and admitted two States.</p>"


def kinds(source: str) -> dict[str, str]:
    """The stripped text of each kind of segment."""
    text = read_html(source.encode(), "a.html")
    found: dict[str, str] = {}
    for part in text.segments:
        found[part.kind] = f"{found.get(part.kind, '')}{text.content[part.start : part.end]}"
    return {kind: words.strip() for kind, words in found.items()}


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ("<nav>Noise</nav>", "menu"),
        ("<ul class='nav navbar-nav'><li>Noise</ul>", "menu"),
        ("<div role=navigation>Noise</div>", "menu"),
        ("<div id=breadcrumbs>Noise</div>", "menu"),
        ("<header>Noise</header>", "header"),
        ("<footer>Noise</footer>", "footer"),
        ("<div class=site-footer>Noise</div>", "footer"),
        ("<aside>Noise</aside>", "aside"),
        ("<div class=sidebar>Noise</div>", "aside"),
        ("<form>Noise</form>", "form"),
        ("<div class=search-form>Noise</div>", "form"),
        ("<div id=cookie-notice>Noise</div>", "cookie"),
        ("<div class=social-links>Noise</div>", "share"),
        ("<div class=comments>Noise</div>", "comments"),
        ("<div class=calendar>Noise</div>", "calendar"),
        ("<ol class=references><li>Noise</ol>", "references"),
        ("<p hidden>Noise</p>", "hidden"),
        ("<p style='display: none'>Noise</p>", "hidden"),
        ("<p>Copyright 2008 Noise</p>", "copyright"),
        ("<p>Noise <span class=mw-editsection>[Noise]</span></p>", "menu"),
    ],
)
def test_noise_has_a_kind(markup: str, kind: str) -> None:
    found = kinds(SENTENCE + markup)
    assert "Noise" in found[kind]
    assert found["body"].startswith("The Council")


@pytest.mark.parametrize(
    "markup",
    [
        f"<form id=aspnetForm>{SENTENCE}</form>",
        f"<body class='nav-open with-sidebar'>{SENTENCE}",
        f"<div class=navigation>{SENTENCE}</div>",
        f"<article><header><h1>T</h1></header>{SENTENCE}</article>",
        f"<table role=presentation><tr><td>x<td>{SENTENCE}</table>",
        f"<aside class=infobox>{SENTENCE}</aside>",
    ],
)
def test_text_is_no_noise(markup: str) -> None:
    assert set(kinds(markup)) == {"body"}


def test_links_before_the_text_are_a_menu() -> None:
    links = "".join(f"<div><a>{name}</a></div>" for name in ("Iran", "Japan", "China"))
    assert kinds(links + SENTENCE)["menu"] == "Iran\n\nJapan\n\nChina"
    assert "menu" not in kinds(f"<h1>Members</h1>{links}{SENTENCE}")


def test_code_is_left_out_and_logged() -> None:
    text = read_html(f"<script>var a = 'China left';</script><style>p</style>{SENTENCE}".encode(), "a.html")
    assert "China" not in text.content
    assert text.log == (
        "code: 1 segment, 0 characters (1 script left out)",
        "code: 1 segment, 0 characters (1 style left out)",
    )


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>a<br>b</p><p>c", ["a", "b", "", "c"]),
        ("<ul><li>a<ul><li>b</ul><li><p>c</p></ul>d", ["- a", "  - b", "- c", "", "d"]),
        ("<h2>Members</h2>x", ["## Members", "", "x"]),
        ("<h2>They met in Baku.</h2>x", ["They met in Baku.", "", "x"]),
        ("<dl><dt>Seat<dd>Baku<dt>Motto:<dd>none</dl>", ["Seat: Baku", "Motto: none"]),
        ("<p>a&nbsp;b &amp; c&shy;d <b>e</b>f\n g", ["a b & cd ef g"]),
        ("<pre>a\n  b</pre>", ["a", "  b"]),
        ("<table><tr><th>S<th>D<tr><td>a|b<td>1<br>2</table>", ["S\tD", "a/b\t1, 2"]),
        ("<table><tr><td>S<td>D<tr><td>a<td><tr><td>b<td>1</table>", ["S\tD", "a\t–", "b\t1"]),
        ("<table><tr><td rowspan=2>S<td>1<tr><td>2</table>", ["S\t1", "S\t2"]),
        ("<table><tr><th>S<th colspan=2>Term<tr><th><th>from<th>to<tr><td>a<td>1<td>2</table>",
         ["S\tTerm from\tTerm to", "a\t1\t2"]),
        ("<table><caption>Summits</caption><tr><td>S<td>D<tr><td>a<td>1</table>", ["Summits", "S\tD", "a\t1"]),
        ("<table><tr><td colspan=2>Summits<tr><td>S<td>D<tr><td>a<td>1</table>", ["Summits", "S\tD", "a\t1"]),
    ],
)  # fmt: skip
def test_blocks(markup: str, lines: list[str]) -> None:
    assert kinds(markup)["body"].split("\n") == lines


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ("<title>A summit | CICA</title>", "title", "A summit"),
        ("<title>x</title><meta property=og:title content='A summit'>", "title", "A summit"),
        ("<meta property=og:site_name content='CICA Secretariat'>", "publisher", "CICA Secretariat"),
        ("<meta property=article:published_time content=2014-05-21T09:00:00+06:00>", "date", "2014-05-21"),
        ("<meta name=date content='May 21, 2014'>", "date", "2014-05-21"),
        ("<meta name=date content='soon'>", "date", "None"),
        ('<script type="application/ld+json">{"datePublished": "2014-05-21"}</script>', "date", "2014-05-21"),
        ('<script type="application/ld+json">{"datePublished": </script>', "date", "None"),
        ("<meta name=author content='Adil Aliev'>", "speaker", "Adil Aliev"),
        ("<meta name=author content='admin'>", "speaker", ""),
        ("<html lang=ru>", "language", "en"),
        ("<html lang=en-GB>", "language", "en"),
    ],
)
def test_stated(read: Any, head: str, field: str, value: str) -> None:
    by = "<p>By Adil Aliev</p>"
    prose = "<p>The members of the body met in the city of Baku, and it was the first of the meetings to agree.</p>"
    assert str(getattr(read("a.html", f"{head}<body>{by}{prose}{SENTENCE}".encode()).document, field)) == value


def test_language_is_that_of_the_text(read: Any) -> None:
    russian = "<html lang=en><p>Иордания и ОАЭ были приняты в качестве полноправных членов"
    assert not read("a.html", russian.encode()).readable


def test_a_speech_is_not_redated_by_its_site(read: Any) -> None:
    site = "<meta property=article:published_time content=2019-03-01>"
    speech = "<h1>Statement by Ambassador Adil Aliev, Baku</h1><p>On 4 June 2002 the leaders met in Almaty.</p>"
    assert read("a.html", (site + speech).encode()).document.date is None


@pytest.mark.parametrize(
    "data",
    [
        "<p>Казахстан".encode(),
        b"\xef\xbb\xbf" + "<meta charset=latin-1><p>Казахстан".encode(),
        "<p>Казахстан".encode("utf-16"),
        "<meta charset=windows-1251><p>Казахстан".encode("cp1251"),
        "<meta http-equiv=content-type content='text/html; charset=koi8-r'><p>Казахстан".encode("koi8-r"),
        "<?xml version='1.0' encoding='utf-8'?><html><p>Казахстан</p></html>".encode(),
        "<meta charset=nonsense><p>Казахстан".encode(),
    ],
)
def test_characters(data: bytes) -> None:
    assert read_html(data, "a.html").content == "Казахстан\n\n"


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "table><tr><td", "blockquote"])
def test_depth_cuts_nothing(tag: str) -> None:
    assert "bottom" in read_html(f"<{tag}>".encode() * 10_000 + b"bottom", "a.html").content


PARTS = [
    *("<p>", "</p>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "</table>", "<nav>", "</nav>", "<a>", "</a>"),
    *("<br>", "<h2>", "</h2>", "<dt>", "<dd>", "<pre>", "<aside>", "word", "x y", "<span hidden>", "</span>"),
]


@given(st.lists(st.sampled_from(PARTS), max_size=40))
def test_every_word_is_kept(parts: list[str]) -> None:
    content = read_html(("<p>Start</p>" + "".join(parts)).encode(), "a.html").content
    words = sum(part in ("word", "x y") for part in parts)
    assert content.count("word") + content.count("x y") >= words
