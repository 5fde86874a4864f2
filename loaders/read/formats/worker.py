"""Files of strangers are taken apart in a process of their own, with a limit of time and of memory.

``python -m comity.loaders.read.formats.worker KIND`` reads bytes from its input and answers in one JSON object.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
from collections.abc import Callable
from typing import Any

from comity.graph.errors import BadDocument
from comity.loaders.read.text import Segment, Text

SECONDS = 30
"""Time that a document may take."""

MEMORY = 1 << 30
"""Bytes of memory that a document may take, where the system can limit it."""

KINDS = {
    "html": ("comity.loaders.read.html.page", "read_html"),
    "pdf": ("comity.loaders.read.pdf.pages", "read_pdf"),
    "docx": ("comity.loaders.read.docx.body", "read_docx"),
}
"""Where the reader of each kind is; nothing of it is imported before the worker needs it."""


def apart(kind: str) -> Callable[[bytes, str], Text]:
    """A reader of a kind of file that does its work in a worker.

    >>> apart("pdf")(b"no such thing", "a.pdf")
    Traceback (most recent call last):
    comity.graph.errors.BadDocument: a.pdf: is no PDF file
    """

    def read(data: bytes, file: str) -> Text:
        return _text(_answer(kind, data, file), file)

    return read


def _answer(kind: str, data: bytes, file: str) -> bytes:
    """What the worker answers; raises BadDocument where it overran, was killed, or could not be started."""
    import subprocess  # noqa: PLC0415

    command = [sys.executable, "-P", "-m", "comity.loaders.read.formats.worker", kind]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired as fault:
        raise BadDocument(f"takes longer than {SECONDS} seconds to read", file=file) from fault
    except OSError as fault:
        raise BadDocument(f"no worker can be started to read it: {fault.strerror}", file=file) from fault
    if done.returncode:
        raise BadDocument(f"broke its reader, or took more than {MEMORY >> 20} MB", file=file)
    return done.stdout


def _text(answer: bytes, file: str) -> Text:
    loaded: dict[str, Any] = json.loads(answer)
    if "fault" in loaded:
        raise BadDocument(loaded["fault"], file=file, place=loaded["place"])
    return Text(loaded["content"], tuple(Segment(*part) for part in loaded["segments"]), loaded["stated"])


def _limit() -> None:
    """Bound memory and time of this process, where the system can."""
    try:
        import resource  # noqa: PLC0415
    except ImportError:
        return
    for kind, bound in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_CORE, 0)):
        hard = resource.getrlimit(kind)[1]
        least = bound if hard == resource.RLIM_INFINITY else min(bound, hard)
        resource.setrlimit(kind, (least, least))


def _read(kind: str, data: bytes) -> dict[str, object]:
    """The answer for some bytes: a text, or the fault in words; whatever a parser raises is a fault of the file."""
    module, name = KINDS[kind]
    try:
        text: Text = getattr(importlib.import_module(module), name)(data, "")
    except BadDocument as fault:
        return {"fault": fault.what, "place": fault.place}
    except MemoryError:
        return {"fault": f"takes more than {MEMORY >> 20} MB of memory to read", "place": ""}
    except Exception as fault:
        return {"fault": f"is broken: {type(fault).__name__} {' '.join(str(fault).split())[:200]}".strip(), "place": ""}
    segments = [(part.start, part.end, part.kind, part.why) for part in text.segments]
    return {"content": text.content, "segments": segments, "stated": dict(text.stated)}


def main() -> None:
    """Answer for the bytes of the input; whatever a library prints goes nowhere."""
    _limit()
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    with answers:
        json.dump(_read(sys.argv[1], sys.stdin.buffer.read()), answers)


if __name__ == "__main__":
    main()
