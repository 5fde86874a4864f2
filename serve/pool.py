"""The workers of one store: some stand ready for short queries, long ones run apart, all are ended in time."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from comity.serve.frames import Message
from comity.serve.limits import Limits
from comity.serve.problems import Problem
from comity.serve.process import Worker, WorkerEnded

_STEP = 0.05
_AGAIN = 1.0  # seconds until a worker that could not be started is tried again


class Pool:
    """Workers on one generation of a store. Open it, run tasks, close it."""

    def __init__(self, store: Path, limits: Limits) -> None:
        self.store = store
        self.limits = limits
        self.head: dict[str, Any] = {}
        self.waiting = self.long = self.busy = 0
        self._ready: asyncio.Queue[Worker] = asyncio.Queue()
        self._alive: set[Worker] = set()
        self._chores: set[asyncio.Task[None]] = set()
        self._kept: dict[str, asyncio.Task[Message]] = {}
        self._closed = False

    async def open(self) -> None:
        """Start the workers; raises WorkerEnded where the store can not be opened."""
        first = await Worker.start(self.store, self.limits)
        self.head = first.head
        self._admit(first)
        for _ in range(self.limits.workers - 1):
            self._begin(self._add_worker())

    async def run(self, task: dict[str, Any]) -> Message:
        """A worker's answer to a task; raises Problem where there is none in time, which counts from now."""
        until = asyncio.get_running_loop().time() + self.limits.seconds
        worker = await self._free()
        self.busy += 1
        answer = asyncio.ensure_future(worker.answer(task))
        try:
            await asyncio.wait({answer}, timeout=self.limits.patience)
            if not answer.done():
                await self._run_apart(worker, answer, until)
            return self._result(answer)
        finally:
            self.busy -= 1
            self._release(worker, answer)

    async def once(self, name: str) -> Message:
        """The answer to a task that asks nothing but the store itself: done once, and kept; raises Problem."""
        kept = self._kept.get(name)
        if kept is None or (kept.done() and (kept.cancelled() or kept.exception())):
            kept = self._kept[name] = asyncio.create_task(self.run({"do": name}))
        return await asyncio.shield(kept)

    async def close(self) -> None:
        """Let what runs come to its end, which is bounded, and end all workers."""
        self._closed = True
        try:
            async with asyncio.timeout(self.limits.seconds + self.limits.wait):
                while self.busy + self.waiting:
                    await asyncio.sleep(_STEP)
        finally:
            self.stop()

    def stop(self) -> None:
        """End all workers at once."""
        self._closed = True
        for chore in self._chores:
            chore.cancel()
        for worker in self._alive:
            worker.kill()

    async def _free(self) -> Worker:
        """A worker that stands ready, within the time that a request may wait."""
        if self.waiting >= self.limits.queue:
            raise Problem("busy", f"{self.limits.queue} requests wait already", retry=1)
        self.waiting += 1
        try:
            async with asyncio.timeout(self.limits.wait):
                while not (worker := await self._ready.get()).alive:
                    self._dismiss(worker)
            return worker
        except TimeoutError as fault:
            raise Problem("busy", f"no worker was free within {self.limits.wait:g} seconds", retry=1) from fault
        finally:
            self.waiting -= 1

    async def _run_apart(self, worker: Worker, answer: asyncio.Future[Message], until: float) -> None:
        """Wait for a query that takes long, apart from the others: another worker stands ready in its place."""
        if self.long >= self.limits.long:
            raise Problem("busy", f"{self.limits.long} long queries run already", retry=round(self.limits.seconds))
        self.long += 1
        worker.step_back()
        self._begin(self._add_worker())
        try:
            await asyncio.wait({answer}, timeout=until - asyncio.get_running_loop().time())
            if not answer.done():
                raise Problem("too-long", f"more than {self.limits.seconds:g} seconds")
        finally:
            self.long -= 1

    def _release(self, worker: Worker, answer: asyncio.Future[Message]) -> None:
        """Have a worker stand ready again, or end it where it ran apart or has not answered."""
        whole = answer.done() and not answer.cancelled() and not answer.exception()
        if whole and not worker.apart and not self._closed:
            self._ready.put_nowait(worker)
            return
        answer.cancel()
        self._dismiss(worker)

    def _result(self, answer: asyncio.Future[Message]) -> Message:
        try:
            found = answer.result()
        except WorkerEnded as fault:
            most = f"more than {self.limits.memory} MiB of memory, or a query that nests too deep"
            raise Problem("exhausted", f"the worker ended: {most}") from fault
        if "problem" in found.head:
            raise Problem(**found.head["problem"])
        return found

    def _dismiss(self, worker: Worker) -> None:
        """End a worker; another comes in its place unless one has come already."""
        worker.kill()
        self._alive.discard(worker)
        if not worker.apart:
            self._begin(self._add_worker())

    async def _add_worker(self) -> None:
        while not self._closed:
            try:
                self._admit(await Worker.start(self.store, self.limits))
                return
            except (WorkerEnded, OSError):  # TimeoutError is an OSError
                await asyncio.sleep(_AGAIN)

    def _admit(self, worker: Worker) -> None:
        if self._closed:
            worker.kill()
            return
        self._alive.add(worker)
        self._ready.put_nowait(worker)

    def _begin(self, chore: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(chore)
        self._chores.add(task)
        task.add_done_callback(self._chores.discard)
