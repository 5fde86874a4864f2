"""The build that is served: a new one is picked up by itself, and what runs on the old one comes to its end there."""

from __future__ import annotations

import asyncio
from pathlib import Path

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
        self._closing: set[asyncio.Task[None]] = set()

    async def open(self) -> None:
        """Open the build; raises BadWorkspace where its store can not be opened."""
        try:
            await self.pool.open()
        except (WorkerEnded, OSError) as fault:
            raise BadWorkspace("the store can not be opened, build again", file=str(self.pool.store)) from fault

    async def follow(self) -> None:
        """Look for a newer build, for ever."""
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
        closing = asyncio.ensure_future(old.close())
        self._closing.add(closing)
        closing.add_done_callback(self._closing.discard)

    def stop(self) -> None:
        """End all workers at once."""
        self.pool.stop()
        for closing in self._closing:
            closing.cancel()
