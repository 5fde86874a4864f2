"""Files for the readers, written by hand: a PDF draws Courier at given places, a DOCX is a zip of a few parts."""

from __future__ import annotations

import io
import textwrap
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from comity.loaders.read import Reading, read_document

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
Drawn = tuple[float, float, str]
STYLES = (
    f'<w:styles {W}><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Item"><w:name w:val="List Paragraph"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    '</w:style><w:style w:styleId="T1"><w:name w:val="toc 1"/></w:style></w:styles>'
)


def draw(pages: Sequence[Sequence[Drawn]], info: str = "", font: str = "Courier") -> bytes:
    """A PDF whose pages show words at places, in ten points."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", f"<</Type/Font/Subtype/Type1/BaseFont/{font}>>", f"<<{info}>>"]
    kids = []
    for page in pages:
        shown = "".join(f"BT /F1 10 Tf 1 0 0 1 {x} {y} Tm ({_escaped(words)}) Tj ET\n" for x, y, words in page)
        objects.append(f"<</Length {len(shown)}>>stream\n{shown}endstream")
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {len(objects)} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>"
        )
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    return assemble([item.encode("latin-1") for item in objects])


def _escaped(words: str) -> str:
    return words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def assemble(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A PDF file of numbered objects, the first its catalog and the fourth its information."""
    out, places = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R/Info 4 0 R%s>>\n" % (
        *(size, table, size),
        trailer,
    )
    return out + head + b"startxref\n%d\n%%%%EOF\n" % len(out)


def wrapped(paragraphs: Sequence[str], width: int = 70, top: float = 740, left: float = 60) -> list[Drawn]:
    """Paragraphs as lines of a page, wrapped at a width."""
    found: list[Drawn] = []
    for paragraph in paragraphs:
        for line in textwrap.wrap(paragraph, width, break_on_hyphens=False):
            found.append((left, top, line))
            top -= 12
        top -= 10
    return found


def paragraph(words: str, style: str = "") -> str:
    """A paragraph of a Word file."""
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}<w:r><w:t>{escape(words)}</w:t></w:r></w:p>"


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table of a Word file."""
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def package(body: str, **parts: str) -> bytes:
    """A Word file with a body, and further parts by name (``__`` for a slash, ``_xml`` for the ending)."""
    named = {"word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>", "word/styles.xml": STYLES}
    named |= {name.replace("__", "/").replace("_xml", ".xml"): text for name, text in parts.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in named.items():
            file.writestr(name, text)
    return out.getvalue()


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str, bytes], Reading]:
    """Read bytes as a file of a name."""

    def reading(name: str, data: bytes) -> Reading:
        (tmp_path / name).write_bytes(data)
        return read_document(tmp_path / name)

    return reading


@pytest.fixture
def made() -> type:
    """The makers of files."""
    return Makers


class Makers:
    """What the tests make files with."""

    draw = staticmethod(draw)
    assemble = staticmethod(assemble)
    wrapped = staticmethod(wrapped)
    paragraph = staticmethod(paragraph)
    table = staticmethod(table)
    package = staticmethod(package)
    W = W
