"""Documents: what sidecars, heads and file names say, and how the text is segmented."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.graph.errors import BadDocument
from comity.loaders.read import Text, read_document
from comity.loaders.read.language import language_of
from comity.loaders.read.noise import segments_of


def read(folder: Path, text: str, name: str = "a.txt", sidecar: str = "") -> object:
    (folder / name).write_text(text, encoding="utf-8")
    if sidecar:
        (folder / name).with_suffix(".yml").write_text(sidecar, encoding="utf-8")
    return read_document(folder / name).document


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Published: 3 May 2014\n\nIt met.", "date", "2014-05-03"),
        ("It met in 2009.\n", "date", "None"),
        ("Dhaka, 12 March 2019\n\nIt met.", "date", "2019-03-12"),
        ("Talks end\n\nDHAKA, Aug. 23, 2031 — The envoys met.", "date", "2031-08-23"),
        ("Talks end\n\n18 April 2031 – Paro, Bhutan – The envoys met on 17 April 2031.", "date", "2031-04-18"),
        ("Talks end\n\nBy A. Writer in Dhaka | 16 March 2028 | 5 min read\n\nIt met.", "date", "2028-03-16"),
        ("A/62/PV.14            2 October 2007\n\nIt met.", "date", "2007-10-02"),
        ("Source: News| 2017-04-29 10:46:02|Editor: A\n\nIt met.", "date", "2017-04-29"),
        ("Wide Review, No. 3 (March 2014)\n\nIt met.", "date", "2014-03"),
        ("Meetings\n(status: 14 January 2019; may change)\n\nIt meets.", "date", "2019-01-14"),
        ("Meetings\n\n19 April 2018 | Paro | Workshop on snow | host: Bhutan\n", "date", "None"),
        ("Key dates\n\n2 April 2001 – Six states sign the Charter.\n", "date", "None"),
        ("Notes\n\nPart A | 2 May 2001 | 40 pages\nPart B | 3 May 2002 | 30 pages\n", "date", "None"),
        ("Press notes of 2014\nBEIJING, June 12 (Xinhua) -- It met.", "date", "2014-06-12"),
        ("BEIJING, June 12 (Xinhua) -- It met.", "date", "None"),
        ("BEIJING, June 12 (Xinhua) -- It met.", "publisher", "Xinhua"),
        ('Interview of Director Mr. Adil Aliev, given to the journal " Pages" # 2, May 2012', "speaker", "Adil Aliev"),
        ('Interview of Director Mr. Adil Aliev, given to the journal " Pages" # 2, May 2012', "date", "2012-05"),
        ('Interview of Director Mr. Adil Aliev, given to the journal " Pages" # 2, May 2012', "publisher", "Pages"),
        ("Joint Communique of the summit\n\nThey met.", "kind", "communique"),
    ],
)
def test_head(tmp_path: Path, text: str, field: str, value: str) -> None:
    assert str(getattr(read(tmp_path, text), field)) == value


def test_file_name_of_the_debate(tmp_path: Path) -> None:
    document = read_document(write(tmp_path / "KHM_68_2013.txt", "Mr. President, it is an honour."))
    assert (document.document.speaker, str(document.document.date), document.document.kind) == (
        "Cambodia",
        "2013",
        "speech",
    )


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_sidecar_wins(tmp_path: Path) -> None:
    document = read(
        tmp_path, "Published: 3 May 2014\n\nIt met.", sidecar="id: x-1\ntitle: T\ndate: 2015\nkind: report\n"
    )
    assert (document.key, document.title, str(document.date), document.kind) == ("x-1", "T", "2015", "report")  # type: ignore[attr-defined]


@pytest.mark.parametrize("sidecar", ["- a list", "idd: x", "date: 2010-13", "kind: gossip", "a: b: c"])
def test_bad_sidecar(tmp_path: Path, sidecar: str) -> None:
    with pytest.raises(BadDocument, match=r"a\.yml"):
        read(tmp_path, "It met.", sidecar=sidecar)


def test_keys_and_digests(tmp_path: Path) -> None:
    file = write(tmp_path / "My File.txt", "It met.\r\n")
    document = read_document(file).document
    assert (document.key, read_document(file, "k").document.key, document.reader) == ("my-file", "k", "text/1")
    assert document.digest != document.rendition


@given(st.text(alphabet="ab|\n -*©0123456789.A ", max_size=300))
def test_segments_cover_any_text_once(content: str) -> None:
    text = Text(content, segments_of(content))
    assert "".join(content[part.start : part.end] for part in text.segments) == content


def test_noise_is_named() -> None:
    content = "Home\nNews\nMembers\nContact us\n\nThe body met in Baku.\n\n« 2020 »\nCopyright © 2008-2019 ABC.\n"
    kinds = {part.kind for part in segments_of(content)}
    assert kinds == {"menu", "body", "calendar", "copyright", "footer"}
    assert "The body met" in "".join(content[s:e] for s, e in Text(content, segments_of(content)).bodies)


def test_languages() -> None:
    assert language_of("Die Organisation und die Staaten der Region trafen sich in der Stadt") == "und"
    assert language_of("State\tDate\nJapan\t1992") == "en"
