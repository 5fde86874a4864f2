"""What a stranger's query may take. The defaults are published; `/health` tells those in force."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Limits of one query, and of all at once.

    A query has ``query_bytes`` bytes, brackets nested ``depth`` deep, ``seconds`` of time, ``memory`` MiB of address
    space, and an answer of ``rows`` rows or triples and of ``answer`` MiB. ``workers`` processes stand ready. A query
    that takes longer than ``patience`` seconds leaves that place to others and runs on among at most ``long`` of its
    kind, at the lowest priority. ``queue`` requests wait for a worker, ``wait`` seconds at most; all others are told
    to come again.

    >>> Limits().seconds, Limits().rows
    (5.0, 10000)
    """

    query_bytes: int = 65_536
    depth: int = 100
    seconds: float = 5.0
    memory: int = 2_048
    rows: int = 10_000
    answer: int = 64
    workers: int = 2
    long: int = 4
    queue: int = 32
    wait: float = 0.9
    patience: float = 0.4
