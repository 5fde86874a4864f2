"""Messages between the service and its workers: two lengths, a head as JSON, a body as bytes."""

from __future__ import annotations

import asyncio
import json
import struct
from dataclasses import dataclass
from typing import Any, BinaryIO

_LENGTHS = struct.Struct("!II")


@dataclass(frozen=True)
class Message:
    """A message: what is asked or answered, and the bytes that go with it.

    >>> from io import BytesIO
    >>> received(BytesIO(Message({"do": "ask"}, b"x").packed())).head["do"]
    'ask'
    """

    head: dict[str, Any]
    body: bytes = b""

    def packed(self) -> bytes:
        """The message as bytes."""
        head = json.dumps(self.head).encode()
        return _LENGTHS.pack(len(head), len(self.body)) + head + self.body


def received(stream: BinaryIO) -> Message:
    """The next message of a stream; raises EOFError at its end."""
    head, body = _LENGTHS.unpack(_exactly(stream, _LENGTHS.size))
    return Message(json.loads(_exactly(stream, head)), _exactly(stream, body))


async def awaited(stream: asyncio.StreamReader) -> Message:
    """The next message of a stream; raises EOFError at its end."""
    head, body = _LENGTHS.unpack(await stream.readexactly(_LENGTHS.size))
    return Message(json.loads(await stream.readexactly(head)), await stream.readexactly(body))


def _exactly(stream: BinaryIO, length: int) -> bytes:
    found = stream.read(length)
    if len(found) < length:
        raise EOFError
    return found
