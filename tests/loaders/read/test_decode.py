"""Bytes that can be read, and one clear line for each kind that can not."""

from pathlib import Path

import pytest

from comity.graph.errors import BadDocument
from comity.loaders.read import read_document
from comity.loaders.read.decode import LIMIT

SENTENCE = "Türkiye joined the organisation in 2010."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(SENTENCE.encode(encoding))
    assert read_document(file).text.content == SENTENCE


def test_line_ends(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"One.\r\nTwo.\rThree.\n")
    assert read_document(file).text.content == "One.\nTwo.\nThree.\n"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b" \n ", "is empty"),
        (b"%PDF-1.7 x", "byte 0: is a PDF file, not text"),
        (b"abc\0\1\2def", "byte 3: is binary, not text"),
        (b"\xff\xfea", "is not utf-16 as its mark says"),
    ],
)
def test_bad_bytes(tmp_path: Path, data: bytes, says: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    with pytest.raises(BadDocument) as fault:
        read_document(file)
    assert says in str(fault.value)
    assert "a.txt" in str(fault.value)
    assert "\n" not in str(fault.value)


def test_missing_folder_and_unknown(tmp_path: Path) -> None:
    (tmp_path / "b.xyz").write_text("text")
    for path, says in (
        (tmp_path / "none.txt", "no such file"),
        (tmp_path, "folder"),
        (tmp_path / "b.xyz", "no reader"),
    ):
        with pytest.raises(BadDocument, match=says):
            read_document(path)


def test_too_large(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    with file.open("wb") as out:
        out.truncate(LIMIT + 1)
    with pytest.raises(BadDocument, match="larger than 50 MB"):
        read_document(file)
