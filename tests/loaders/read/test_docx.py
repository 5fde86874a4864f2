"""Word files: paragraphs, lists and tables; what stands beside the text is noise, or told in the log."""

from typing import Any

import pytest

from comity.loaders.read.docx.body import read_docx


def body(data: bytes) -> str:
    text = read_docx(data, "a.docx")
    return "".join(text.content[start:end] for start, end in text.bodies)


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<w:p><w:r><w:t>a</w:t></w:r><w:r><w:t xml:space='preserve'> b</w:t></w:r></w:p>", "a b\n\n"),
        ("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:br w:type='page'/></w:r></w:p>", "a\nb\n\n"),
        ("<w:p><w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink></w:p>", "a\n\n"),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>a</w:t></w:r></w:p>", "a\n\n"),
        ("<w:p><w:ins><w:r><w:t>a</w:t></w:r></w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:p>",
         "a\n\n"),
        ("<w:sdt><w:sdtContent><w:p><w:r><w:t>a</w:t></w:r></w:p></w:sdtContent></w:sdt>", "a\n\n"),
        ("<w:p><w:pPr><w:outlineLvl w:val='1'/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", "## a\n\n"),
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>", "a b\n\n"),
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>1</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t><w:tab/><w:t>2</w:t></w:r></w:p>",
         "a\t1\nb\t2\n\n"),
        ("<w:p><w:r><w:t>a</w:t></w:r><w:r><w:txbxContent><w:p><w:r><w:t>b</w:t></w:r></w:p></w:txbxContent></w:r></w:p>",
         "a\n\nb\n\n"),
    ],
)  # fmt: skip
def test_paragraphs(made: Any, inner: str, text: str) -> None:
    assert body(made.package(inner)) == text


def test_headings_lists_and_tables(made: Any) -> None:
    p = made.paragraph
    inner = (
        p("Members", "H1")
        + p("They are:")
        + p("Iran", "Item")
        + p("Iraq", "Item")
        + made.table([("S", "D"), ("a", "")])
    )
    assert body(made.package(inner + p("End."))) == "# Members\n\nThey are:\n\n- Iran\n- Iraq\n\nS\tD\na\t–\n\nEnd.\n\n"


def test_merged_cells(made: Any) -> None:
    p = made.paragraph
    span = f"<w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{p('Summits')}</w:tc></w:tr>"
    rows = (
        f"<w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>{p('a')}</w:tc><w:tc>{p('1')}</w:tc></w:tr>"
        f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>{p('2')}</w:tc></w:tr>"
    )
    assert body(made.package(f"<w:tbl>{span}{rows}</w:tbl>")) == "Summits\na\t1\na\t2\n\n"


def test_noise(made: Any) -> None:
    p, w = made.paragraph, made.W
    data = made.package(
        p("Contents 1", "T1") + p("It met.") + "<w:p><w:del><w:r><w:delText>not</w:delText></w:r></w:del></w:p>",
        word__header1_xml=f"<w:hdr {w}>{p('CICA')}</w:hdr>",
        word__header2_xml=f"<w:hdr {w}>{p('CICA')}</w:hdr>",
        word__footer1_xml=f"<w:ftr {w}>{p('Page')}</w:ftr>",
        word__comments_xml=f"<w:comments {w}><w:comment>{p('Check!')}</w:comment></w:comments>",
        word__footnotes_xml=f"<w:footnotes {w}><w:footnote>{p('A note.')}</w:footnote></w:footnotes>",
    )
    assert body(data) == "It met.\n\nA note.\n\n"
    assert [line.split(" (")[0] for line in read_docx(data, "a.docx").log] == [
        "comment: 1 segment, 8 characters",
        "contents: 1 segment, 12 characters",
        "deleted: 1 segment, 0 characters",
        "footer: 1 segment, 5 characters",
        "header: 1 segment, 5 characters",
    ]


@pytest.mark.parametrize(
    ("tag", "given", "field", "value"),
    [
        ("dc:title", "It Met", "title", "It Met"),
        ("dc:title", "Template 3", "title", "It met"),
        ("dc:creator", "Adil Aliev", "speaker", "Adil Aliev"),
        ("dc:creator", "user", "speaker", ""),
        ("dcterms:created", "2010-06-09T10:00:00Z", "date", "2010-06-09"),
        ("dcterms:created", "2001-06-09T10:00:00Z", "date", "None"),
    ],
)
def test_stated_where_the_text_agrees(read: Any, made: Any, tag: str, given: str, field: str, value: str) -> None:
    names = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    core = f"<cp {names}><{tag}>{given}</{tag}></cp>"
    inner = made.paragraph("It met") + made.paragraph("Adil Aliev said so on 8 June 2010.")
    document = read("a.docx", made.package(inner, docProps__core_xml=core)).document
    assert str(getattr(document, field)) == value
