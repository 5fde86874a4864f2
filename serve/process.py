"""A worker as the service sees it: a process that answers one message at a time, and can be killed at any moment."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from comity.serve.frames import Message, awaited
from comity.serve.limits import Limits

_START = 30.0  # seconds for a store to open
_ENVIRONMENT = {"MALLOC_ARENA_MAX": "2"}  # each arena of glibc takes 64 MiB of the address space that is bounded


class WorkerEnded(Exception):
    """The process ended before it had answered."""


class Worker:
    """A worker that has opened its store.

    ``head`` is what it said when it was ready; ``apart`` is whether it runs a long query, its last.
    """

    def __init__(self, process: Process, head: dict[str, Any]) -> None:
        self.process = process
        self.head = head
        self.apart = False

    @classmethod
    async def start(cls, store: Path, limits: Limits) -> Worker:
        """Start a process and wait until it has opened the store; raises WorkerEnded where it can not."""
        command = (sys.executable, "-P", "-m", "comity.serve.worker")
        environment = {**os.environ, **_ENVIRONMENT}
        process = await asyncio.create_subprocess_exec(
            *command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=environment
        )
        worker = cls(process, {})
        try:
            async with asyncio.timeout(_START):
                setup = Message({"store": str(store), "limits": asdict(limits)})
                worker.head = (await worker.answer(setup.head)).head
        except BaseException:
            worker.kill()
            raise
        return worker

    async def answer(self, asked: dict[str, Any]) -> Message:
        """Its answer to a task; raises WorkerEnded where it ends instead."""
        stdin, stdout = self.process.stdin, self.process.stdout
        assert stdin
        assert stdout
        try:
            stdin.write(Message(asked).packed())
            await stdin.drain()
            return await awaited(stdout)
        except (EOFError, OSError) as fault:  # asyncio.IncompleteReadError is an EOFError
            raise WorkerEnded(f"worker ended with {await self.process.wait()}") from fault

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self.process.returncode is None

    def step_back(self) -> None:
        """Leave the processor to whoever wants it; there is no way back."""
        self.apart = True
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, self.process.pid, 19)

    def kill(self) -> None:
        """End it at once."""
        with suppress(ProcessLookupError):
            self.process.kill()
