"""Bytes into text: the encodings that saved documents have, and plain words for those that can not be read."""

from __future__ import annotations

import codecs
from pathlib import Path

from charset_normalizer import from_bytes

from comity.graph.errors import BadDocument

LIMIT = 50_000_000
"""Bytes of a document; larger files are refused before they are read."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = {b"%PDF-": "a PDF file", b"PK\x03\x04": "a zip or office file", b"\xd0\xcf\x11\xe0": "an old office file"}
_SAMPLE = 200_000


def read_bytes(path: Path) -> bytes:
    """The bytes of a file; raises BadDocument for a missing, empty or oversized one, or a folder.

    >>> read_bytes(Path("/nowhere.txt"))
    Traceback (most recent call last):
    comity.graph.errors.BadDocument: /nowhere.txt: no such file
    """
    try:
        if path.is_dir():
            raise BadDocument("is a folder, not a document", file=str(path))
        if path.stat().st_size > LIMIT:
            raise BadDocument(f"is larger than {LIMIT // 1_000_000} MB", file=str(path))
        data = path.read_bytes()
    except FileNotFoundError as fault:
        raise BadDocument("no such file", file=str(path)) from fault
    except OSError as fault:
        raise BadDocument(f"can not be read: {fault.strerror}", file=str(path)) from fault
    if not data.strip():
        raise BadDocument("is empty", file=str(path))
    return data


def decode(data: bytes, file: str) -> str:
    """Text with ``\\n`` line ends; raises BadDocument where the bytes are no text.

    >>> decode("Türkiye\\r\\n".encode("cp1252"), "a.txt")
    'Türkiye\\n'
    """
    kind = next((kind for magic, kind in _MAGIC.items() if data.startswith(magic)), "")
    if kind:
        raise BadDocument(f"is {kind}, not text", file=file, place="byte 0")
    mark = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    text = _decoded(data, mark, file) if mark else _unmarked(data, file)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, encoding: str, file: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as fault:
        raise BadDocument(f"is not {encoding} as its mark says", file=file, place=f"byte {fault.start}") from fault


def _unmarked(data: bytes, file: str) -> str:
    if (place := data.find(b"\0")) >= 0:
        return _wide(data, file, place)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as fault:
        return _guessed(data, file, fault.start)


def _wide(data: bytes, file: str, place: int) -> str:
    """UTF-16 without a mark has a zero in every second byte of Latin text; anything else is binary."""
    for encoding, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[0::2])):
        if len(data) % 2 == 0 and zeros.count(0) > 0.4 * len(zeros):
            return _decoded(data, encoding, file)
    raise BadDocument("is binary, not text", file=file, place=f"byte {place}")


def _guessed(data: bytes, file: str, place: int) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise BadDocument("is in no encoding that is known here", file=file, place=f"byte {place}")
    return data.decode(best.encoding, errors="replace")
