"""The workspace: claims as files, one a document, with the text that their offsets count in.

``claims/KEY.jsonl`` holds the document in its first line and a claim in each further one, ``texts/KEY.txt``
the rendition. To remove a document is to remove its files.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from comity.graph.claim import Claim, Concept, Moment, Passage, Thing, Value, plain
from comity.graph.document import Document
from comity.graph.errors import BadWorkspace, ChangedDocument
from comity.graph.period import Period

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Record:
    """A document with its claims and, for prose, the text that they quote.

    >>> Record(Document("a", "A"), ()).text
    ''
    """

    document: Document
    claims: tuple[Claim, ...]
    text: str = ""


def write_record(record: Record, folder: Path) -> Path:
    """Keep a document and its claims; returns the file."""
    path = _file(record.document, folder)
    lines = [plain(record.document), *(plain(claim) for claim in sorted(record.claims, key=lambda claim: claim.key))]
    if record.text:
        write_whole(folder / "texts" / f"{record.document.key}.txt", record.text)
    write_whole(path, "".join(json.dumps(line, ensure_ascii=False, sort_keys=True) + "\n" for line in lines))
    return path


def refuse_changes(records: Iterable[Record], folder: Path, *, replace: bool = False) -> None:
    """Raise ChangedDocument where the workspace holds other bytes under the same key, unless ``replace``."""
    for record in records:
        path = _file(record.document, folder)
        if not replace and path.exists() and read_record(path).document.digest != record.document.digest:
            what = f"other bytes under the identity {record.document.key!r}; --replace takes the new ones"
            raise ChangedDocument(what, file=str(path))


def read_record(path: Path) -> Record:
    """A document and its claims out of its file; raises BadWorkspace for a line that is none."""
    try:
        lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")  # texts may hold other line breaks
        document = _document(json.loads(lines[0]))
        claims = tuple(claim_of(json.loads(line)) for line in lines[1:])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
        raise BadWorkspace(f"not a file of claims: {fault}", file=str(path)) from fault
    text = path.parent.parent / "texts" / f"{document.key}.txt"
    return Record(document, claims, text.read_bytes().decode() if text.exists() else "")


def read_records(folder: Path) -> Iterator[Record]:
    """All documents of a workspace, in order of their keys."""
    for path in sorted((folder / "claims").rglob("*.jsonl")):
        yield read_record(path)


def faults_of(record: Record) -> Iterator[str]:
    """What does not hold between a document's claims and its text: passages are read again, word by word."""
    if record.text and hashlib.sha256(record.text.encode()).hexdigest() != record.document.rendition:
        yield f"{record.document.key}: the text is not the one that the offsets count in"
    for claim in record.claims:
        for passage in claim.passages:
            if record.text[passage.start : passage.end] != passage.exact:
                yield f"{claim.key}: the words are not at {passage.start}-{passage.end}"


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file wholly or not at all: beside it, then renamed over it."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content.encode() if isinstance(content, str) else content)
        beside.replace(path)
    except OSError as fault:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise BadWorkspace(f"can not be written: {fault.strerror}", file=str(path)) from fault


def claim_of(line: Json) -> Claim:
    """A claim out of JSON's own types, the inverse of `plain`.

    >>> claim = Claim("Seat", (("place", Thing("place/almaty")),), "a", observed=Moment(Period("2010-01")))
    >>> claim_of(plain(claim)) == claim
    True
    """
    values: Json = dict(line)
    values["roles"] = tuple((name, _value(value)) for name, value in line.get("roles", ()))
    values["named_as"] = tuple((name, text) for name, text in line.get("named_as", ()))
    values["passages"] = tuple(Passage(**passage) for passage in line.get("passages", ()))
    values["rules"] = tuple(line.get("rules", ()))
    for name in ("begin", "end", "observed"):
        values[name] = _moment(line[name]) if name in line else None
    values["spoken"] = Period(line["spoken"]) if "spoken" in line else None
    return Claim(**values)


def _moment(line: Json) -> Moment:
    anchor = Period(line["anchor"]) if "anchor" in line else None
    return Moment(**{**line, "period": Period(line["period"]), "anchor": anchor})


def _value(value: Any) -> Value:
    match value:
        case {"thing": path}:
            return Thing(path)
        case {"concept": name}:
            return Concept(name)
        case str() | int():
            return value
    raise ValueError(f"no value of a role: {value!r}")


def _document(line: Json) -> Document:
    known = {field.name for field in fields(Document)}
    values = {name: value for name, value in line.items() if name in known}
    values.setdefault("title", "")
    return Document(**{**values, "date": Period(line["date"]) if "date" in line else None})


def _file(document: Document, folder: Path) -> Path:
    return folder / "claims" / f"{document.key}.jsonl"
