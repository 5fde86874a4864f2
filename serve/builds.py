"""The build that is served: a new one is picked up by itself, and what runs on the old one comes to its end there."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from comity.graph.errors import BadWorkspace
from comity.graph.store import newest
from comity.serve.limits import Limits
from comity.serve.pool import Pool
from comity.serve.process import WorkerEnded

_LOOK = 0.5  # seconds between two looks at the pointer


class Builds:
    """The pool on the newest build of a folder; ``fault`` says why a newer one is not served."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        self.folder = folder
        self.limits = limits
        self.fault = ""
        self.pool = Pool(newest(folder), limits)
        self._chores: set[asyncio.Task[None]] = set()

    async def open(self) -> None:
        """Open the build and follow newer ones; raises BadWorkspace where its store can not be opened."""
        try:
            await self.pool.open()
            self._begin(self._follow())
        except (WorkerEnded, OSError) as fault:
            raise BadWorkspace("the store can not be opened, build again", file=str(self.pool.store)) from fault

    @property
    def version(self) -> str:
        """The data version that is served."""
        return str(self.pool.head["version"])

    async def _follow(self) -> None:
        while True:
            await asyncio.sleep(_LOOK)
            await self.look()

    async def look(self) -> None:
        """Serve the newest build, if it is another one and can be opened; keep the old one otherwise."""
        try:
            store = newest(self.folder)
            if store != self.pool.store:
                await self._move(store)
            self.fault = ""
        except (BadWorkspace, WorkerEnded, OSError) as fault:
            self.fault = str(fault)

    async def _move(self, store: Path) -> None:
        fresh = Pool(store, self.limits)
        try:
            await fresh.open()
        except BaseException:
            fresh.stop()
            raise
        old, self.pool = self.pool, fresh
        self._begin(old.close())

    def stop(self) -> None:
        """End all workers at once."""
        self.pool.stop()
        for chore in self._chores:
            chore.cancel()

    def _begin(self, chore: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(chore)
        self._chores.add(task)
        task.add_done_callback(self._chores.discard)
