"""The package of a Word file: its parts, unpacked with a limit and parsed without entities."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from comity.graph.errors import BadDocument

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

PART = 50_000_000
"""Bytes that one part may unpack to."""

WHOLE = 200_000_000
"""Bytes that all parts together may unpack to."""

_OLD = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = 1
_MAIN = "word/document.xml"


class Package:
    """The parts of a file; raises BadDocument where it is no Word file, is protected, broken, or too large.

    >>> Package(b"no zip", "a.docx")
    Traceback (most recent call last):
    comity.graph.errors.BadDocument: a.docx: is no DOCX file
    """

    def __init__(self, data: bytes, file: str) -> None:
        self._file = file
        if data.startswith(_OLD):
            raise self._fault("is protected by a password, or an old DOC file under this name")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as fault:
            whole = data.startswith(b"PK\x03\x04")
            raise self._fault("is cut off or broken" if whole else "is no DOCX file") from fault
        self.names = [member.filename for member in self._zip.infolist()]
        if _MAIN not in self.names:
            raise self._fault(f"is no DOCX file: it has no {_MAIN}")
        if sum(member.file_size for member in self._zip.infolist()) > WHOLE:
            raise self._fault(f"unpacks to more than {WHOLE // 1_000_000} MB")

    def _fault(self, what: str, place: str = "") -> BadDocument:
        return BadDocument(what, file=self._file, place=place)

    def part(self, name: str) -> Element | None:
        """The root of a part, or None where the package has no such part."""
        if name not in self.names:
            return None
        from defusedxml import DefusedXmlException  # noqa: PLC0415
        from defusedxml.ElementTree import ParseError, fromstring  # noqa: PLC0415

        try:
            root: Element = fromstring(self._bytes(name), forbid_dtd=True)
        except DefusedXmlException as fault:
            raise self._fault("declares entities, which are not read", name) from fault
        except (ParseError, ValueError) as fault:
            raise self._fault(f"is broken: {fault}", name) from fault
        return root

    def _bytes(self, name: str) -> bytes:
        if self._zip.getinfo(name).flag_bits & _ENCRYPTED:
            raise self._fault("is protected by a password")
        try:
            with self._zip.open(name) as part:
                data = part.read(PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as fault:
            raise self._fault("is broken: it can not be unpacked", name) from fault
        if len(data) > PART:
            raise self._fault(f"unpacks to more than {PART // 1_000_000} MB", name)
        return data
