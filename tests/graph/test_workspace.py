"""The workspace: a file a document, written whole or not at all, and words read again."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from comity.graph.claim import Passage
from comity.graph.document import Document
from comity.graph.errors import BadWorkspace, ChangedDocument
from comity.graph.workspace import (
    Record,
    faults_of,
    read_record,
    read_records,
    refuse_changes,
    write_record,
    write_whole,
)
from tests.fixtures.graphs import INTERVIEW, TEXT, prose

RECORD = Record(INTERVIEW, prose(), TEXT)


def test_a_record_comes_back(tmp_path: Path) -> None:
    path = write_record(RECORD, tmp_path)
    again = read_record(path)
    assert path == tmp_path / "claims" / "tiny-interview-2010.jsonl"
    assert (again.document, again.text) == (INTERVIEW, TEXT)
    assert list(again.claims) == sorted(RECORD.claims, key=lambda claim: claim.key)


def test_records_come_in_order_and_go_with_their_file(tmp_path: Path) -> None:
    for key in ("b", "a"):
        write_record(Record(Document(key, key), ()), tmp_path)
    assert [record.document.key for record in read_records(tmp_path)] == ["a", "b"]
    (tmp_path / "claims" / "a.jsonl").unlink()
    assert [record.document.key for record in read_records(tmp_path)] == ["b"]
    assert list(read_records(tmp_path / "elsewhere")) == []


def test_the_same_record_has_the_same_bytes(tmp_path: Path) -> None:
    first = write_record(RECORD, tmp_path / "1").read_bytes()
    second = write_record(Record(INTERVIEW, RECORD.claims[::-1], TEXT), tmp_path / "2").read_bytes()
    assert first == second


def test_line_breaks_of_every_kind_are_kept(tmp_path: Path) -> None:
    text = "a\r\nb\rc\u2028d\u0085e\x0bf\n"
    claim = replace(prose()[0], quote=text, document="a", passages=(Passage(0, len(text), text),))
    again = read_record(write_record(Record(Document("a", text), (claim,), text), tmp_path))
    assert again == Record(Document("a", text), (claim,), text)


def test_changed_bytes_are_refused_unless_replaced(tmp_path: Path) -> None:
    write_record(RECORD, tmp_path)
    other = Record(replace(INTERVIEW, digest="0" * 64), ())
    refuse_changes([RECORD, Record(Document("new", "new"), ())], tmp_path)
    refuse_changes([other], tmp_path, replace=True)
    with pytest.raises(ChangedDocument, match="other bytes under the identity 'tiny-interview-2010'; --replace"):
        refuse_changes([other], tmp_path)
    assert read_record(tmp_path / "claims" / "tiny-interview-2010.jsonl").document == INTERVIEW


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not json\n",
        b"3\n",
        b"null\n",
        b"[]\n",
        b"{}\n",
        b"\xff\xfe",
        b'{"key": "a", "title": "a", "date": "2010-13"}\n',
        b'{"key": "a", "title": "a"}\n{"relation": "Seat"}\n',
        b'{"key": "a", "title": "a"}\n{"relation": "Seat", "roles": [["place", null]], "document": "a"}\n',
        b'{"key": "a", "title": "a"}\nnull\n',
    ],
)
def test_a_file_that_is_none_says_so_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "claims" / "a.jsonl"
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(BadWorkspace) as caught:
        read_record(path)
    assert str(caught.value).startswith(f"{path}: not a file of claims")
    assert "\n" not in str(caught.value)


def test_words_are_read_again() -> None:
    assert list(faults_of(RECORD)) == []
    moved = Record(INTERVIEW, (replace(prose()[0], passages=(Passage(1, 4, "abc"),)),), TEXT)
    (fault,) = faults_of(moved)
    assert fault.endswith("the words are not at 1-4")
    changed = Record(replace(INTERVIEW, rendition=hashlib.sha256(b"x").hexdigest()), (), TEXT)
    assert list(faults_of(changed)) == ["tiny-interview-2010: the text is not the one that the offsets count in"]


def test_a_text_that_was_removed_is_a_fault() -> None:
    assert len(list(faults_of(Record(INTERVIEW, prose())))) >= len(prose())


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    write_whole(path, "old")

    def full(self: Path, content: bytes) -> int:
        with self.open("wb") as file:
            file.write(content[:1])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(BadWorkspace, match="can not be written: No space left on device"):
        write_whole(path, "new")
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]
