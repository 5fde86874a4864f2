"""Hostile files: each gives one named error, in bounded time, and no traceback; a good one beside each loads."""

import io
import zipfile
import zlib
from typing import Any

import pytest

from comity.graph.errors import BadDocument
from comity.loaders.read.formats import worker

PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>>>>>"
SHOWN = b"BT /F1 10 Tf 1 0 0 1 60 700 Tm (It met.) Tj ET "
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'


def packed(made: Any, stream: bytes, trailer: bytes = b"") -> bytes:
    """A PDF whose one page has a packed stream."""
    content = b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream)
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Courier>>"
    pages = b"<</Type/Pages/Kids[6 0 R]/Count 1>>"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", pages, font, b"<<>>", content, PAGE % 5]
    return bytes(made.assemble(objects, trailer))


def zipped(**parts: str | bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name.replace("__", "/") + ".xml", data)
    return out.getvalue()


def locked(made: Any) -> bytes:
    key = b"1" * 32
    encrypt = b"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>" % (key, key)
    return packed(made, zlib.compress(SHOWN), encrypt)


BAD: list[tuple[str, str, Any]] = [
    ("a.html", "is empty", b" \n"),
    ("a.html", "holds no text", b"<html><script>document.write('x')</script><div id=root></div>"),
    ("a.html", "holds no markup", b"A lying extension."),
    ("a.html", "is a PDF file", b"%PDF-1.7\n<p>"),
    ("a.html", "is a zip or office file", b"PK\3\4<p>"),
    ("a.html", "is binary", b"<p>It met.\0\1\0"),
    ("a.html", "middle of a character", "<meta charset=utf-8><p>Türkiye €".encode()[:-1]),
    ("a.html", "is not utf-8 as it says", b"<meta charset=utf-8><p>" + b"T\xfcrkiye " * 50),
    ("a.html", "is not utf-16", b"\xff\xfe<\0p"),
    ("a.xhtml", "declares entities", f"{ENTITIES}<html><p>&b;</p></html>".encode()),
    ("a.html", "holds no text", b"<!-- It met. --><p hidden></p>"),
    ("a.pdf", "is no PDF file", b"<p>It met."),
    ("a.pdf", "is no PDF file", b"\0" * 4000),
    ("a.pdf", "is cut off", lambda made: made.draw([made.wrapped(["It met."])])[:-60]),
    ("a.pdf", "is broken", b"%PDF-1.7 nothing %%EOF"),
    ("a.pdf", "holds no text", lambda made: made.draw([[], []])),
    ("a.pdf", "password", locked),
    ("a.pdf", "unpacks to more than 75 MB", lambda made: packed(made, zlib.compress(SHOWN + b" " * 80_000_000))),
    ("a.pdf", "can not be unpacked", lambda made: packed(made, b"no zlib at all")),
    ("a.pdf", "can not be unpacked|is cut off", lambda made: packed(made, zlib.compress(SHOWN * 99)[:-30])),
    ("a.docx", "is no DOCX file", b"It met."),
    ("a.docx", "is no DOCX file", zipped(other="<a/>")),
    ("a.docx", "password", b"\xd0\xcf\x11\xe0" + b"\0" * 600),
    ("a.docx", "is cut off", lambda made: made.package(made.paragraph("It met."))[:-40]),
    ("a.docx", "is broken", zipped(word__document="<w:document>")),
    ("a.docx", "declares entities", zipped(word__document=f"{ENTITIES}<a>&b;</a>")),
    ("a.docx", "unpacks to more than 50 MB", zipped(word__document=b" " * 60_000_000)),
    ("a.docx", "unpacks to more than 200 MB", zipped(word__document="<a/>", word__x=b" " * 210_000_000)),
    ("a.docx", "holds no text", lambda made: made.package("<w:p/>")),
    ("a.docx", "is broken", zipped(word__document=b"<a>\0</a>")),
]


@pytest.mark.parametrize(("name", "says", "data"), BAD)
def test_bad_files(read: Any, made: Any, name: str, says: str, data: Any) -> None:
    with pytest.raises(BadDocument, match=says) as fault:
        read(name, data(made) if callable(data) else data)
    assert name in str(fault.value)
    assert "\n" not in str(fault.value)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", b"<p>It met."),
        ("a.html", b"<div>" * 300 + b"It met."),
        ("a.html", b"<p>It met.&amp;&lt;&#0;&#xFFFFFFFF;&nonsense;" * 1000),
        ("a.HTM", "<meta charset=utf-8><p>It met in Türkiye.".encode()),
        ("a.html", b"<meta charset=utf-8><p>It met in T\xfcrkiye." + b" And so on." * 900),
        ("a.xhtml", b"<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0'><html><body><p>It met.</p></body></html>"),
        ("a.pdf", lambda made: packed(made, zlib.compress(SHOWN))),
        ("a.pdf", lambda made: packed(made, zlib.compress(SHOWN)[:-4] + b"0000")),
        ("a.pdf", lambda made: made.draw([made.wrapped(["It met."])]) + b"\n\0\0"),
        ("a.docx", lambda made: made.package("<w:sdt>" * 5000 + made.paragraph("It met.") + "</w:sdt>" * 5000)),
    ],
)
def test_good_files(read: Any, made: Any, name: str, data: Any) -> None:
    assert "It met" in read(name, data(made) if callable(data) else data).text.content


def test_overrun_is_one_line(read: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "SECONDS", 0.01)
    with pytest.raises(BadDocument, match=r"a\.html: takes longer than 0\.01 seconds to read"):
        read("a.html", b"<p>It met.")


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("raise MemoryError", "memory"),
        ("raise ValueError('a\\nb')", "is broken: ValueError a b"),
        ("os.abort()", "broke"),
    ],
)
def test_what_a_parser_does_is_a_fault_of_the_file(
    read: Any, tmp_path: Any, monkeypatch: Any, code: str, says: str
) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import os\nfrom comity.loaders.read.html import page\n"
        f"def read_html(data, file):\n    {code}\npage.read_html = read_html\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with pytest.raises(BadDocument, match=says) as fault:
        read("a.html", b"<p>It met.")
    assert "\n" not in str(fault.value)


@pytest.mark.slow
def test_memory_is_bounded(read: Any) -> None:
    with pytest.raises(BadDocument, match="1024 MB"):
        read("a.html", b"<p>It met in Baku.</p>" * 2_200_000)
