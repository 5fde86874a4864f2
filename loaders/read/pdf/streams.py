"""The packed streams of a PDF, unpacked once to see that each is whole: the library reads a broken one as short."""

from __future__ import annotations

import re
import zlib

from comity.graph.errors import BadDocument

LIMIT = 75_000_000
"""Bytes that one stream of text may unpack to."""

_STREAM = re.compile(rb">>\s*stream\r?\n")
_OTHER = re.compile(rb"/Subtype|/Length1|/FunctionType|/DecodeParms|/Predictor|\[\s*/\w+\s*/\w+")
_NUMBER = re.compile(rb"(\d+)\s+\d+\s+obj")
_BACK = 2000
_DEFLATE = 8
_NEAR = 64
_STEP = 1 << 16


def check_streams(data: bytes, file: str) -> None:
    """Raises BadDocument where a stream of text or objects is cut, garbled, or unpacks to too much.

    Pictures and fonts are passed over, and so is a file whose streams are encrypted for an empty password.

    >>> check_streams(b"5 0 obj <</Filter/FlateDecode>> stream\\nno such thing", "a.pdf")
    Traceback (most recent call last):
    comity.graph.errors.BadDocument: a.pdf, object 5: is broken: it can not be unpacked
    """
    if b"/Encrypt" in data:
        return
    for match in _STREAM.finditer(data):
        head = data[max(0, match.start() - _BACK) : match.start()].rpartition(b"endobj")[2]
        numbers = _NUMBER.findall(head)
        packed = numbers and b"/FlateDecode" in head and not _OTHER.search(head)
        if packed and (fault := _fault(data, match.end())):
            raise BadDocument(fault, file=file, place=f"object {int(numbers[-1])}")


def _fault(data: bytes, start: int) -> str:
    """What is wrong with the stream that begins at a byte; its checksum is not read, but its end must be there."""
    unpacker, size, place, waiting = zlib.decompressobj(-zlib.MAX_WBITS), 0, start + 2, b""
    while not unpacker.eof:
        if not waiting:
            waiting, place = data[place : place + _STEP], place + _STEP
        try:
            size += len(unpacker.decompress(waiting, 1 << 20))
        except zlib.error:
            return "is broken: it can not be unpacked"
        waiting = unpacker.unconsumed_tail
        if size > LIMIT:
            return f"unpacks to more than {LIMIT // 1_000_000} MB"
        if not waiting and not unpacker.eof and place >= len(data):
            return "is cut off"
    end = min(place, len(data)) - len(unpacker.unused_data)
    whole = data[start] & 15 == _DEFLATE and data.find(b"endstream", end, end + _NEAR) >= 0
    return "" if whole else "is broken: it can not be unpacked"
